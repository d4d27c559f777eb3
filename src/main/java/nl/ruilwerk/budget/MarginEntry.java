package nl.ruilwerk.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * One charge to the tax-free margin. An entry never changes: what was wrong is taken back by an entry of its own.
 *
 * @param chargedOn day on which it falls; may still have to come
 * @param amount    EUR; negative for what is taken back, and for a reimbursement that payroll took back
 * @param goal      goal of the scheme; empty for other provisions
 * @param person    who got it; empty for other provisions
 * @param takesBack the entry that this one undoes
 * @param takenBack whether another entry undoes this one
 * @param enteredBy who entered it; empty for what payroll carried out
 */
public record MarginEntry(UUID id, int planYear, Kind kind, LocalDate chargedOn, String description, Money amount,
                          Optional<String> goal, Optional<PersonId> person, Optional<UUID> takesBack, boolean takenBack,
                          Optional<PersonId> enteredBy, Instant enteredAt) {

    /** Where a charge comes from. */
    public enum Kind {
        /** A reimbursement of the scheme that payroll carried out (HS-146). */
        SCHEME,
        /** Another provision that shares the margin, such as Christmas hampers (HS-147). */
        OUTSIDE,
        TAKEN_BACK
    }
}
