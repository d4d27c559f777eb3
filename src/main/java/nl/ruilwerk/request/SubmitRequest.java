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

    public SubmitRequest withCost(Optional<Money> changed) {
        return new SubmitRequest(id, goal, changed, expenseDate, receipts, split, declarations, consequencesRead, answers);
    }

    public SubmitRequest withExpenseDate(Optional<LocalDate> changed) {
        return new SubmitRequest(id, goal, cost, changed, receipts, split, declarations, consequencesRead, answers);
    }

    public SubmitRequest withReceipts(List<ExecutionRequest.Receipt> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, changed, split, declarations, consequencesRead, answers);
    }

    public SubmitRequest withSplit(Map<String, Money> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, changed, declarations, consequencesRead, answers);
    }

    public SubmitRequest withDeclarations(Set<String> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, split, changed, consequencesRead, answers);
    }

    public SubmitRequest withConsequencesRead(boolean changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, split, declarations, changed, answers);
    }

    public SubmitRequest withAnswers(Map<String, Object> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, split, declarations, consequencesRead, changed);
    }
}
