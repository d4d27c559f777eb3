package nl.ruilwerk.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody decides in a manager's place.
 *
 * @param starts first day, inclusive
 * @param ends   last day, inclusive
 */
public record Substitution(UUID id, PersonId person, PersonId substitute, LocalDate starts, LocalDate ends, PersonId namedBy) {

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
