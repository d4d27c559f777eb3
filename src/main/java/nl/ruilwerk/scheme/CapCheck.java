package nl.ruilwerk.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;

/** Where a request stands under the cap of its goal and unit. */
final class CapCheck {

    /** What a cap leaves of an amount. */
    record Left(CapOutcome outcome, Money amount) {}

    private final Edition edition;
    private final Situation situation;
    private final Goal goal;
    private final String unit;
    private final CapPolicy policy;
    private final Checks checks;

    CapCheck(Edition edition, Situation situation, Goal goal, String unit, Checks checks) {
        this.edition = edition;
        this.situation = situation;
        this.goal = goal;
        this.unit = unit;
        this.policy = goal.terms().caps().orElse(edition.capPolicy());
        this.checks = checks;
    }

    /** @return where an amount that is settled stands; a limit on places is applied by {@link #within} before */
    CapOutcome outcome(Money granted) {
        CapFact fact = fact().orElse(null);
        if (fact == null) {
            return CapOutcome.NO_CAP;
        }
        if (policy.places() == CapPolicy.Places.LIMIT) {
            return within(granted).outcome();
        }
        boolean guaranteed = fact.countedPlaces() < fact.guaranteed();
        boolean fits = !granted.isMoreThan(fact.amount().minus(fact.usedAmount()));
        Map<String, Object> figures = figures(fact, granted);
        if (guaranteed) {
            checks.pass("cap-guaranteed", rules(fact, "cap-guaranteed"), figures, goal.citation());
            return CapOutcome.WITHIN;
        }
        // both may hold, and each has its own policy: the number is said first, as people count places before euros
        CapOutcome outcome = CapOutcome.WITHIN;
        if (!fits) {
            outcome = CapOutcome.OVER_BUDGET;
        }
        if (!fact.personHasPlace()) {
            outcome = beyond("cap-threshold", policy.beyond(), Grounds.THRESHOLD, rules(fact, "cap-threshold"), figures, CapOutcome.BEYOND_GUARANTEE);
        }
        if (!fits) {
            beyond("cap-budget", policy.overBudget(), Grounds.BUDGET, rules(fact, "cap-budget"), figures, CapOutcome.OVER_BUDGET);
        }
        if (fits && fact.personHasPlace()) {
            checks.pass("cap-own-place", rules(fact, "second-request"), figures, goal.citation());
        }
        return outcome;
    }

    /**
     * Applies a cap of which number and budget are limits, whichever is reached first (LZ-79, LZ-81).
     *
     * @return the amount that the cap leaves, which may be a part of what is wanted
     */
    Left within(Money wanted) {
        CapFact fact = fact().orElse(null);
        if (fact == null || policy.places() == CapPolicy.Places.GUARANTEE) {
            return new Left(CapOutcome.NO_CAP, wanted);
        }
        Map<String, Object> figures = figures(fact, wanted);
        boolean place = fact.personHasPlace() || fact.countedPlaces() + fact.waiting() < fact.guaranteed();
        if (!place) {
            return new Left(beyond("cap-threshold", policy.beyond(), Grounds.THRESHOLD, rules(fact, "cap-threshold"), figures,
                    CapOutcome.BEYOND_GUARANTEE), wanted);
        }
        Money left = Money.max(Money.ZERO, fact.amount().minus(fact.usedAmount()));
        if (!wanted.isMoreThan(left)) {
            checks.pass("cap-limit", rules(fact, "cap-guaranteed"), figures, goal.citation());
            return new Left(CapOutcome.WITHIN, wanted);
        }
        if (policy.partial() && left.isPositive()) {
            checks.note("cap-partial", rules(fact, "cap-budget"), figures, goal.citation());
            checks.step(new NeededStep("accept-partial", "employee", Step.Default.NONE, Optional.empty(), List.of(), Sentences.of("step.accept-partial"),
                    rules(fact, "cap-budget")));
            return new Left(CapOutcome.PARTIAL, left);
        }
        return new Left(beyond("cap-budget", policy.overBudget(), Grounds.BUDGET, rules(fact, "cap-budget"), figures, CapOutcome.OVER_BUDGET), wanted);
    }

    private CapOutcome beyond(String code, CapPolicy.Answer answer, Grounds ground, List<String> rules, Map<String, Object> figures, CapOutcome open) {
        switch (answer) {
            case REFUSE -> checks.fail(code, ground, rules, figures, goal.citation());
            case DISCRETION -> checks.note(code, rules, figures, goal.citation());
            case WAITING_LIST -> {
                checks.note("cap-waiting", rules, figures, goal.citation());
                return CapOutcome.WAITING;
            }
        }
        return open;
    }

    private Map<String, Object> figures(CapFact fact, Money granted) {
        Money left = Money.max(Money.ZERO, fact.amount().minus(fact.usedAmount()));
        return new HashMap<>(Map.of("unit", unitName(fact.unit()), "counted", fact.countedPlaces(), "guaranteed", fact.guaranteed(),
                "free", Math.max(0, fact.guaranteed() - fact.countedPlaces()), "budget", fact.amount(), "used", fact.usedAmount(), "left", left,
                "granted", granted, "position", fact.waiting() + 1));
    }

    private List<String> rules(CapFact fact, String check) {
        List<String> own = Optional.ofNullable(goal.caps().get(fact.unit())).map(CapTerms::rules).orElse(List.of());
        return Stream.of(edition.rulesOf(check), own, goal.terms().caps().map(CapPolicy::rules).orElse(List.of())).flatMap(List::stream).distinct().toList();
    }

    private Optional<CapFact> fact() {
        return Optional.ofNullable(situation.caps().get(goal.code())).or(() -> Optional.ofNullable(goal.caps().get(unit))
                .map(terms -> new CapFact(unit, terms.amount(), terms.guaranteed(), 0, Money.ZERO, false)));
    }

    private Object unitName(String code) {
        return edition.units().stream().filter(each -> each.code().equals(code)).<Object>map(Unit::name).findFirst().orElse(code);
    }
}
