package nl.ruilwerk.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people that HR knows. Whether somebody may see a person is the asking use case's to check. Only this context adds
 * people, through {@link AddingPerson}.
 */
public interface People {

    /** @throws java.util.NoSuchElementException if there is no such person */
    Person get(PersonId id);

    Optional<Person> find(EmployerId employer, PersonId id);

    /** @return names by id, for lists; unknown ids are left out */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** @return employee numbers by id; unknown ids are left out */
    Map<PersonId, String> employeeNumbers(Collection<PersonId> ids);

    /** @return everybody who holds the role for the unit or for the whole employer */
    List<PersonId> holders(EmployerId employer, Role role, String unit);

    /** @return whether {@code boss} manages an employment of {@code person} that runs on that day */
    boolean manages(PersonId boss, PersonId person, LocalDate on);

    /** @return every person of the employer with an employment that runs on that day */
    List<PersonId> inService(EmployerId employer, LocalDate on);

    /** @return everybody at the employer, in order of surname; for the administrator's list and the demo's cards */
    List<PersonSummary> summaries(EmployerId employer, LocalDate on);

    /** @return false if somebody at the employer has the employee number */
    boolean add(Person person);

    /** The language in which the person reads screens and messages. */
    void speak(PersonId person, Locale language);
}
