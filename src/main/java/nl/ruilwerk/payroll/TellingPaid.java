package nl.ruilwerk.payroll;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the employee that payroll has carried the exchange out, and in which month the last part was paid. */
@Service
public class TellingPaid {

    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final Inbox inbox;
    private final Schemes schemes;
    private final Clock clock;

    TellingPaid(PayrollLines lines, ExecutionRequests requests, Inbox inbox, Schemes schemes, Clock clock) {
        this.lines = lines;
        this.requests = requests;
        this.inbox = inbox;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Transactional
    public void tell(RequestId id) {
        ExecutionRequest request = requests.get(id);
        Money paid = Money.sum(lines.ofRequest(id).stream()
                .filter(line -> line.state() == PayrollLine.State.ACKNOWLEDGED && line.side() == PlannedLine.Kind.GOAL).map(PayrollLine::amount).toList());
        YearMonth last = lines.ofRequest(id).stream().filter(line -> line.state() == PayrollLine.State.ACKNOWLEDGED)
                .map(PayrollLine::payMonth).max(Comparator.naturalOrder()).orElseThrow();
        requests.tell(id, new RequestStep("paid", Optional.empty(), Optional.empty(),
                Map.of("amount", paid, "month", last.toString()), clock.instant()));
        inbox.tell(request.person(), "payroll.message.PAID", Map.of("amount", paid, "month", last, "number", request.number(),
                "goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage()),
                Optional.of("requests/" + id), "payroll/" + id + "/paid");
    }
}
