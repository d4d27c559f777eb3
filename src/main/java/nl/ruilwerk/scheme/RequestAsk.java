package nl.ruilwerk.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;

/**
 * What the employee asks; may be half filled in, for the screen judges while typing.
 *
 * @param cost             EUR proven cost
 * @param expenseDate      day of purchase or payment
 * @param split            EUR per source as the employee divided it; empty when the scheme may choose
 * @param declarations     codes of the ticked declarations
 * @param consequencesRead whether all notices were ticked as read
 * @param answers          answers to the goal's own questions by name
 * @param submittedAt      moment of complete receipt; empty for a draft, which then comes after everything pending
 */
public record RequestAsk(String goal, Optional<Money> cost, Optional<LocalDate> expenseDate, List<EvidenceFact> evidence,
        Map<String, Money> split, Set<String> declarations, boolean consequencesRead, Map<String, Object> answers,
        Optional<Instant> submittedAt) {

    public RequestAsk {
        evidence = List.copyOf(evidence);
        split = Map.copyOf(split);
        declarations = Set.copyOf(declarations);
        answers = Map.copyOf(answers);
    }

    /** @return an empty draft for the goal */
    public static RequestAsk draft(String goal) {
        return new RequestAsk(goal, Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), false, Map.of(), Optional.empty());
    }

    public RequestAsk withCost(Money amount) {
        return new RequestAsk(goal, Optional.of(amount), expenseDate, evidence, split, declarations, consequencesRead, answers, submittedAt);
    }

    public RequestAsk withExpenseDate(LocalDate day) {
        return new RequestAsk(goal, cost, Optional.of(day), evidence, split, declarations, consequencesRead, answers, submittedAt);
    }

    public RequestAsk withEvidence(EvidenceFact... proofs) {
        return new RequestAsk(goal, cost, expenseDate, List.of(proofs), split, declarations, consequencesRead, answers, submittedAt);
    }

    public RequestAsk withSplit(Map<String, Money> amounts) {
        return new RequestAsk(goal, cost, expenseDate, evidence, amounts, declarations, consequencesRead, answers, submittedAt);
    }

    public RequestAsk withDeclarations(Set<String> ticked) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, ticked, consequencesRead, answers, submittedAt);
    }

    public RequestAsk withConsequencesRead(boolean read) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, declarations, read, answers, submittedAt);
    }

    public RequestAsk withAnswers(Map<String, Object> given) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, declarations, consequencesRead, given, submittedAt);
    }

    public RequestAsk withSubmittedAt(Instant moment) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, declarations, consequencesRead, answers, Optional.of(moment));
    }
}
