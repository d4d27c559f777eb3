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
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.RequestAsk;

/**
 * One request of an employee to exchange sources for one goal.
 *
 * @param number      what people call it, such as {@code U-2026-00042}
 * @param edition     edition of the scheme that it is judged by, for ever
 * @param completeAt  moment of complete receipt; empty while something is missing
 * @param cost        EUR, what the receipts prove; zero for a goal that needs no proof, such as extra leave
 * @param expenseDate day of purchase or payment; empty for a goal without one
 * @param asked       EUR, what the scheme would grant of it
 * @param granted     EUR; empty until it is granted
 * @param receipts    receipts that count, in the order they were added
 * @param answers     answers to the goal's own questions
 * @param course      how it runs: term, wanted start, hours per source of time as they were divided
 * @param evaluation  the evaluator's whole answer that goes with cost and split
 * @param shownSha256 hash of exactly what the employee signed last
 * @param signedHow   how the employee was authenticated when signing
 */
public record ExecutionRequest(RequestId id, String number, EmployerId employer, PersonId person, String scheme,
                               String edition, int planYear, String goal, String unit, RequestState state,
                               Instant submittedAt, Optional<Instant> completeAt, Money cost,
                               Optional<LocalDate> expenseDate, Money asked, Optional<Money> granted, Map<String, Part> split,
                               List<Receipt> receipts, Set<String> declarations, Map<String, Object> answers,
                               RequestAsk.Course course, Evaluation evaluation, Optional<Decision> decision, String shownSha256,
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
                parts.putIfAbsent(line.code(), new Part(now.split().get(line.code()), line.payMonth(),
                        Optional.ofNullable(now.units().get(line.code())).map(Hours::of)));
            }
        }
        RequestAsk.Course divided = now.funding().isEmpty() ? course : course.withAllUnits(now.units());
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, now.granted(), granted, parts, receipts, declarations, answers, divided, now, decision,
                shownSha256, signedHow);
    }

    /** @return this request with other proof: what HR accepts of the cost, or what the employee sent anew */
    public ExecutionRequest proven(Money cost, Optional<LocalDate> expenseDate, List<Receipt> receipts) {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, asked, granted, split, receipts, declarations, answers, course, evaluation, decision,
                shownSha256, signedHow);
    }

    /** @return this request with less of its cost accepted than the employee named */
    ExecutionRequest acceptedFor(Money accepted) {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, accepted, expenseDate, asked, granted, split, receipts, declarations, answers, course.withNamed(course.named().orElse(cost)), evaluation,
                decision, shownSha256, signedHow);
    }

    /**
     * @return this request with the split left to the scheme, as after a change of the cost; where hours or a term were chosen, the
     *         sources stay those that were chosen, and one of money bears what the cost rose
     */
    public ExecutionRequest withSchemeSplit() {
        if (evaluation.term().isEmpty()) {
            return divided(Map.of());
        }
        Money more = cost.minus(evaluation.cost());
        Map<String, Part> parts = new TreeMap<>(split);
        division().keySet().stream().reduce((former, latter) -> latter).filter(source -> more.isPositive()).ifPresent(source ->
                parts.computeIfPresent(source, (same, part) -> new Part(part.amount().plus(more), part.payMonth(), part.hours())));
        return divided(parts);
    }

    /** @return this request from other sources, its hours given up; empty to let the scheme choose */
    ExecutionRequest from(Map<String, Part> parts) {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, asked, granted, parts, receipts, declarations, answers, course.withAllUnits(Map.of()), evaluation,
                decision, shownSha256, signedHow);
    }

    private ExecutionRequest divided(Map<String, Part> parts) {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, asked, granted, parts, receipts, declarations, answers, course, evaluation, decision,
                shownSha256, signedHow);
    }

    /** @return EUR by source of money as it was divided, without what a rule takes of itself: asked for anew in this way, the same comes out */
    public Map<String, Money> division() {
        Map<String, Money> division = new TreeMap<>();
        split.forEach((source, part) -> {
            Money own = part.amount().minus(evaluation.takenByRule().getOrDefault(source, Money.ZERO));
            if (part.hours().isEmpty() && own.isPositive()) {
                division.put(source, own);
            }
        });
        return division;
    }

    /** @return whether each source gives in that judgement what it gives here, in EUR and in hours */
    boolean isDividedAs(Evaluation now) {
        Map<String, Money> amounts = new TreeMap<>();
        Map<String, Hours> hours = new TreeMap<>();
        split.forEach((source, part) -> {
            amounts.put(source, part.amount());
            part.hours().ifPresent(taken -> hours.put(source, taken));
        });
        Map<String, Hours> then = new TreeMap<>();
        now.units().forEach((source, number) -> then.put(source, Hours.of(number)));
        return amounts.equals(now.split()) && hours.equals(then);
    }

    /** @return this request under its number */
    ExecutionRequest numbered(String number) {
        return new ExecutionRequest(id, number, employer, person, scheme, edition, planYear, goal, unit, state, submittedAt,
                completeAt, cost, expenseDate, asked, granted, split, receipts, declarations, answers, course, evaluation, decision,
                shownSha256, signedHow);
    }

    /**
     * What comes out of one source.
     *
     * @param amount   EUR gross; of hours, what they are worth
     * @param payMonth month in which that source is paid, or the first instalment taken
     * @param hours    for a source of time
     */
    public record Part(Money amount, YearMonth payMonth, Optional<Hours> hours) {}

    /** A stored document that serves as a piece of evidence of the goal. */
    public record Receipt(UUID document, String evidence) {}

    /** Why it ended without a grant, and who decided; nobody when the rules did. */
    public record Decision(String ground, String reason, Optional<PersonId> by, Instant at) {}
}
