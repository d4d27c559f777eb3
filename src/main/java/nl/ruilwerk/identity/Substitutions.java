package nl.ruilwerk.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who decides in whose place. A substitute has the role of manager for the units of whom they replace, as long as it lasts. */
public interface Substitutions {

    /** @return who may decide in the person's place on that day, whoever was named first */
    List<PersonId> inPlaceOf(PersonId person, LocalDate day);

    /** @return those of an employer that last until that day or longer, the first one first */
    List<Substitution> lasting(EmployerId employer, LocalDate day);

    Optional<Substitution> find(EmployerId employer, UUID id);

    void add(EmployerId employer, Substitution substitution, Instant at);

    /** Ends it at once; one that has been ended stays as it is. */
    void end(UUID id, PersonId by, Instant at);
}
