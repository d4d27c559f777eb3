package nl.ruilwerk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names who decides in a manager's place for some days. A manager does it for themselves, HR for the managers of its units. That
 * nobody decides their own case holds for a substitute as for anybody.
 */
@Service
public class NamingSubstitute {

    private final Substitutions substitutions;
    private final People people;
    private final Employers employers;
    private final Clock clock;

    NamingSubstitute(Substitutions substitutions, People people, Employers employers, Clock clock) {
        this.substitutions = substitutions;
        this.people = people;
        this.employers = employers;
        this.clock = clock;
    }

    /** @return whether the actor may name a substitute for the person */
    public boolean mayNameFor(Actor actor, PersonId person) {
        return people.find(actor.employer(), person).filter(found -> actor.is(person) ? actor.holds(Role.MANAGER)
                : actor.holds(Role.HR, found.unitOn(today(actor)))).isPresent();
    }

    /**
     * @param starts first day, inclusive
     * @param ends   last day, inclusive
     * @return the substitution; or a refusal with {@link IdentityRefusal#OWN_SUBSTITUTE}, {@link IdentityRefusal#PERIOD_UNCLEAR} or
     *         {@link IdentityRefusal#NOT_IN_SERVICE}
     * @throws NotAllowedException unless the actor may name one for the person
     */
    @Transactional
    public Outcome<Substitution> name(Actor actor, PersonId person, PersonId substitute, LocalDate starts, LocalDate ends) {
        if (!mayNameFor(actor, person)) {
            throw new NotAllowedException(actor, "MANAGER for oneself or HR for the unit of person " + person);
        }
        if (person.equals(substitute)) {
            return Outcome.refused(Refusal.of(IdentityRefusal.OWN_SUBSTITUTE));
        }
        if (ends.isBefore(starts) || ends.isBefore(today(actor))) {
            return Outcome.refused(Refusal.of(IdentityRefusal.PERIOD_UNCLEAR));
        }
        boolean works = people.find(actor.employer(), substitute).filter(found -> !found.employmentsOn(starts).isEmpty()).isPresent();
        if (!works) {
            return Outcome.refused(Refusal.of(IdentityRefusal.NOT_IN_SERVICE, Map.of("day", starts)));
        }
        Substitution named = new Substitution(UUID.randomUUID(), person, substitute, starts, ends, actor.person());
        substitutions.add(actor.employer(), named, clock.instant());
        return Outcome.accepted(named);
    }

    /**
     * Ends a substitution at once; what the substitute has decided stands.
     *
     * @throws NotAllowedException unless the actor may name one for the person
     */
    @Transactional
    public void end(Actor actor, UUID id) {
        Substitution named = substitutions.find(actor.employer(), id).orElseThrow(() -> new NoSuchElementException("No substitution " + id));
        if (!mayNameFor(actor, named.person())) {
            throw new NotAllowedException(actor, "MANAGER for oneself or HR for the unit of person " + named.person());
        }
        substitutions.end(id, actor.person(), clock.instant());
    }

    /** @return those that the actor may see: the own ones, and as HR those of its units */
    @Transactional(readOnly = true)
    public List<Substitution> seenBy(Actor actor) {
        return substitutions.lasting(actor.employer(), today(actor)).stream()
                .filter(one -> actor.is(one.substitute()) || mayNameFor(actor, one.person())).toList();
    }

    private LocalDate today(Actor actor) {
        return employers.get(actor.employer()).today(clock);
    }
}
