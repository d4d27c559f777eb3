package nl.ruilwerk.hardship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * One request on the hardship clause.
 *
 * @param number      what people call it and its decision, such as {@code H-2026-00007}
 * @param edition     edition of the scheme whose clause and term hold for it
 * @param caseId      the execution request or participation; empty when it is about a rule
 * @param goal        code of the goal that it is about; empty when it is about taking part or the scheme as a whole
 * @param checks      what led to the outcome; empty when a person decided it
 * @param enclosures  documents of the employee, in the order they were added
 * @param lastDay     last day for the decision, inclusive, in the zone of the employer
 * @param escalatedAt when it was found to be late; empty while it is not
 * @param barred      who took part in the disputed decision and so cannot take this one
 * @param letter      the decision in writing; empty until it is there
 */
public record HardshipRequest(UUID id, String number, EmployerId employer, PersonId person, String scheme, String edition,
                              String unit, HardshipSubject about, Optional<UUID> caseId, Optional<String> goal,
                              List<DisputedCheck> checks, String reason, List<UUID> enclosures, HardshipState state,
                              Instant receivedAt, LocalDate lastDay, Optional<Instant> escalatedAt, Set<PersonId> barred,
                              Optional<Decision> decision, Optional<DocumentId> letter) {

    public HardshipRequest {
        checks = List.copyOf(checks);
        enclosures = List.copyOf(enclosures);
        barred = Set.copyOf(barred);
    }

    /**
     * What the employer decided.
     *
     * @param arrangement what is agreed beside the rules of the scheme; may be empty
     * @param reopens     whether the disputed execution request is taken up again
     */
    public record Decision(String reason, String arrangement, boolean reopens, PersonId by, Instant at) {}
}
