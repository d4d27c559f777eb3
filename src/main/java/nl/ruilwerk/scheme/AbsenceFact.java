package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That the person is, was or will be away; never why.
 *
 * @param kind    as the personnel system says it, such as {@code sickness}
 * @param end     last day, inclusive; empty while it lasts
 * @param percent of the working hours
 */
public record AbsenceFact(String kind, LocalDate start, Optional<LocalDate> end, int percent) {}
