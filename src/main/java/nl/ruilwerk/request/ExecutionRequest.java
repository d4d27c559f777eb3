package nl.ruilwerk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.PlannedLine;

/**
 * One request of an employee to exchange sources for one goal.
 *
 * @param number      what people call it, such as {@code U-2026-00042}
 * @param edition     edition of the scheme that it is judged by, for ever
 * @param completeAt  moment of complete receipt; empty while something is missing
 * @param cost        EUR, what the receipts prove
 * @param asked       EUR, what the scheme would grant of it
 * @param granted     EUR; empty until it is granted
 * @param receipts    receipts that count, in the order they were added
 * @param answers     answers to the goal's own questions
 * @param evaluation  the evaluator's whole answer that goes with cost and split
 * @param shownSha256 hash of exactly what the employee signed last
 * @param signedHow   how the employee was authenticated when signing
 */
public record ExecutionRequest(RequestId id, String number, EmployerId employer, PersonId person, String scheme,
                               String edition, int planYear, String goal, String unit, RequestState state,
                               Instant submittedAt, Optional<Instant> completeAt, Money cost, LocalDate expenseDate,
                               Money asked, Optional<Money> granted, Map<String, Part> split,
                               List<Receipt> receipts, Set<String> declarations, Map<String, Object> answers,
                               Evaluation evaluation, Optional<Decision> decision, String shownSha256,
                               String signedHow) {

    public ExecutionRequest {
        split = Map.copyOf(split);
        receipts = List.copyOf(receipts);
        declarations = Set.copyOf(declarations);
        answers = Map.copyOf(answers);
    }

    /** @return this request with what the scheme says to it now: amount asked, split, months and findings */
    public ExecutionRequest judged(Evaluation now) {
        Map<String, Part> parts = new TreeMap<>();
        for (PlannedLine line : now.lines()) {
            // the month of each source is the one of its first planned line, so that the promise and the pay line are one datum
            if (line.kind() == PlannedLine.Kind.SOURCE) {
                parts.putIfAbsent(line.code(), new Part(now.split().get(line.code()), line.payMonth()));
            }
        }
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, now.granted(), granted, parts, receipts, declarations, answers, now, decision,
                shownSha256, signedHow);
    }

    /** @return this request with other proof: what HR accepts of the cost, or what the employee sent anew */
    public ExecutionRequest proven(Money cost, LocalDate expenseDate, List<Receipt> receipts) {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, asked, granted, split, receipts, declarations, answers, evaluation, decision,
                shownSha256, signedHow);
    }

    /** @return this request with the split left to the scheme, as after a change of the cost */
    public ExecutionRequest withSchemeSplit() {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, asked, granted, Map.of(), receipts, declarations, answers, evaluation, decision,
                shownSha256, signedHow);
    }

    /** @return this request under its number */
    ExecutionRequest numbered(String number) {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, asked, granted, split, receipts, declarations, answers, evaluation, decision,
                shownSha256, signedHow);
    }

    /** What comes out of one source: EUR gross, and the month in which that source is paid. */
    public record Part(Money amount, YearMonth payMonth) {}

    /** A stored document that serves as a piece of evidence of the goal. */
    public record Receipt(UUID document, String evidence) {}

    /** Why it ended without a grant, and who decided; nobody when the rules did. */
    public record Decision(String ground, String reason, Optional<PersonId> by, Instant at) {}
}
