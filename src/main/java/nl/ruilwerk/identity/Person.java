package nl.ruilwerk.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person as HR knows them.
 *
 * @param employments every employment, past and future ones too, in order of start
 * @param attributes  facts by name that a scheme may ask for; values are text, whole numbers, decimals or booleans
 */
public record Person(EmployerId employer, PersonId id, String employeeNumber, String givenName, String surname,
                     Optional<LocalDate> birthDate, Locale language, Map<String, Object> attributes,
                     List<Employment> employments) {

    public Person {
        attributes = Map.copyOf(attributes);
        employments = List.copyOf(employments);
    }

    public Person withEmployments(List<Employment> others) {
        return new Person(employer, id, employeeNumber, givenName, surname, birthDate, language, attributes, others);
    }

    public String name() {
        return givenName + " " + surname;
    }

    /** @return the employments that run on that day, the larger appointment first (HS-A14) */
    public List<Employment> employmentsOn(LocalDate day) {
        return employments.stream().filter(employment -> employment.runsOn(day))
                .sorted(java.util.Comparator.comparing(Employment::weeklyHours).reversed()).toList();
    }

    /** @return the unit with the larger appointment on that day, or of the last employment when none runs */
    public String unitOn(LocalDate day) {
        return employmentsOn(day).stream().findFirst()
                .or(() -> employments.isEmpty() ? Optional.empty() : Optional.of(employments.get(employments.size() - 1)))
                .map(Employment::unit)
                .orElseThrow(() -> new IllegalStateException("Person " + id + " has no employment"));
    }
}
