package nl.ruilwerk.enrolment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a participation begin on the day that the assessment found. It runs on each year, without a new form, until
 * somebody ends it (HS-18, HS-21); by itself it changes nothing in the pay (HS-28).
 */
@Service
public class ActivatingParticipation {

    private final Participations participations;
    private final TellingParticipant telling;

    ActivatingParticipation(Participations participations, TellingParticipant telling) {
        this.participations = participations;
        this.telling = telling;
    }

    /** @throws IllegalStateException if the enrolment does not wait for this, or was found not eligible */
    @Transactional
    public void activate(UUID id) {
        LocalDate starts = participations.signed(id).assessment().start()
                .orElseThrow(() -> new IllegalStateException("Enrolment " + id + " has no first day: it was found not eligible"));
        if (!participations.activate(id, starts)) {
            throw new IllegalStateException("Enrolment " + id + " does not wait for its employer any more");
        }
        telling.tell(participations.get(id), "ACTIVE", Map.of("start", starts));
    }
}
