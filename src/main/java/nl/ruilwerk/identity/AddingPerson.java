package nl.ruilwerk.identity;

import java.util.Map;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person with all employments in, as the personnel data say it. For the installation itself; no screen offers
 * it. Managers come before the people they manage.
 */
@Service
public class AddingPerson {

    private final People people;

    AddingPerson(People people) {
        this.people = people;
    }

    /**
     * @return the id, or a refusal with {@code EMPLOYEE_NUMBER_TAKEN}
     * @throws org.springframework.dao.DataIntegrityViolationException if a unit or manager is not known at the employer
     */
    @Transactional
    public Outcome<PersonId> add(Person person) {
        if (!people.add(person)) {
            return Outcome.refused(Refusal.of(IdentityRefusal.EMPLOYEE_NUMBER_TAKEN, Map.of("number", person.employeeNumber())));
        }
        return Outcome.accepted(person.id());
    }
}
