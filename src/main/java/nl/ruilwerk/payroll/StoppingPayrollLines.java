package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.List;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes out what payroll would still do for a choice that ends before its term; what was handed over stays (LZ-183, LZ-192, AV-94). */
@Service
public class StoppingPayrollLines {

    private final PayrollLines lines;
    private final AnsweringPayroll answering;
    private final ExecutionRequests requests;

    StoppingPayrollLines(PayrollLines lines, AnsweringPayroll answering, ExecutionRequests requests) {
        this.lines = lines;
        this.answering = answering;
        this.requests = requests;
    }

    /** @return the first month, of that day or later, whose lines have not been handed over; it stays so until the end of the transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public YearMonth firstOpenMonth(RequestId id, YearMonth from) {
        ExecutionRequest request = requests.get(id);
        lines.oneAtATime(request.employer());
        YearMonth month = from;
        while (lines.isClosed(request.employer(), month)) {
            month = month.plusMonths(1);
        }
        return month;
    }

    /**
     * @param last last month that is still carried out
     * @return the lines that were taken out; none when it is said again
     */
    @Transactional
    public List<PayrollLine> stopAfter(RequestId id, YearMonth last) {
        lines.oneAtATime(requests.get(id).employer());
        List<PayrollLine> dropped = lines.dropAfter(id, last);
        if (!dropped.isEmpty()) {
            answering.linesChanged(id);
        }
        return dropped;
    }
}
