package nl.ruilwerk.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody is away; never why.
 *
 * @param kind     {@code sickness}, {@code parental-leave}, {@code unpaid-leave}, {@code sabbatical}, {@code suspension} or {@code other}
 * @param ends     last day, inclusive; empty while it lasts
 * @param percent  of the working hours, 1 to 100
 * @param statedOn the day that it was stated for
 */
public record Absence(PersonId person, String kind, LocalDate starts, Optional<LocalDate> ends, int percent, LocalDate statedOn) {}
