package nl.ruilwerk.enrolment;

import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.scheme.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes an enrolment that does not become a participation, and tells the employee why. */
@Service
public class ClosingEnrolment {

    private final Participations participations;
    private final TellingParticipant telling;

    ClosingEnrolment(Participations participations, TellingParticipant telling) {
        this.participations = participations;
        this.telling = telling;
    }

    /** The rules of the scheme do not allow it (HS-10 to HS-12). */
    @Transactional
    public void refuse(UUID id) {
        Map<String, String> why = participations.signed(id).assessment().findings().stream().filter(Finding::failed).findFirst()
                .map(failed -> Map.of("nl", failed.say(java.util.Locale.forLanguageTag("nl-NL")), "en", failed.say(java.util.Locale.UK)))
                .orElse(Map.of("nl", "", "en", ""));
        close(id, ParticipationState.REFUSED, Map.of("why", why));
    }

    /** The employer did not sign. */
    @Transactional
    public void decline(UUID id) {
        close(id, ParticipationState.DECLINED, Map.of("reason", participations.get(id).reason().orElse("")));
    }

    /** The employee took it back. */
    @Transactional
    public void withdraw(UUID id) {
        close(id, ParticipationState.WITHDRAWN, Map.of());
    }

    private void close(UUID id, ParticipationState state, Map<String, Object> figures) {
        if (!participations.close(id, state)) {
            throw new IllegalStateException("Enrolment " + id + " does not wait for a decision any more");
        }
        telling.tell(participations.get(id), state.name(), figures);
    }
}
