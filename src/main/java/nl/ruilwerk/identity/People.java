package nl.ruilwerk.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people that HR knows. Reading only; whether somebody may see a person is the asking use case's to check. */
public interface People {

    /** @throws java.util.NoSuchElementException if there is no such person */
    Person get(PersonId id);

    Optional<Person> find(EmployerId employer, PersonId id);

    /** @return names by id, for lists; unknown ids are left out */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** @return everybody who holds the role for the unit or for the whole employer */
    List<PersonId> holders(EmployerId employer, Role role, String unit);

    /** @return whether {@code boss} manages an employment of {@code person} that runs on that day */
    boolean manages(PersonId boss, PersonId person, java.time.LocalDate on);

    /** @return every person of the employer with an employment that runs on that day */
    List<PersonId> inService(EmployerId employer, java.time.LocalDate on);
}
