package nl.ruilwerk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.EvidenceFact;
import nl.ruilwerk.scheme.GoalRoom;
import nl.ruilwerk.scheme.RequestAsk;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.SourceRoom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the evaluator about a person's facts of this moment: for the screens while somebody types, and for the steps of
 * the process. One way to the evaluator, so that what is promised is what happens.
 */
@Service
@Transactional(readOnly = true)
public class JudgingRequest {

    private final Situations situations;
    private final Evaluator evaluator;
    private final Schemes schemes;
    private final People people;
    private final Employers employers;
    private final Clock clock;

    JudgingRequest(Situations situations, Evaluator evaluator, Schemes schemes, People people, Employers employers, Clock clock) {
        this.situations = situations;
        this.evaluator = evaluator;
        this.schemes = schemes;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
    }

    /** @return the edition that the actor's employer runs today */
    public Edition edition(Actor actor) {
        Person person = people.get(actor.person());
        return schemes.editionOn(employers.get(person.employer()).scheme(), today(person));
    }

    /** @return every goal for the actor, open or closed with the reasons, in the order of the scheme */
    public List<GoalRoom> goals(Actor actor) {
        actor.mustHold(Role.EMPLOYEE);
        Edition edition = edition(actor);
        LocalDate today = today(people.get(actor.person()));
        return evaluator.openGoals(edition, situations.of(actor.person(), edition, today, today, Optional.empty()));
    }

    /** @return how the caps stand in the actor's unit, by goal; information, not a promise (HS-121) */
    public Map<String, CapFact> caps(Actor actor) {
        actor.mustHold(Role.EMPLOYEE);
        LocalDate today = today(people.get(actor.person()));
        return situations.of(actor.person(), edition(actor), today, today, Optional.empty()).caps();
    }

    /** @return what the actor has in each source */
    public List<SourceRoom> sources(Actor actor) {
        actor.mustHold(Role.EMPLOYEE);
        Edition edition = edition(actor);
        LocalDate today = today(people.get(actor.person()));
        return evaluator.sources(edition, situations.of(actor.person(), edition, today, today, Optional.empty()));
    }

    /** @return the edition that a request is judged by, as the scheme says it: by the day of the request, of the expense or of effect */
    public Edition edition(Actor actor, SubmitRequest draft) {
        Person person = people.get(actor.person());
        return schemes.editionFor(employers.get(person.employer()).scheme(), today(person), ask(draft, Optional.empty()));
    }

    /** @return what the scheme says to a request as it stands on the actor's screen */
    public Evaluation preview(Actor actor, SubmitRequest draft) {
        actor.mustHold(Role.EMPLOYEE);
        Edition edition = edition(actor, draft);
        LocalDate today = today(people.get(actor.person()));
        return evaluator.evaluate(edition, situations.of(actor.person(), edition, today, today, Optional.empty()),
                ask(draft, Optional.of(clock.instant())));
    }

    /** @return what the scheme says to a stored request now: by its own edition, on its day of complete receipt */
    Evaluation judge(ExecutionRequest request) {
        Person person = people.get(request.person());
        ZoneId zone = employers.get(request.employer()).zone();
        Instant received = request.completeAt().orElseGet(clock::instant);
        LocalDate day = LocalDate.ofInstant(received, zone);
        Edition edition = schemes.edition(request.edition()).on(day);
        return evaluator.evaluate(edition,
                situations.of(person.id(), edition, day, today(person), Optional.of(request.id())), ask(request));
    }

    /** @return what a stored request asks, as the evaluator takes it */
    public RequestAsk ask(ExecutionRequest request) {
        return ask(new SubmitRequest(request.id().value(), request.goal(), Optional.of(request.cost()).filter(Money::isPositive),
                request.expenseDate(), request.receipts(), request.division(), request.declarations(),
                true, request.answers(), request.course()), Optional.of(request.completeAt().orElseGet(clock::instant)));
    }

    /** @return what the person of a stored request has in each source, without what this request reserves itself */
    public List<SourceRoom> sources(ExecutionRequest request) {
        Person person = people.get(request.person());
        LocalDate day = LocalDate.ofInstant(request.completeAt().orElseGet(clock::instant), employers.get(request.employer()).zone());
        Edition edition = schemes.edition(request.edition()).on(day);
        return evaluator.sources(edition, situations.of(person.id(), edition, day, today(person), Optional.of(request.id())));
    }

    private RequestAsk ask(SubmitRequest draft, Optional<Instant> submittedAt) {
        List<EvidenceFact> evidence = draft.receipts().stream()
                .map(receipt -> new EvidenceFact(receipt.evidence(), draft.expenseDate(), Optional.empty(), draft.cost()))
                .toList();
        return new RequestAsk(draft.goal(), draft.cost(), draft.expenseDate(), evidence, draft.split(),
                draft.declarations(), draft.consequencesRead(), draft.answers(), submittedAt, draft.course());
    }

    private LocalDate today(Person person) {
        return LocalDate.now(clock.withZone(employers.get(person.employer()).zone()));
    }
}
