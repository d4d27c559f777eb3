package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened in the career of the person and was recorded.
 *
 * @param on    name of the event, as packs use it: {@code theft}, {@code garnishment}, {@code notice} …
 * @param kind  which sort; empty when the event has no sorts
 * @param until last day on which it holds, inclusive; empty while nobody said that it is over
 */
public record PastEvent(String on, String kind, LocalDate day, Optional<LocalDate> until) {}
