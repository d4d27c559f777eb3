package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.scheme.EntitledShare;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Situation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part, for those who keep the personnel files, sign for the employer or audit. */
@Service
public class ParticipantList {

    private static final Set<Role> READERS = Set.of(Role.HR, Role.EMPLOYER_SIGNER, Role.AUDITOR);

    private final Participations participations;
    private final Intentions intentions;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Evaluator evaluator;
    private final Clock clock;

    ParticipantList(Participations participations, Intentions intentions, People people, Employers employers, Schemes schemes, Evaluator evaluator,
                    Clock clock) {
        this.participations = participations;
        this.intentions = intentions;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    /**
     * @param states at least one
     * @param name   part of a name or employee number; empty text for everybody
     * @return the last enrolment of each person in the actor's units, in order of surname, at most {@code most}
     * @throws NotAllowedException unless the actor holds one of the roles that read it
     */
    @Transactional(readOnly = true)
    public List<ParticipantLine> find(Actor actor, Set<ParticipationState> states, String name, int most) {
        Set<String> units = units(actor);
        return participations.participants(actor.employer(), units, states, name, employers.get(actor.employer()).today(clock), most);
    }

    /** @return whether the actor may end this participation: HR or signer in the unit, and not in the own case */
    public boolean mayEnd(Actor actor, ParticipantLine line) {
        return !actor.is(line.participation().person()) && line.participation().state() == ParticipationState.ACTIVE
                && (actor.holds(Role.HR, line.unit()) || actor.holds(Role.EMPLOYER_SIGNER, line.unit()));
    }

    /**
     * Which part of all staff may take part (HS-15); below the scheme's minimum the build-up of pension is at stake. Counted
     * over the whole employer, whatever the actor's units, because it says nothing of any person.
     *
     * @throws NotAllowedException unless the actor holds one of the roles that read it
     */
    @Transactional(readOnly = true)
    public EntitledShare entitledShare(Actor actor) {
        units(actor);
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        List<Situation> staff = people.inService(employer.id(), today).stream()
                .map(person -> PersonSituations.of(people.get(person), today)).toList();
        return evaluator.entitledShare(schemes.editionOn(employer.scheme(), today), staff);
    }

    /**
     * What participants in the actor's units mean to do in the running plan year (HS-27): a hint for the amounts of the next one, and for
     * nothing else. Numbers of people only.
     *
     * @return empty when the scheme does not ask
     * @throws NotAllowedException unless the actor holds one of the roles that read it
     */
    @Transactional(readOnly = true)
    public Optional<IntendedGoals> intendedGoals(Actor actor) {
        Set<String> units = units(actor);
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        return Optional.of(schemes.editionOn(employer.scheme(), today)).filter(edition -> edition.enrolment().intentions().isPresent())
                .map(edition -> new IntendedGoals(edition, intentions.sheets(employer.id(), edition, units, today),
                        intentions.people(employer.id(), edition, units, today)));
    }

    /** Empty for all units. */
    private static Set<String> units(Actor actor) {
        List<RoleGrant> reading = actor.roles().stream().filter(grant -> READERS.contains(grant.role())).toList();
        if (reading.isEmpty()) {
            throw new NotAllowedException(actor, READERS.toString());
        }
        Set<String> units = new TreeSet<>();
        for (RoleGrant grant : reading) {
            if (grant.unit().isEmpty()) {
                return Set.of();
            }
            units.add(grant.unit().get());
        }
        return units;
    }
}
