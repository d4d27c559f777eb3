package nl.ruilwerk.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.Absences;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Substitutions;
import org.springframework.stereotype.Component;

/**
 * Who can decide as manager about somebody: the manager of the main appointment, who replaces them, the next manager up, and so on.
 * Whoever is away is passed over for their substitute, and nobody is asked about themselves, neither as manager nor as substitute.
 */
@Component
class Deciders {

    private final People people;
    private final Absences absences;
    private final Substitutions substitutions;

    Deciders(People people, Absences absences, Substitutions substitutions) {
        this.people = people;
        this.absences = absences;
        this.substitutions = substitutions;
    }

    /** @return in the order in which they are asked; empty when there is no manager */
    List<PersonId> managers(PersonId person, LocalDate day) {
        List<PersonId> found = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (Optional<PersonId> boss = managerOf(person, day); boss.isPresent() && seen.add(boss.get()); boss = managerOf(boss.get(), day)) {
            List<PersonId> here = new ArrayList<>();
            here.add(boss.get());
            here.addAll(substitutions.inPlaceOf(boss.get(), day));
            here.stream().filter(one -> !one.equals(person) && !found.contains(one) && isThere(one, day)).forEach(found::add);
        }
        return found;
    }

    private Optional<PersonId> managerOf(PersonId person, LocalDate day) {
        return people.get(person).employmentsOn(day).stream().findFirst().flatMap(Employment::manager);
    }

    private boolean isThere(PersonId person, LocalDate day) {
        boolean away = absences.of(person).stream().anyMatch(absence -> absence.percent() == 100 && !day.isBefore(absence.starts())
                && absence.ends().map(end -> !day.isAfter(end)).orElse(true));
        return !away && !people.get(person).employmentsOn(day).isEmpty();
    }
}
