package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/** Reads {@code events.yaml} and {@code settlement.yaml}: what becomes of choices when something happens in a career. */
final class CareerReader {

    private final PackFormulas formulas;

    CareerReader(PackFormulas formulas) {
        this.formulas = formulas;
    }

    List<EventRule> events(Part file) {
        return file.parts("events").stream().map(part -> {
            String code = part.code("code");
            Text text = part.words("text");
            List<String> rules = part.list("rules");
            if (rules.isEmpty()) {
                part.fault("code", "event '" + code + "' carries no rule", "a line 'rules: […]'");
            }
            EventRule.Then then = part.choice("then", EventRule.Then.class, EventRule.Then.TASK);
            boolean task = then == EventRule.Then.TASK || part.has("by");
            Optional<Step> step = !task ? Optional.empty() : Optional.of(new Step(code, part.code("by"), formulas.always(part),
                    part.choice("default", Step.Default.class, Step.Default.NONE), formulas.wholeIf(part, "days"), List.of(), text, rules));
            EventRule read = new EventRule(code, part.code("on"), formulas.truthOrAlways(part, "when", Scope.EVENT), then, step, text, rules);
            part.done();
            return read;
        }).toList();
    }

    SettlementTerms settlement(Part part) {
        List<SettlementTerms.Recovery> recover = part.parts("recover").stream().map(place -> {
            SettlementTerms.Recovery read = new SettlementTerms.Recovery(place.code("from"), formulas.truthOrAlways(place, "when", Scope.SETTLEMENT),
                    place.yes("all", false), place.words("text"), place.list("rules"));
            place.done();
            return read;
        }).toList();
        SettlementTerms read = new SettlementTerms(formulas.amountIf(part, "outstanding", Scope.SETTLEMENT)
                .orElseGet(() -> formulas.formula(part, "outstanding", Scope.SETTLEMENT)), recover, formulas.wholeIf(part, "days"),
                formulas.amountIf(part, "interest", Scope.SETTLEMENT),
                part.has("small-difference") ? Optional.of(formulas.truth(part, "small-difference", Scope.SETTLEMENT)) : Optional.empty(),
                formulas.amountIf(part, "pays", Scope.SETTLEMENT), part.words("text"), part.list("rules"));
        if (read.recover().isEmpty()) {
            part.fault("recover", "nothing says where a debt is taken from", "a list of places, the last one with 'all: true'");
        }
        if (recover.stream().filter(place -> !place.all()).count() > SettlementTerms.MOST_PLACES) {
            part.fault("recover", "these are " + recover.stream().filter(place -> !place.all()).count() + " places with an amount of their own",
                    "at most " + SettlementTerms.MOST_PLACES + ", beside those with 'all: true'");
        }
        part.done();
        return read;
    }
}
