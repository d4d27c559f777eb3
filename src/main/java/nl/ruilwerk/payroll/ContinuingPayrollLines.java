package nl.ruilwerk.payroll;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans further months of a choice that runs until it is stopped, each as its last one (AV-38, AV-94, LZ-192). */
@Service
public class ContinuingPayrollLines {

    private final PayrollLines lines;
    private final ExecutionRequests requests;

    ContinuingPayrollLines(PayrollLines lines, ExecutionRequests requests) {
        this.lines = lines;
        this.requests = requests;
    }

    /**
     * @param until last month to plan
     * @return how many months were added; none when they were planned before, or nothing was ever planned
     */
    @Transactional
    public int continueUntil(RequestId id, YearMonth until) {
        ExecutionRequest request = requests.get(id);
        lines.oneAtATime(request.employer());
        // a line that replaces a rejected one may fall in a later month, and is no pattern for the months to come
        List<PayrollLine> all = lines.ofRequest(id).stream().filter(line -> line.corrects().isEmpty()).toList();
        Optional<YearMonth> last = all.stream().map(PayrollLine::payMonth).max(YearMonth::compareTo);
        if (last.isEmpty()) {
            return 0;
        }
        List<PayrollLine> pattern = all.stream().filter(line -> line.payMonth().equals(last.get())).toList();
        int months = 0;
        for (YearMonth month = last.get().plusMonths(1); !month.isAfter(until); month = month.plusMonths(1)) {
            for (int place = 0; place < pattern.size(); place++) {
                plan(request, pattern.get(place), month, place);
            }
            months++;
        }
        return months;
    }

    private void plan(ExecutionRequest request, PayrollLine as, YearMonth wanted, int place) {
        String key = request.id() + "/on/" + wanted + "/" + as.side() + "/" + as.code() + "/" + place;
        YearMonth month = wanted;
        while (lines.isClosed(request.employer(), month)) {
            month = month.plusMonths(1);
        }
        lines.plan(request.employer(), new PayrollLine(PlanningPayrollLines.idOf(key), as.person(), request.id(), month, as.side(), as.code(), as.component(), as.amount(),
                as.treatment(), as.hours(), as.addendumRef(), Optional.empty(), Optional.empty(), PayrollLine.State.PLANNED, ""), key);
    }
}
