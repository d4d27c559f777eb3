package nl.ruilwerk.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.RequestAsk;

/**
 * What an employee asks for; may be incomplete while it is being filled in.
 *
 * @param id         identity of the request to be, given when the draft was begun; a second submission with the same
 *                   identity changes nothing, so a double click makes one request
 * @param split      EUR gross by source; empty to let the scheme choose
 * @param answers    answers to the goal's own questions, by question
 * @param course     how it shall run: term, wanted start, hours per source of time
 */
public record SubmitRequest(UUID id, String goal, Optional<Money> cost, Optional<LocalDate> expenseDate,
                            List<ExecutionRequest.Receipt> receipts, Map<String, Money> split, Set<String> declarations,
                            boolean consequencesRead, Map<String, Object> answers, RequestAsk.Course course) {

    public SubmitRequest {
        receipts = List.copyOf(receipts);
        split = Map.copyOf(split);
        declarations = Set.copyOf(declarations);
        answers = Map.copyOf(answers);
        // absent in drafts saved before requests had a course
        course = course == null ? RequestAsk.Course.UNSAID : course;
    }

    public SubmitRequest(UUID id, String goal, Optional<Money> cost, Optional<LocalDate> expenseDate, List<ExecutionRequest.Receipt> receipts,
                         Map<String, Money> split, Set<String> declarations, boolean consequencesRead, Map<String, Object> answers) {
        this(id, goal, cost, expenseDate, receipts, split, declarations, consequencesRead, answers, RequestAsk.Course.UNSAID);
    }

    /** @return an empty request for a goal */
    public static SubmitRequest begin(UUID id, String goal) {
        return new SubmitRequest(id, goal, Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), false, Map.of());
    }

    public SubmitRequest withCost(Optional<Money> changed) {
        return new SubmitRequest(id, goal, changed, expenseDate, receipts, split, declarations, consequencesRead, answers, course);
    }

    public SubmitRequest withExpenseDate(Optional<LocalDate> changed) {
        return new SubmitRequest(id, goal, cost, changed, receipts, split, declarations, consequencesRead, answers, course);
    }

    public SubmitRequest withReceipts(List<ExecutionRequest.Receipt> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, changed, split, declarations, consequencesRead, answers, course);
    }

    public SubmitRequest withSplit(Map<String, Money> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, changed, declarations, consequencesRead, answers, course);
    }

    public SubmitRequest withDeclarations(Set<String> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, split, changed, consequencesRead, answers, course);
    }

    public SubmitRequest withConsequencesRead(boolean changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, split, declarations, changed, answers, course);
    }

    public SubmitRequest withAnswers(Map<String, Object> changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, split, declarations, consequencesRead, changed, course);
    }

    public SubmitRequest withCourse(RequestAsk.Course changed) {
        return new SubmitRequest(id, goal, cost, expenseDate, receipts, split, declarations, consequencesRead, answers, changed);
    }
}
