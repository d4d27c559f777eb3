package nl.ruilwerk.identity.events;

import java.time.LocalDate;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * The personnel data name a last day, today, later or passed (AL-14); told as soon as it is known, again when it moves.
 *
 * @param employment number of the employment within the person
 * @param lastDay    inclusive
 */
public record EmploymentEndAnnounced(String key, EmployerId employer, PersonId person, String employment, LocalDate lastDay) implements PersonnelEvent {}
