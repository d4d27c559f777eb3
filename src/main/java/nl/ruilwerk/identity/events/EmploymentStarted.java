package nl.ruilwerk.identity.events;

import java.time.LocalDate;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * A joiner's first day has come (AL-14, AL-109).
 *
 * @param employment number of the employment within the person
 * @param firstDay   of the employment
 */
public record EmploymentStarted(String key, EmployerId employer, PersonId person, String employment, LocalDate firstDay) implements PersonnelEvent {}
