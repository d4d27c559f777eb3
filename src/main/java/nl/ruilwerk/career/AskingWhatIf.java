package nl.ruilwerk.career;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RunningChoices;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.CareerEvent;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Settlement;
import nl.ruilwerk.scheme.SettlementTerms;
import nl.ruilwerk.scheme.Situation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what would happen to running choices if somebody left, or worked other hours, from a day on (LZ-180, LZ-184 to LZ-186, AV-98,
 * AV-102, AV-104). The same evaluator answers that will answer when it happens.
 */
@Service
@Transactional(readOnly = true)
public class AskingWhatIf {

    /** Pay further ahead than this is a guess. */
    private static final int MOST_MONTHS_AHEAD = 36;

    private final RunningChoices running;
    private final Situations situations;
    private final Evaluator evaluator;
    private final AskingRules rules;
    private final Schemes schemes;
    private final People people;
    private final Employers employers;
    private final Clock clock;

    AskingWhatIf(RunningChoices running, Situations situations, Evaluator evaluator, AskingRules rules, Schemes schemes, People people, Employers employers, Clock clock) {
        this.running = running;
        this.situations = situations;
        this.evaluator = evaluator;
        this.rules = rules;
        this.schemes = schemes;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
    }

    /** @return the person, for whoever may ask about them; empty as if there were no such person for all others */
    public Optional<Person> about(Actor actor, PersonId id) {
        Optional<Person> person = people.find(actor.employer(), id);
        return actor.is(id) ? person : person.filter(found -> actor.holds(Role.HR, found.unitOn(employers.get(actor.employer()).today(clock))));
    }

    /**
     * @return what would happen; or a refusal with {@link CareerRefusal#DAY_OUT_OF_REACH}
     * @throws NotAllowedException unless it is about the actor, or the actor is HR of the person's unit
     */
    public Outcome<WhatIf> ask(Actor actor, PersonId id, WhatIf.Question question) {
        Person person = about(actor, id).orElseThrow(() -> new NotAllowedException(actor, "HR or the person " + id));
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        LocalDate last = today.plusMonths(MOST_MONTHS_AHEAD);
        if (question.day().isBefore(today) || question.day().isAfter(last)) {
            return Outcome.refused(new Refusal(CareerRefusal.DAY_OUT_OF_REACH, List.of(), Map.of("first", today, "last", last)));
        }
        Edition edition = edition(employer, question.day(), today);
        boolean leaves = question.change() == WhatIf.Change.LEAVE;
        Person then = leaves ? gone(person, question.day()) : withHours(person, question.day(), question.weekly().orElseThrow());
        Situation situation = situations.of(then, edition, question.day(), question.day(), Optional.empty());
        CareerEvent event = new CareerEvent(leaves ? "leaving" : "hours-changed", question.day(), "", 0, question.weekly());
        List<RunningChoice> choices = running.of(id, question.day()).stream().map(choice -> CarriedOut.until(choice, question.day())).toList();
        Situation asIfCarriedOut = situation.but().runningAre(choices).build();
        Edition settles = rules.forAll(edition, choices.stream().map(choice -> new RequestId(UUID.fromString(choice.id()))).toList(), question.day());
        Optional<Settlement> settlement = leaves && settles.settlement().isPresent()
                ? Optional.of(evaluator.settle(settles, asIfCarriedOut, question.day(), finalPay(settles.settlement().get(), question.finalPay()))) : Optional.empty();
        return Outcome.accepted(new WhatIf(question, choices, rules.after(edition, asIfCarriedOut, event), settlement));
    }

    private Edition edition(Employer employer, LocalDate day, LocalDate today) {
        return schemes.has(employer.scheme(), day.getYear()) ? schemes.editionOn(employer.scheme(), day) : schemes.editionOn(employer.scheme(), today);
    }

    /** All that is expected is taken first by the first place of the scheme, which is where a question about money is about. */
    private static Map<String, Money> finalPay(SettlementTerms terms, Money expected) {
        return terms.recover().stream().filter(place -> !place.all()).findFirst().map(place -> Map.of(place.from(), expected)).orElse(Map.of());
    }

    private static Person gone(Person person, LocalDate lastDay) {
        return person.withEmployments(person.employments().stream().filter(job -> !job.starts().isAfter(lastDay)).map(job -> job.ends().filter(end -> end.isBefore(lastDay)).isPresent()
                ? job : job.endingOn(lastDay)).toList());
    }

    /** Pay in proportion, as for a change of hours it is. */
    private static Person withHours(Person person, LocalDate from, BigDecimal weekly) {
        return person.withEmployments(person.employments().stream().map(job -> job.runsOn(from) && job.weeklyHours().signum() > 0 ? scaled(job, weekly) : job).toList());
    }

    private static Employment scaled(Employment job, BigDecimal weekly) {
        BigDecimal share = weekly.divide(job.weeklyHours(), 10, RoundingMode.HALF_UP);
        return new Employment(job.unit(), job.contractType(), job.jobTitle(), job.starts(), job.ends(), weekly, job.fte().multiply(share).setScale(5, RoundingMode.HALF_UP),
                job.monthlySalary().times(share, RoundingMode.HALF_UP), job.manager(), job.attributes());
    }
}
