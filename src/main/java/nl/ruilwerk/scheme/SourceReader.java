package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.scheme.Source.Exchange;
import nl.ruilwerk.scheme.Source.Kind;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/** Reads {@code sources/<code>.yaml}. */
final class SourceReader {

    private final PackFormulas formulas;
    private final CommonParts common;

    SourceReader(PackFormulas formulas, CommonParts common) {
        this.formulas = formulas;
        this.common = common;
    }

    Source read(Part part, PayrollMapping payroll) {
        String code = part.code("code");
        if (!part.file().equals("sources/" + code + ".yaml")) {
            part.fault("code", "source '" + code + "' stands in " + part.file(), "file sources/" + code + ".yaml");
        }
        Kind kind = part.choice("kind", Kind.class, Kind.MONEY);
        Exchange exchange = part.choice("exchange", Exchange.class, kind == Kind.MONEY ? Exchange.PAY_MONTH : Exchange.EACH_MONTH);
        if (kind != Kind.MONEY && exchange == Exchange.PAY_MONTH) {
            part.fault("exchange", "a source of kind " + kind.name().toLowerCase() + " has no pay month", "each-month, each-year or at-start");
        }
        Optional<YearMonth> payMonth = exchange != Exchange.PAY_MONTH ? Optional.empty()
                : formulas.compute(part, "pay-month", formulas.formula(part, "pay-month", Scope.PLAN), LocalDate.class).map(YearMonth::from);
        int rank = part.has("rank") ? part.whole("rank") : Source.NO_RANK;
        BigDecimal step = part.has("step") ? formulas.number(part, "step") : new BigDecimal("0.01");
        if (step.signum() <= 0) {
            part.fault("step", "a step of " + step, "more than zero");
            step = BigDecimal.ONE;
        }
        Source source = new Source(code, kind, part.words("name"), part.words("summary"), payMonth, part.list("pay-month-rules"),
                formulas.dayIf(part, "last-day"), part.list("last-day-rules"), formulas.dayIf(part, "advised-day"),
                formulas.formula(part, "usable", Scope.SOURCE), part.list("usable-rules"), part.words("usable-sum"), common.figures(part, Scope.SOURCE),
                common.conditions(part, "selectable", Scope.SOURCE),
                common.limits(part, "limits", Scope.SOURCE, kind == Kind.TIME ? Limit.Counts.HOURS : Limit.Counts.AMOUNT), exchange, rank,
                common.window(part, Scope.SOURCE), step, value(part, kind), budget(part, kind), common.steps(part, "steps", Scope.FUNDED),
                CommonParts.component(part, payroll), part.list("rules"), part.textIf("cite").orElse(""));
        part.done();
        return source;
    }

    private Optional<Valuation> value(Part part, Kind kind) {
        Optional<Valuation> value = part.partIf("value").map(given -> {
            Valuation read = new Valuation(formulas.amountIf(given, "amount", Scope.SOURCE).orElseGet(() -> formulas.formula(given, "amount", Scope.SOURCE)),
                    given.choice("taken-on", Valuation.TakenOn.class, Valuation.TakenOn.REQUEST),
                    given.choice("renewed", Valuation.Renewed.class, Valuation.Renewed.NEVER), given.wordsIf("sum"), given.list("rules"));
            if (read.rules().isEmpty()) {
                given.fault("rules", "the value carries no rule", "a line 'rules: […]'");
            }
            given.done();
            return read;
        });
        if (kind == Kind.TIME && value.isEmpty()) {
            part.fault("value", "a source of time without a value", "'value' with an 'amount' in EUR per hour");
        }
        return value;
    }

    private Optional<BudgetTerms> budget(Part part, Kind kind) {
        Optional<BudgetTerms> budget = part.partIf("budget").map(given -> {
            List<BigDecimal> choices = new ArrayList<>();
            for (String share : given.list("choices")) {
                try {
                    choices.add(new BigDecimal(share));
                } catch (NumberFormatException word) {
                    given.fault("choices", "'" + share + "' is not a percentage", "numbers such as [2.5, 5]");
                }
            }
            BudgetTerms read = new BudgetTerms(choices, formulas.amountIf(given, "basis", Scope.BUDGET), formulas.amountIf(given, "reduction", Scope.BUDGET),
                    formulas.amountIf(given, "credit", Scope.BUDGET), formulas.dayIf(given, "available-from", Scope.BUDGET),
                    common.conditions(given, "conditions", Scope.BUDGET), formulas.dayIf(given, "expires", Scope.BUDGET),
                    given.choice("then", BudgetTerms.Then.class, BudgetTerms.Then.LAPSE), formulas.amountIf(given, "pays", Scope.BUDGET),
                    given.choice("use", BudgetTerms.Use.class, BudgetTerms.Use.OLDEST), Set.copyOf(given.list("goals")),
                    common.steps(given, "steps", Scope.BUDGET), given.list("rules"));
            if (!choices.isEmpty() && (read.basis().isEmpty() || read.credit().isEmpty() || read.reduction().isEmpty())) {
                given.fault("choices", "a conversion without basis, reduction or credit", "all three, in EUR per month");
            }
            if (read.then() == BudgetTerms.Then.PAY_OUT && read.pays().isEmpty()) {
                given.fault("then", "nothing says what is paid out", "'pays' with FEEL over 'left'");
            }
            given.done();
            return read;
        });
        if (kind == Kind.BUDGET && budget.isEmpty()) {
            part.fault("budget", "a source of kind budget does not say how it comes", "'budget', at least with 'expires' or 'then'");
        }
        return budget;
    }
}
