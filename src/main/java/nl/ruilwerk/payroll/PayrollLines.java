package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.request.RequestId;

/** The payroll lines and batches of an installation. */
public interface PayrollLines {

    /** Keeps planning and closing of a month apart until the end of the transaction. */
    void oneAtATime(EmployerId employer);

    boolean isClosed(EmployerId employer, YearMonth month);

    /** Adds a planned line that counts for the plan year of its month; one with the same key is left as it is. */
    void plan(EmployerId employer, PayrollLine line, String key);

    /** Adds a planned line that counts for an earlier plan year than that of its month; one with the same key is left as it is. */
    void planFor(EmployerId employer, int planYear, PayrollLine line, String key);

    /** @return in order of person, request, side and code */
    List<PayrollLine> ofMonth(EmployerId employer, YearMonth month);

    /** Takes a request's planned lines out. @return how many of its lines have been taken out until now */
    int drop(RequestId request);

    /** Takes these planned lines of a request out. @return how many of its lines have been taken out until now */
    int drop(RequestId request, Collection<PayrollLineId> lines);

    /** Takes a request's planned lines of later months out. @return those lines, in order of month, side and code */
    List<PayrollLine> dropAfter(RequestId request, YearMonth last);

    /** @return everybody for whom a line is planned, each once */
    List<PersonId> expecting(EmployerId employer);

    /** @return in order of month, side and code */
    List<PayrollLine> ofRequest(RequestId request);

    /**
     * @param first first month of the plan year
     * @param last  last month of the plan year
     * @return the lines that count for the plan year, in order of month, side and code
     */
    List<PayrollLine> ofPlanYear(RequestId request, int planYear, YearMonth first, YearMonth last);

    /** @return whether a line of the request was ever planned in these months, also one that was taken out */
    boolean hadLines(RequestId request, YearMonth first, YearMonth last);

    List<PayrollLine> ofBatch(PayBatchId batch);

    Optional<PayrollLine> find(EmployerId employer, PayrollLineId line);

    /** @return months that have planned lines or a batch, earliest first */
    List<YearMonth> months(EmployerId employer);

    Optional<PayBatch> batch(EmployerId employer, YearMonth month);

    Optional<PayBatch> batch(EmployerId employer, PayBatchId id);

    byte[] content(PayBatchId id);

    /** Stores the batch with its file and marks its planned lines as handed over. */
    void close(PayBatch batch, byte[] content);

    /** @return whether the line waited for an answer */
    boolean answer(PayrollLineId line, PayrollLine.State state, String reason);

    /** Records that the whole batch was answered, once. */
    void acknowledge(PayBatchId batch, PersonId by);
}
