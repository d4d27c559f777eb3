package nl.ruilwerk.identity.events;

import java.time.LocalDate;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * The last day of an employment has passed (AL-14, AL-107). The person may have another one that goes on.
 *
 * @param employment number of the employment within the person
 * @param lastDay    inclusive
 */
public record EmploymentEnded(String key, EmployerId employer, PersonId person, String employment, LocalDate lastDay) implements PersonnelEvent {}
