package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;

/**
 * A purpose for which sources may be exchanged, as it stands in one edition.
 *
 * @param rank           place in the order of the scheme, lowest first
 * @param icon           name of the icon on cards
 * @param maximum        EUR per person and plan year; empty when the scheme sets none
 * @param sources        codes of the allowed sources
 * @param evidence       accepted kinds of proof; one is enough
 * @param evidenceChecks what each proof must meet
 * @param frequency      how often; empty when only the yearly maximum limits
 * @param lastDay        last day of complete receipt, inclusive
 * @param caps           by unit; empty when the goal has no cap
 * @param restrictable   what a collective restriction may do to it
 * @param form           id of the form with the goal's own questions, file {@code forms/request/<form>.form}
 * @param component      payroll component of the reimbursement
 * @param process        id of the process that handles a request
 * @param terms          how it runs, beyond what every goal has
 */
public record Goal(
        String code,
        int rank,
        Text name,
        Text summary,
        String icon,
        Optional<Money> maximum,
        Optional<Formula> maximumFormula,
        List<String> maximumRules,
        List<String> sources,
        List<String> sourceRules,
        List<Evidence> evidence,
        List<Condition> evidenceChecks,
        List<Declaration> declarations,
        List<Question> questions,
        List<Condition> conditions,
        Optional<Frequency> frequency,
        Text frequencyText,
        LocalDate lastDay,
        List<String> lastDayRules,
        Map<String, CapTerms> caps,
        Restrictable restrictable,
        Optional<String> form,
        String component,
        String process,
        GoalTerms terms,
        List<String> rules,
        String citation) {

    /** Names that a pack can give a goal's icon; any other name shows that of an exchange, and {@code check-scheme} says so. */
    public static final Set<String> ICONS = Set.of("association", "badge", "bag", "bicycle", "book", "briefcase", "calendar", "car", "device", "diploma", "fitness",
            "gift", "group", "health", "heart", "laptop", "leave", "money", "piggy-bank", "study", "users");

    /** Whether a collective restriction reaches the goal always, or only where the collective agreement allows it. */
    public enum Restrictable { ALWAYS, WHERE_AGREEMENT_ALLOWS }

    /** @return whether the employee names a cost; false when the goal is charged by a formula that does not look at it */
    public boolean asksCost() {
        return terms.charge().map(charge -> charge.amount().text().contains("request.cost")).orElse(true);
    }

    /** @return whether what it costs, or what it gives, depends on the answer, such as the number of hours to buy (LZ-134) */
    public boolean decidesAmount(Question question) {
        return Stream.concat(terms.charge().stream().map(Charge::amount), terms.gives().stream().map(GoalTerms.Gives::quantity))
                .anyMatch(formula -> formula.text().matches("(?s).*\\banswers\\." + Pattern.quote(question.name()) + "\\b.*"));
    }

    public Goal {
        maximumRules = List.copyOf(maximumRules);
        sources = List.copyOf(sources);
        sourceRules = List.copyOf(sourceRules);
        evidence = List.copyOf(evidence);
        evidenceChecks = List.copyOf(evidenceChecks);
        declarations = List.copyOf(declarations);
        questions = List.copyOf(questions);
        conditions = List.copyOf(conditions);
        lastDayRules = List.copyOf(lastDayRules);
        caps = Map.copyOf(caps);
        rules = List.copyOf(rules);
    }
}
