package nl.ruilwerk.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.Edition;

/** What participants mean to exchange, one sheet per person and plan year. Nothing else in the product reads it to decide by. */
public interface Intentions {

    Set<Intention> of(PersonId person, Edition edition);

    /** @return when it was stated last; empty while it was not */
    Optional<Instant> statedAt(PersonId person, Edition edition);

    /** Replaces what was stated for the plan year; the last statement counts. */
    void state(EmployerId employer, PersonId person, Edition edition, Set<Intention> intentions, Instant now);

    /** @return who takes part in the scheme now and was neither asked nor stated anything for the plan year, as asked from now on; each once */
    List<PersonId> ask(EmployerId employer, Edition edition, LocalDate today, Instant now);

    /**
     * @param units codes of the units to count in; empty for all
     * @return by goal, how many people mean to exchange something for it
     */
    Map<String, Integer> people(EmployerId employer, Edition edition, Set<String> units, LocalDate today);

    /** @return how many people stated something or nothing, in these units */
    int sheets(EmployerId employer, Edition edition, Set<String> units, LocalDate today);
}
