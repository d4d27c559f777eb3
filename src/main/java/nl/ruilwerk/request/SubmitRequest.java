package nl.ruilwerk.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.money.Money;

/**
 * What an employee asks for; may be incomplete while it is being filled in.
 *
 * @param id         identity of the request to be, given when the draft was begun; a second submission with the same
 *                   identity changes nothing, so a double click makes one request
 * @param split      EUR gross by source; empty to let the scheme choose
 * @param answers    answers to the goal's own questions, by question
 */
public record SubmitRequest(UUID id, String goal, Optional<Money> cost, Optional<LocalDate> expenseDate,
                            List<ExecutionRequest.Receipt> receipts, Map<String, Money> split, Set<String> declarations,
                            boolean consequencesRead, Map<String, Object> answers) {

    public SubmitRequest {
        receipts = List.copyOf(receipts);
        split = Map.copyOf(split);
        declarations = Set.copyOf(declarations);
        answers = Map.copyOf(answers);
    }

    /** @return an empty request for a goal */
    public static SubmitRequest begin(UUID id, String goal) {
        return new SubmitRequest(id, goal, Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), false, Map.of());
    }
}
