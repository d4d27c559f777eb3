package nl.ruilwerk.career;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.CareerEvent;

/**
 * One thing that happened in a career, as it was recorded.
 *
 * @param until     last day on which it holds, inclusive; empty while nobody said that it is over
 * @param statedBy  who entered it; empty for what the personnel system told
 * @param key       the same for the same event, however often it is told
 * @param takenBack when it was taken back; empty while it stands
 */
public record CareerRecord(UUID id, EmployerId employer, PersonId person, CareerEvent event, Optional<LocalDate> until, String note,
        Optional<PersonId> statedBy, Instant statedAt, String key, Optional<Instant> takenBack) {

    public String happened() {
        return event.on();
    }

    public LocalDate day() {
        return event.day();
    }

    public Optional<BigDecimal> value() {
        return event.value();
    }

    public boolean stands() {
        return takenBack.isEmpty();
    }
}
