package nl.ruilwerk.identity.events;

import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * Somebody is, was or will be away, or the end of that became known; told as soon as it is known.
 *
 * @param kind    as in the feed, such as {@code sickness}; never the cause
 * @param starts  first day
 * @param ends    last day, inclusive; empty while it lasts
 * @param percent of the working hours
 */
public record AbsenceReported(String key, EmployerId employer, PersonId person, String kind, LocalDate starts, Optional<LocalDate> ends, int percent) implements PersonnelEvent {}
