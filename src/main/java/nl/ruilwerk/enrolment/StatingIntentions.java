package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EnrolmentTerms;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A participant states at the start of a plan year which sources are meant for which goals (HS-27). It is indicative: no request, ledger
 * or line of pay looks at it, and leaving it out blocks nothing (HS-A08). It can be stated anew as often as one likes.
 */
@Service
public class StatingIntentions {

    private final Intentions intentions;
    private final Participations participations;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    StatingIntentions(Intentions intentions, Participations participations, Employers employers, Schemes schemes, Clock clock) {
        this.intentions = intentions;
        this.participations = participations;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @return the sheet of the running plan year; empty when the scheme does not ask, or the actor does not take part today */
    @Transactional(readOnly = true)
    public Optional<IntentionSheet> sheet(Actor actor) {
        actor.mustHold(Role.EMPLOYEE);
        return asked(actor).map(edition -> new IntentionSheet(edition, edition.enrolment().intentions().map(EnrolmentTerms.Intentions::text).orElseThrow(),
                rows(edition), intentions.of(actor.person(), edition), intentions.statedAt(actor.person(), edition)));
    }

    /**
     * @param planYear as the sheet showed it
     * @param stated   all that is meant, which replaces what was stated before; empty for nothing
     * @return the number of intentions, or a refusal with {@link EnrolmentRefusal#NOT_ASKED} or {@link EnrolmentRefusal#NO_SUCH_CHOICE}
     */
    @Transactional
    public Outcome<Integer> state(Actor actor, int planYear, Set<Intention> stated) {
        actor.mustHold(Role.EMPLOYEE);
        participations.oneAtATime(actor.person());
        Optional<Edition> edition = asked(actor).filter(running -> running.planYear() == planYear);
        if (edition.isEmpty()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.NOT_ASKED));
        }
        Set<Intention> offered = rows(edition.get()).stream().flatMap(row -> row.sources().stream()).map(IntentionSheet.Choice::intention)
                .collect(Collectors.toSet());
        if (!offered.containsAll(stated)) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.NO_SUCH_CHOICE));
        }
        intentions.state(actor.employer(), actor.person(), edition.get(), stated, clock.instant());
        return Outcome.accepted(stated.size());
    }

    private Optional<Edition> asked(Actor actor) {
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        boolean takesPart = participations.current(actor.person(), employer.scheme()).map(one -> one.covers(today)).orElse(false);
        return takesPart && schemes.has(employer.scheme(), today.getYear())
                ? Optional.of(schemes.editionOn(employer.scheme(), today)).filter(edition -> edition.enrolment().intentions().isPresent())
                : Optional.empty();
    }

    private static List<IntentionSheet.Row> rows(Edition edition) {
        return edition.goals().stream().map(goal -> row(edition, goal)).filter(row -> !row.sources().isEmpty()).toList();
    }

    private static IntentionSheet.Row row(Edition edition, Goal goal) {
        return new IntentionSheet.Row(goal.code(), goal.name(), goal.sources().stream()
                .map(source -> new IntentionSheet.Choice(new Intention(goal.code(), source), edition.source(source).name())).toList());
    }
}
