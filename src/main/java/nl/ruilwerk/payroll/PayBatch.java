package nl.ruilwerk.payroll;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * A closed pay month, handed over as one file that never changes.
 *
 * @param lines         number of lines
 * @param sources       EUR, total of the sources, negative
 * @param goals         EUR, total of the reimbursements
 * @param sha256        of the file, 64 hexadecimal digits
 * @param acknowledged  when payroll confirmed the whole batch
 */
public record PayBatch(PayBatchId id, EmployerId employer, YearMonth payMonth, PersonId closedBy, Instant closedAt, int lines,
                       Money sources, Money goals, String fileName, String sha256, Optional<Instant> acknowledged) {}
