package nl.ruilwerk.identity.events;

import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * Another manager, told on the day from which it holds.
 *
 * @param employment number of the employment within the person
 * @param from       first day of the new manager
 * @param before     empty for nobody
 * @param after      empty for nobody
 */
public record ManagerChanged(String key, EmployerId employer, PersonId person, String employment, LocalDate from, Optional<PersonId> before, Optional<PersonId> after) implements PersonnelEvent {}
