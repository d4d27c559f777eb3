package nl.ruilwerk.enrolment;

import java.time.LocalDate;
import java.util.List;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.scheme.Dispensation;
import nl.ruilwerk.scheme.EmploymentFact;
import nl.ruilwerk.scheme.Situation;

/** Turns what HR knows of a person into the facts by which an enrolment is judged. */
final class PersonSituations {

    private PersonSituations() {}

    static Situation of(Person person, LocalDate day) {
        return of(person, day, List.of());
    }

    static Situation of(Person person, LocalDate day, List<Dispensation> dispensations) {
        Situation.Builder situation = Situation.on(day).personName(person.name());
        person.birthDate().ifPresent(situation::birthDate);
        person.attributes().forEach(situation::person);
        person.employments().forEach(employment -> situation.employment(fact(employment)));
        dispensations.forEach(situation::dispensation);
        return situation.build();
    }

    private static EmploymentFact fact(Employment employment) {
        return new EmploymentFact(employment.unit(), employment.contractType(), employment.starts(), employment.ends(),
                employment.weeklyHours(), employment.fte(), employment.monthlySalary(), employment.attributes());
    }
}
