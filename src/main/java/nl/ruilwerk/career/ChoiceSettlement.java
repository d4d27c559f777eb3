package nl.ruilwerk.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Settlement;

/**
 * What is settled of choices that end before their term.
 *
 * @param event   what ended them
 * @param choices those that are settled together
 * @param day     of the event; the choices are carried out to the end of its month
 * @param outcome the evaluator's answer; empty until it is settled
 */
public record ChoiceSettlement(UUID id, EmployerId employer, PersonId person, UUID event, List<RequestId> choices, LocalDate day, Instant openedAt, State state,
        Optional<Settlement> outcome) {

    /** Open until payroll stated what there is. */
    public enum State { OPEN, SETTLED, NOT_NEEDED }

    public ChoiceSettlement {
        choices = List.copyOf(choices);
    }
}
