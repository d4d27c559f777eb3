package nl.ruilwerk.feed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.identity.Absence;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.StatedEmployment;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.identity.StatedTerm;

/**
 * What is known of an employer's people when a file is compared with it.
 *
 * @param people      by employee number
 * @param employments with the values of today
 * @param balances    of the plan years that the file names, by plan year and person, by source
 * @param hours       the same of sources of time
 * @param statedOn    the days that balances were stated for
 */
record KnownFacts(Employer employer, LocalDate today, Map<String, StatedPerson> people, List<StatedEmployment> employments,
                  List<StatedTerm> terms, List<Absence> absences, Map<Integer, Map<PersonId, Map<String, SourceBalance>>> balances,
                  Map<Integer, Map<PersonId, Map<String, HourBalance>>> hours,
                  Map<BalanceKey, LocalDate> statedOn) {

    record EmploymentKey(PersonId person, String number) {}

    Map<EmploymentKey, StatedEmployment> employmentsByKey() {
        return employments.stream().collect(Collectors.toMap(job -> new EmploymentKey(job.person(), job.number()), job -> job));
    }

    Map<PersonId, String> employeeNumbers() {
        Map<PersonId, String> numbers = new HashMap<>();
        people.forEach((number, person) -> numbers.put(person.id(), number));
        return numbers;
    }

    Optional<SourceBalance> balance(PersonId person, String source, int planYear) {
        return Optional.ofNullable(balances.getOrDefault(planYear, Map.of()).getOrDefault(person, Map.of()).get(source));
    }

    Optional<HourBalance> hours(PersonId person, String source, int planYear) {
        return Optional.ofNullable(hours.getOrDefault(planYear, Map.of()).getOrDefault(person, Map.of()).get(source));
    }
}
