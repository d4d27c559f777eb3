package nl.ruilwerk.identity.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * Other working hours, told on the day from which they hold (AL-110).
 *
 * @param employment number of the employment within the person
 * @param from       first day of the new hours
 * @param before     hours per week until then
 * @param after      hours per week from then on
 */
public record HoursChanged(String key, EmployerId employer, PersonId person, String employment, LocalDate from, BigDecimal before, BigDecimal after) implements PersonnelEvent {}
