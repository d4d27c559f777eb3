package nl.ruilwerk.career;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.payroll.ContinuingPayrollLines;
import nl.ruilwerk.request.EndedChoices;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after the terms of choices: one that runs until it is stopped goes on into the next plan year (AV-38, LZ-192), and whose term is over
 * is told that the ordinary terms of employment hold again (LZ-164). Safe on several nodes and when repeated.
 */
@Service
public class WatchingTerms {

    /** Whoever was away for longer finds it in the request itself. */
    private static final int DAYS_TO_TELL = 31;
    private static final String TERM_OVER = "term-over";

    private final ExecutionRequests requests;
    private final EndedChoices ended;
    private final ContinuingPayrollLines continuing;
    private final CareerRecords records;
    private final Employers employers;
    private final Schemes schemes;
    private final Inbox inbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WatchingTerms(ExecutionRequests requests, EndedChoices ended, ContinuingPayrollLines continuing, CareerRecords records, Employers employers,
                  Schemes schemes, Inbox inbox, TransactionTemplate transactions, Clock clock) {
        this.requests = requests;
        this.ended = ended;
        this.continuing = continuing;
        this.records = records;
        this.employers = employers;
        this.schemes = schemes;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${ruilwerk.career.terms-check:20 */10 * * * *}")
    public void look() {
        employers.all().forEach(this::look);
    }

    /** The same for one employer; each choice in a transaction of its own. */
    public void look(Employer employer) {
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return;
        }
        Edition edition = schemes.editionOn(employer.scheme(), today);
        requests.openEnded(employer.id()).forEach(id -> transactions.executeWithoutResult(status -> goOn(id, edition)));
        requests.withTermThatEnds(employer.id(), today.minusDays(DAYS_TO_TELL), today.minusDays(1))
                .forEach(id -> transactions.executeWithoutResult(status -> tellOver(id)));
    }

    private void goOn(RequestId id, Edition edition) {
        ExecutionRequest request = requests.get(id);
        records.oneAtATime(request.person());
        if (!ended.of(request.person()).containsKey(id)) {
            continuing.goOn(id, edition);
        }
    }

    private void tellOver(RequestId id) {
        ExecutionRequest request = requests.get(id);
        records.oneAtATime(request.person());
        boolean told = requests.story(id).stream().anyMatch(step -> step.step().equals(TERM_OVER));
        if (told || ended.of(request.person()).containsKey(id)) {
            return;
        }
        Edition edition = schemes.edition(request.edition());
        Map<String, Object> figures = new HashMap<>(Map.of("lastDay", request.evaluation().term().orElseThrow().end(),
                "goal", edition.goal(request.goal()).name().byLanguage()));
        requests.tell(id, new RequestStep(TERM_OVER, Optional.empty(), Optional.empty(), figures, clock.instant()));
        inbox.tell(request.person(), "career.message.TERM_OVER", figures, Optional.of("requests/" + id), "career/over/" + id);
    }
}
