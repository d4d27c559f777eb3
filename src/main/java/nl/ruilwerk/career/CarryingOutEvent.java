package nl.ruilwerk.career;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.career.process.CareerEventProcess;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.scheme.EventRule;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.NeededStep;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the scheme what an event does to each running choice, and carries that out: it goes on, it ends, or somebody has to make an arrangement
 * (LZ-18, LZ-178 to LZ-183, AV-95 to AV-104). The employee is told of each.
 */
@Service
public class CarryingOutEvent {

    private final CareerRecords records;
    private final Arrangements arrangements;
    private final CareerEventProcess process;
    private final EndingChoice ending;
    private final SettlingChoices settling;
    private final ExecutionRequests requests;
    private final Situations situations;
    private final AskingRules rules;
    private final Schemes schemes;
    private final Employers employers;
    private final People people;
    private final Inbox inbox;
    private final Clock clock;

    CarryingOutEvent(CareerRecords records, Arrangements arrangements, CareerEventProcess process, EndingChoice ending, SettlingChoices settling, ExecutionRequests requests,
                     Situations situations, AskingRules rules, Schemes schemes, Employers employers, People people, Inbox inbox, Clock clock) {
        this.records = records;
        this.arrangements = arrangements;
        this.process = process;
        this.ending = ending;
        this.settling = settling;
        this.requests = requests;
        this.situations = situations;
        this.rules = rules;
        this.schemes = schemes;
        this.employers = employers;
        this.people = people;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Keeps the event and does what follows from it; an event that is known changes nothing.
     *
     * @return what the scheme says of each running choice; empty for an event that is known
     */
    @Transactional
    public List<EventOutcome> happen(CareerRecord event) {
        records.oneAtATime(event.person());
        if (!records.add(event)) {
            return List.of();
        }
        Employer employer = employers.get(event.employer());
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return List.of();
        }
        Edition edition = schemes.editionOn(employer.scheme(), today);
        List<EventOutcome> outcomes = rules.after(edition, situations.of(event.person(), edition, event.day(), today, Optional.empty()), event.event());
        outcomes.forEach(outcome -> carryOut(event, outcome, today));
        List<RequestId> settled = outcomes.stream().filter(outcome -> outcome.then() == EventRule.Then.SETTLE)
                .map(CarryingOutEvent::choice).toList();
        if (!settled.isEmpty() && edition.settlement().isPresent()) {
            settling.open(event, settled);
        }
        return outcomes;
    }

    /**
     * Asks about choices that would become less because of an event, where a rule of the scheme names who decides; what happens to the choices is
     * then for those who are asked.
     *
     * @param lacking why a choice does not fit any more
     * @return whether somebody is asked; otherwise nothing is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean consult(CareerRecord event, Edition edition, Map<RequestId, Finding> lacking) {
        records.oneAtATime(event.person());
        LocalDate today = employers.get(event.employer()).today(clock);
        List<EventOutcome> asked = rules.after(edition, situations.of(event.person(), edition, event.day(), event.day(), Optional.empty()), event.event()).stream()
                .filter(outcome -> outcome.then() == EventRule.Then.TASK && outcome.step().isPresent() && lacking.containsKey(choice(outcome))).toList();
        if (!asked.isEmpty() && records.add(event)) {
            asked.forEach(outcome -> {
                note(event, outcome, choice(outcome));
                arrange(event, outcome, List.of(lacking.get(choice(outcome))), outcome.step().orElseThrow(), today);
            });
        }
        return !asked.isEmpty();
    }

    /** Nobody has to decide any more what an event asked for. */
    void notNeeded(PersonId person, UUID event) {
        for (Arrangement arrangement : arrangements.of(person)) {
            if (arrangement.event().equals(event) && arrangements.decide(arrangement.id(), Arrangement.State.NOT_NEEDED, "", Optional.empty(), clock.instant())) {
                process.notNeeded(arrangement.id());
            }
        }
    }

    private static RequestId choice(EventOutcome outcome) {
        return new RequestId(UUID.fromString(outcome.choice()));
    }

    private void carryOut(CareerRecord event, EventOutcome outcome, LocalDate today) {
        if (outcome.rule().isEmpty()) {
            return;
        }
        RequestId request = choice(outcome);
        note(event, outcome, request);
        switch (outcome.then()) {
            case END -> ending.end(request, event.day(), Optional.empty(), "event");
            // the month of the event is still carried out
            case SETTLE -> ending.end(request, event.day().plusMonths(1).withDayOfMonth(1), Optional.empty(), "event");
            case CONTINUE, RETEST, TASK -> outcome.step().ifPresent(step -> arrange(event, outcome, outcome.findings().stream().filter(Finding::failed).toList(), step, today));
        }
    }

    private void arrange(CareerRecord event, EventOutcome outcome, List<Finding> failed, NeededStep step, LocalDate today) {
        Arrangement arrangement = new Arrangement(UUID.randomUUID(), event.employer(), event.person(), event.id(), choice(outcome), outcome.rule(),
                role(step, event.person(), today), failed, step.days().map(today::plusDays), clock.instant(), Arrangement.State.OPEN, "");
        if (arrangements.add(arrangement)) {
            process.start(arrangement.id());
        }
    }

    private void note(CareerRecord event, EventOutcome outcome, RequestId request) {
        Map<String, Object> figures = new HashMap<>(Map.of("day", event.day(), "text", outcome.text().byLanguage(),
                "goal", schemes.edition(requests.get(request).edition()).goal(outcome.goal()).name().byLanguage()));
        requests.tell(request, new RequestStep("career-event", event.statedBy(), Optional.empty(), figures, clock.instant()));
        inbox.tell(event.person(), "career.message.EVENT", figures, Optional.of("running/" + request), "career/event/" + event.id() + "/" + request);
    }

    /** HR is asked for who has no manager. */
    private Role role(NeededStep step, PersonId person, LocalDate today) {
        boolean managed = people.get(person).employmentsOn(today).stream().anyMatch(job -> job.manager().isPresent());
        return switch (step.role()) {
            case "manager" -> managed ? Role.MANAGER : Role.HR;
            case "employer" -> Role.EMPLOYER_SIGNER;
            default -> Role.HR;
        };
    }
}
