package nl.ruilwerk.identity.events;

import java.time.LocalDate;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/**
 * Another salary, told on the day from which it holds (AL-110).
 *
 * @param employment number of the employment within the person
 * @param from       first day of the new salary
 * @param before     EUR gross per month until then
 * @param after      EUR gross per month from then on
 */
public record SalaryChanged(String key, EmployerId employer, PersonId person, String employment, LocalDate from, Money before, Money after) implements PersonnelEvent {}
