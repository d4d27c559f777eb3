package nl.ruilwerk.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/** Reads the parts that stand in several files: conditions, limits, windows, steps, declarations, figures. */
final class CommonParts {

    private final PackFormulas formulas;

    CommonParts(PackFormulas formulas) {
        this.formulas = formulas;
    }

    List<Condition> conditions(Part part, String key, Scope scope) {
        List<Condition> read = new ArrayList<>();
        for (Part condition : part.parts(key)) {
            Condition.Unknown unknown = condition.choice("unknown", Condition.Unknown.class, Condition.Unknown.MISSING);
            Text asks = condition.wordsIf("asks");
            if (unknown == Condition.Unknown.MISSING && asks.isEmpty() && scope == Scope.REQUEST) {
                condition.fault("holds", "nothing says what to ask when the facts do not tell", "'asks' with a text, or 'unknown: note' or 'fail'");
            }
            String code = condition.code("code");
            List<String> rules = condition.list("rules");
            if (rules.isEmpty()) {
                condition.fault("code", "condition '" + code + "' carries no rule", "a line 'rules: […]'");
            }
            Otherwise otherwise = condition.choice("otherwise", Otherwise.class, Otherwise.REFUSE);
            Text fails = condition.words("fails");
            read.add(new Condition(code, condition.choice("ground", Grounds.class, Grounds.CONDITION), formulas.truth(condition, "holds", scope), unknown,
                    condition.words("passes"), fails, asks, figures(condition, scope), formulas.formulaIf(condition, "opens", scope), otherwise,
                    decision(condition, otherwise, code, fails, rules), rules, condition.textIf("cite").orElse("")));
            condition.done();
        }
        return read;
    }

    private Optional<Step> decision(Part condition, Otherwise otherwise, String code, Text text, List<String> rules) {
        if (otherwise != Otherwise.DECIDE) {
            return Optional.empty();
        }
        return Optional.of(new Step(code, condition.code("by"), formulas.always(condition), condition.choice("default", Step.Default.class, Step.Default.NONE),
                formulas.wholeIf(condition, "days"), List.of(), text, rules));
    }

    List<Limit> limits(Part part, String key, Scope scope, Limit.Counts counts) {
        return part.parts(key).stream().map(limit -> {
            Limit.Per per = limit.choice("per", Limit.Per.class, scope == Scope.MONTH ? Limit.Per.PAY_MONTH : Limit.Per.PLAN_YEAR);
            Limit read = new Limit(limit.code("code"), limit.choice("ground", Grounds.class, Grounds.CONDITION), formulas.amountIf(limit, "at-least", scope),
                    formulas.formulaIf(limit, "at-most", scope), limit.choice("counts", Limit.Counts.class, counts), per,
                    per == Limit.Per.MONTHS ? formulas.number(limit, "months").intValue() : 0, Set.copyOf(limit.list("except")),
                    Set.copyOf(scope == Scope.MONTH ? limit.list("sources") : List.of()),
                    limit.choice("otherwise", Limit.Over.class, Limit.Over.REDUCE), limit.words("text"), limit.wordsIf("unknown"), limit.list("rules"),
                    limit.textIf("cite").orElse(""));
            if (read.atLeast().isEmpty() && read.atMost().isEmpty()) {
                limit.fault("code", "limit '" + read.code() + "' bounds nothing", "'at-most' or 'at-least'");
            }
            if (read.rules().isEmpty()) {
                limit.fault("code", "limit '" + read.code() + "' carries no rule", "a line 'rules: […]'");
            }
            limit.done();
            return read;
        }).toList();
    }

    Map<String, Formula> figures(Part part, Scope scope) {
        Map<String, Formula> figures = new TreeMap<>();
        part.partIf("figures").ifPresent(named -> {
            named.keys().forEach(name -> figures.put(name, formulas.formula(named, name, scope)));
            named.done();
        });
        return figures;
    }

    Optional<Window> window(Part part, Scope scope) {
        return part.partIf("window").map(window -> {
            Set<Integer> months = new TreeSet<>();
            for (String month : window.list("months")) {
                if (!month.matches("[1-9]|1[0-2]")) {
                    window.fault("months", "'" + month + "' is not a month", "numbers from 1 to 12");
                } else {
                    months.add(Integer.valueOf(month));
                }
            }
            Window read = new Window(formulas.dayIf(window, "first-day", scope), formulas.dayIf(window, "last-day", scope), months,
                    formulas.dayIf(window, "start", scope), window.choice("late", Window.Late.class, Window.Late.REFUSE),
                    formulas.dayIf(window, "next-start", scope), window.list("rules"), window.textIf("cite").orElse(""));
            if (read.late() == Window.Late.NEXT && read.nextStart().isEmpty()) {
                window.fault("late", "nothing says when the next start is", "'next-start' with FEEL that gives a day");
            }
            if (read.rules().isEmpty()) {
                window.fault("rules", "the window carries no rule", "a line 'rules: […]'");
            }
            window.done();
            return read;
        });
    }

    List<Step> steps(Part part, String key, Scope scope) {
        return part.parts(key).stream().map(step -> {
            Step read = new Step(step.code("code"), step.code("role"), formulas.truthOrAlways(step, "when", scope),
                    step.choice("default", Step.Default.class, Step.Default.NONE), formulas.wholeIf(step, "days"), step.list("sees"),
                    step.choice("no", Step.No.class, Step.No.REQUEST), step.words("text"), step.list("rules"));
            if (read.rules().isEmpty()) {
                step.fault("code", "step '" + read.code() + "' carries no rule", "a line 'rules: […]'");
            }
            step.done();
            return read;
        }).toList();
    }

    List<Declaration> declarations(Part part) {
        return part.parts("declarations").stream().map(declaration -> {
            Declaration read = new Declaration(declaration.code("code"), declaration.words("text"), declaration.list("rules"));
            declaration.done();
            return read;
        }).toList();
    }

    CapPolicy capPolicy(Part part) {
        CapPolicy policy = new CapPolicy(part.choice("beyond", CapPolicy.Answer.class, CapPolicy.Answer.DISCRETION),
                part.choice("over-budget", CapPolicy.Answer.class, CapPolicy.Answer.DISCRETION),
                part.choice("places-are", CapPolicy.Places.class, CapPolicy.Places.GUARANTEE), part.yes("partial", false),
                formulas.wholeIf(part, "offer-days"), formulas.wholeIf(part, "hold-days"), part.list("rules"));
        part.done();
        return policy;
    }

    static String component(Part part, PayrollMapping payroll) {
        String component = part.text("component");
        if (!payroll.components().containsKey(component)) {
            part.fault("component", "component '" + component + "' is not in payroll.yaml", Nearest.oneOf(component, payroll.components().keySet()));
        }
        return component;
    }
}
