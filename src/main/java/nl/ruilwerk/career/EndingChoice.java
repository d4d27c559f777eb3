package nl.ruilwerk.career;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.payroll.StoppingPayrollLines;
import nl.ruilwerk.request.EndedChoices;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.CareerEvent;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.scheme.EventRule;
import nl.ruilwerk.scheme.KeptEditions;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a choice before its term: what payroll has not carried out yet is taken out, and what its sources would still have given is theirs
 * again (LZ-183, LZ-192, AV-94, AV-101). The old terms of employment return by themselves.
 */
@Service
public class EndingChoice {

    /** Event of a scheme for a choice that its employee stops. */
    static final String REVOKED = "revoked";

    private final ExecutionRequests requests;
    private final RunningChoices running;
    private final EndedChoices ended;
    private final StoppingPayrollLines stopping;
    private final SourceLedger sources;
    private final Situations situations;
    private final Evaluator evaluator;
    private final KeptEditions kept;
    private final Schemes schemes;
    private final Employers employers;
    private final CareerRecords records;
    private final Inbox inbox;
    private final Clock clock;

    EndingChoice(ExecutionRequests requests, RunningChoices running, EndedChoices ended, StoppingPayrollLines stopping, SourceLedger sources,
                 Situations situations, Evaluator evaluator, KeptEditions kept, Schemes schemes, Employers employers, CareerRecords records, Inbox inbox, Clock clock) {
        this.requests = requests;
        this.running = running;
        this.ended = ended;
        this.stopping = stopping;
        this.sources = sources;
        this.situations = situations;
        this.evaluator = evaluator;
        this.kept = kept;
        this.schemes = schemes;
        this.employers = employers;
        this.records = records;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @return whether the employee may stop the choice today; false for one that does not run or binds to its term */
    @Transactional(readOnly = true)
    public boolean canBeRevoked(Actor actor, UUID id) {
        return requests.find(actor, id).filter(request -> actor.is(request.person())).flatMap(request -> runningNow(request)
                .flatMap(choice -> revocation(request, choice))).filter(outcome -> outcome.then() == EventRule.Then.END).isPresent();
    }

    /**
     * The employee stops the choice, from the first pay month that is still open.
     *
     * @return the last day on which it works; or a refusal with {@link CareerRefusal#NOT_RUNNING} or {@link CareerRefusal#BOUND_TO_TERM}
     * @throws NotAllowedException if it is not the actor's own
     */
    @Transactional
    public Outcome<LocalDate> revoke(Actor actor, UUID id) {
        ExecutionRequest request = requests.find(actor, id).filter(found -> actor.is(found.person()))
                .orElseThrow(() -> new NotAllowedException(actor, "being the employee of request " + id));
        actor.mustHold(Role.EMPLOYEE);
        records.oneAtATime(request.person());
        Optional<RunningChoice> choice = runningNow(request);
        if (choice.isEmpty()) {
            return Outcome.refused(Refusal.of(CareerRefusal.NOT_RUNNING));
        }
        EventOutcome outcome = revocation(request, choice.get()).orElseThrow();
        if (outcome.then() != EventRule.Then.END) {
            return Outcome.refused(new Refusal(CareerRefusal.BOUND_TO_TERM, outcome.rules(), Map.of()));
        }
        return Outcome.accepted(end(request.id(), today(request), Optional.of(actor.person()), REVOKED));
    }

    private Optional<RunningChoice> runningNow(ExecutionRequest request) {
        return running.find(request.id()).filter(choice -> choice.end().map(end -> !end.isBefore(today(request))).orElse(true));
    }

    private Optional<EventOutcome> revocation(ExecutionRequest request, RunningChoice choice) {
        LocalDate today = today(request);
        Edition edition = kept.of(request.evaluation().digest(), schemes.edition(request.edition())).on(today);
        return evaluator.after(edition, situations.of(request.person(), edition, today, today, Optional.empty()), CareerEvent.of(REVOKED, today)).stream()
                .filter(outcome -> outcome.choice().equals(choice.id())).findFirst();
    }

    /**
     * Ends it without asking anybody: for what the rules say, and what was decided. Said again it changes nothing.
     *
     * @param day the choice works up to the last month before it that payroll has closed, or longer if later months are closed too
     * @param why last part of the key {@code request.step.ended-<why>}
     * @return the last day on which it works
     */
    @Transactional
    public LocalDate end(RequestId id, LocalDate day, Optional<PersonId> by, String why) {
        ExecutionRequest request = requests.get(id);
        YearMonth open = stopping.firstOpenMonth(id, YearMonth.from(day));
        LocalDate lastDay = open.atDay(1).minusDays(1);
        if (!ended.end(id, lastDay, by, why)) {
            return ended.of(request.person()).get(id);
        }
        List<PayrollLine> dropped = stopping.stopAfter(id, YearMonth.from(lastDay));
        giveBack(request, dropped);
        Map<String, Object> figures = new HashMap<>(Map.of("lastDay", lastDay, "goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage()));
        requests.tell(id, new RequestStep("ended-" + why, by, Optional.empty(), figures, clock.instant()));
        inbox.tell(request.person(), "career.message.ENDED", figures, Optional.of("requests/" + id), "career/ended/" + id + "/" + lastDay);
        return lastDay;
    }

    /**
     * What the grant took from the balances. Of hours that are given each year that was the first year's share only (AV-68), and of a choice
     * that went on into a next plan year the months of the first, and what is paid once a year.
     */
    private void giveBack(ExecutionRequest request, List<PayrollLine> dropped) {
        Edition edition = schemes.edition(request.edition());
        YearMonth lastCounted = YearMonth.from(request.evaluation().term().orElseThrow().end());
        Map<String, Long> hundredths = new HashMap<>();
        Map<String, Boolean> time = new HashMap<>();
        for (PayrollLine line : dropped) {
            if (line.side() == PlannedLine.Kind.SOURCE && line.payMonth().isAfter(lastCounted) && edition.source(line.code()).paidOnce()) {
                int year = schemes.editionOn(edition.scheme(), line.payMonth().atDay(1)).planYear();
                sources.correct(request.id().value(), request.person(), line.code(), year, line.amount(), "ended/" + line.id());
            }
            if (line.side() == PlannedLine.Kind.SOURCE && !line.payMonth().isAfter(lastCounted)) {
                boolean laterYear = edition.source(line.code()).exchange() == Source.Exchange.EACH_YEAR && line.payMonth().getYear() > edition.planYear();
                if (!laterYear) {
                    hundredths.merge(line.code(), line.hours().map(Hours::hundredths).orElseGet(() -> line.amount().cents()), Long::sum);
                    time.put(line.code(), line.hours().isPresent());
                }
            }
        }
        hundredths.forEach((source, change) -> {
            // lines of sources are below zero, as is a use that is given back
            Quantity less = time.get(source) ? Hours.ofHundredths(change) : Money.ofCents(change);
            sources.correct(request.id().value(), request.person(), source, request.planYear(), less, "ended/" + request.id() + "/" + source + "/" + dropped.get(0).id());
        });
    }

    private LocalDate today(ExecutionRequest request) {
        return employers.get(request.employer()).today(clock);
    }
}
