package nl.ruilwerk.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.scheme.Finding.Result;

/** Collects findings and what is missing while a request is judged. */
final class Checks {

    private final List<Finding> findings = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<NeededStep> steps = new ArrayList<>();
    private boolean undecided;
    private final List<Dispensation> dispensations;

    Checks() {
        this(List.of());
    }

    /** @param dispensations what the case can rest on; a check that one of them lifts is told but does not refuse */
    Checks(List<Dispensation> dispensations) {
        this.dispensations = dispensations;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Missing> missing() {
        return missing;
    }

    /** @return who has to act, each once, in the order found */
    List<NeededStep> steps() {
        return steps;
    }

    /** @return whether a condition is not met that a person may set aside */
    boolean undecided() {
        return undecided;
    }

    void step(NeededStep step) {
        if (steps.stream().noneMatch(other -> other.code().equals(step.code()))) {
            steps.add(step);
        }
    }

    boolean failed() {
        return findings.stream().anyMatch(Finding::failed);
    }

    void add(Finding finding) {
        findings.add(dispensed(finding));
    }

    private Finding dispensed(Finding finding) {
        if (!finding.failed() || !finding.ground().map(Grounds::isDispensable).orElse(false)) {
            return finding;
        }
        return dispensations.stream().filter(one -> one.check().equals(finding.code())).findFirst().map(one -> {
            Map<String, Object> figures = new HashMap<>(finding.figures());
            figures.putAll(decision(one));
            return new Finding(finding.code(), Result.NOTE, Optional.empty(), finding.ruleIds(),
                    Sentences.of("finding.dispensation.note").then(finding.sentence()), figures, Text.NONE, finding.subject(), finding.citation());
        }).orElse(finding);
    }

    /** @return the figures with which findings name a decision */
    static Map<String, Object> decision(Dispensation dispensation) {
        return Map.of(Dispensation.FIGURE, dispensation.id().toString(), "decision", dispensation.decision(), "decidedOn", dispensation.decidedOn(),
                "dispensedRules", dispensation.rules().isEmpty() ? dispensation.check() : String.join(", ", dispensation.rules()));
    }

    void missing(String code, Text text, List<String> rules) {
        if (missing.stream().noneMatch(other -> other.code().equals(code))) {
            missing.add(new Missing(code, text, rules));
        }
    }

    void pass(String code, List<String> rules, Map<String, Object> figures, String citation) {
        add(finding(code, Result.PASS, Optional.empty(), rules, figures, citation, Optional.empty()));
    }

    void note(String code, List<String> rules, Map<String, Object> figures, String citation) {
        add(finding(code, Result.NOTE, Optional.empty(), rules, figures, citation, Optional.empty()));
    }

    void fail(String code, Grounds ground, List<String> rules, Map<String, Object> figures, String citation) {
        add(finding(code, Result.FAIL, Optional.of(ground), rules, figures, citation, Optional.empty()));
    }

    /** A finding whose sentence is {@code scheme.finding.<code>.<outcome>} and whose sum, if any, {@code scheme.sum.<code>}. */
    static Finding finding(String code, Result outcome, Optional<Grounds> ground, List<String> rules, Map<String, Object> figures, String citation,
            Optional<String> subject) {
        return new Finding(code, outcome, ground, rules, Sentences.of("finding." + code + "." + outcome.name().toLowerCase(java.util.Locale.ROOT)),
                figures, Text.NONE, subject, citation);
    }

    /** Judges the conditions of a pack, each a finding of its own. */
    void conditions(List<Condition> conditions, Facts facts) {
        conditions.forEach(condition -> condition(condition, facts, List.of(), Optional.empty()));
    }

    /**
     * @param moreRules rules of what the condition is applied to
     * @param subject   what it is about, when not the request as a whole
     */
    void condition(Condition condition, Facts facts, List<String> moreRules, Optional<String> subject) {
        List<String> rules = Stream.concat(condition.rules().stream(), moreRules.stream()).distinct().toList();
        Optional<Boolean> holds = Feel.truth(condition.holds(), facts);
        Map<String, Object> figures = figures(condition.figures(), facts);
        boolean against = holds.map(answer -> !answer).orElse(condition.unknown() == Condition.Unknown.FAIL);
        if (against && condition.otherwise() != Otherwise.REFUSE) {
            add(new Finding(condition.code(), Result.NOTE, Optional.empty(), rules, condition.fails(), figures, Text.NONE, subject, condition.citation()));
            condition.step().ifPresent(step -> {
                undecided = true;
                step(NeededStep.of(step));
            });
            return;
        }
        if (holds.isPresent()) {
            add(new Finding(condition.code(), holds.get() ? Result.PASS : Result.FAIL, holds.get() ? Optional.empty() : Optional.of(condition.ground()),
                    rules, holds.get() ? condition.passes() : condition.fails(), figures, Text.NONE, subject, condition.citation()));
            return;
        }
        switch (condition.unknown()) {
            case FAIL -> add(new Finding(condition.code(), Result.FAIL, Optional.of(condition.ground()), rules, condition.fails(), figures, Text.NONE,
                    subject, condition.citation()));
            case MISSING -> missing(condition.code(), condition.asks(), rules);
            case NOTE -> {
                if (!condition.asks().isEmpty()) {
                    add(new Finding(condition.code(), Result.NOTE, Optional.empty(), rules, condition.asks(), figures, Text.NONE, subject,
                            condition.citation()));
                }
            }
        }
    }

    static Map<String, Object> figures(Map<String, Formula> formulas, Facts facts) {
        Map<String, Object> figures = new HashMap<>();
        formulas.forEach((name, formula) -> Feel.compute(formula, facts).ifPresent(value -> figures.put(name, value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", ")) : value)));
        return figures;
    }
}
