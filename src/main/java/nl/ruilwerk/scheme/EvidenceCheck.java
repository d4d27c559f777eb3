package nl.ruilwerk.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;

/** The papers of a request: proofs, declarations, what they show as paid. */
final class EvidenceCheck {

    private final Edition edition;
    private final Goal goal;
    private final RequestAsk ask;
    private final Checks checks;

    EvidenceCheck(Edition edition, Goal goal, RequestAsk ask, Checks checks) {
        this.edition = edition;
        this.goal = goal;
        this.ask = ask;
        this.checks = checks;
    }

    void proofs(Facts request) {
        int place = 0;
        boolean accepted = false;
        for (EvidenceFact proof : ask.evidence()) {
            place++;
            Optional<Evidence> kind = goal.evidence().stream().filter(each -> each.code().equals(proof.evidence())).findFirst();
            if (kind.isEmpty()) {
                checks.note("evidence-kind", both(edition.rulesOf("evidence-kind"), rules()), Map.of("place", place), goal.citation());
                continue;
            }
            accepted = true;
            Map<String, Object> named = new HashMap<>();
            named.put("kind", proof.evidence());
            named.put("date", proof.date().orElse(null));
            named.put("inName", proof.nameOnIt().orElse(null));
            named.put("amount", proof.amount().map(Money::amount).orElse(null));
            Facts facts = request.with("evidence", named);
            for (Condition condition : edition.terms().everyEvidence()) {
                checks.condition(condition, facts, kind.get().rules(), Optional.of(String.valueOf(place)));
            }
            for (Condition condition : goal.evidenceChecks()) {
                checks.condition(condition, facts, kind.get().rules(), Optional.of(String.valueOf(place)));
            }
        }
        if (!accepted && !goal.evidence().isEmpty()) {
            checks.missing("evidence", Sentences.of("missing.evidence"), both(edition.rulesOf("complete"), rules()));
        }
    }

    private List<String> rules() {
        return goal.evidence().stream().flatMap(kind -> kind.rules().stream()).distinct().toList();
    }

    /** @param costNeeded whether the goal works with a cost that the employee names */
    void declarations(List<Notice> notices, boolean costNeeded) {
        for (Declaration declaration : goal.declarations()) {
            if (!ask.declarations().contains(declaration.code())) {
                checks.missing("declaration-" + declaration.code(), declaration.text(), declaration.rules());
            }
        }
        if (!ask.consequencesRead() && !notices.isEmpty()) {
            checks.missing("consequences", Sentences.of("missing.consequences"), notices.stream().flatMap(notice -> notice.rules().stream()).distinct().toList());
        }
        if (costNeeded && ask.cost().filter(Money::isPositive).isEmpty()) {
            checks.missing("cost", Sentences.of("missing.cost"), edition.rulesOf("complete"));
        }
        if (ask.split().values().stream().anyMatch(Money::isNegative)) {
            checks.missing("split", Sentences.of("missing.split"), edition.rulesOf("divided-less"));
        }
    }

    /** HS-51, HS-63: the cost as far as the proofs show it; proofs of which nobody read the amount do not limit it. */
    Money provenCost() {
        Money cost = ask.cost().filter(Money::isPositive).orElse(Money.ZERO);
        List<EvidenceFact> accepted = ask.evidence().stream()
                .filter(proof -> goal.evidence().stream().anyMatch(kind -> kind.code().equals(proof.evidence()))).toList();
        if (accepted.isEmpty() || accepted.stream().anyMatch(proof -> proof.amount().isEmpty())) {
            return cost;
        }
        Money shown = Money.max(Money.ZERO, Money.sum(accepted.stream().map(proof -> proof.amount().orElseThrow()).toList()));
        if (shown.isLessThan(cost)) {
            checks.note("proven-cost", both(edition.rulesOf("proven-cost"), goal.evidence().stream().flatMap(kind -> kind.rules().stream()).toList()),
                    Map.of("cost", cost, "shown", shown), goal.citation());
        }
        return Money.min(cost, shown);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
