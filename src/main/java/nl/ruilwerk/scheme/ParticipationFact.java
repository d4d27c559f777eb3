package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.Optional;

/** Participation of the person: first day and, when it was ended, last day (inclusive). */
public record ParticipationFact(LocalDate start, Optional<LocalDate> end) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && end.map(last -> !day.isAfter(last)).orElse(true);
    }
}
