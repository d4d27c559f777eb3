package nl.ruilwerk.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * One change of the regulation of an employer, or the text that it began with.
 *
 * @param number      counts the texts of the employer, from one
 * @param before      digest of the text that it replaced; empty for the first
 * @param digest      digest of the text
 * @param seenAt      moment at which the installation began to work with it
 * @param record      what the employer recorded; empty for the first text and while nobody did
 */
public record RegulationChange(UUID id, EmployerId employer, String scheme, int number, Optional<String> before, String digest, Instant seenAt,
        Optional<Recorded> record) {

    /** @return whether the employer has still to record it */
    public boolean isOpen() {
        return before.isPresent() && record.isEmpty();
    }

    /** Who was consulted on a change. */
    public enum Consulted { WORKS_COUNCIL, PARTICIPATION_COUNCIL, UNIONS, STAFF, NOT_NEEDED }

    /** What came of it. */
    public enum Outcome { CONSENT, ADVICE, HEARD }

    /**
     * Of a consultation.
     *
     * @param on empty, as the outcome, when none was needed
     */
    public record Consultation(Consulted with, Optional<LocalDate> on, Optional<Outcome> outcome) {}

    /**
     * What the employer recorded (LZ-190).
     *
     * @param inForceFrom day from which the change holds for new choices
     * @param reason      why it was changed
     * @param noticeDutch what participants are told; empty, as the English, when nothing is told
     */
    public record Recorded(LocalDate inForceFrom, Consultation consultation, String reason, String noticeDutch, String noticeEnglish, PersonId by, Instant at) {}
}
