package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/** Reads {@code goals/<code>.yaml}. */
final class GoalReader {

    private final PackFormulas formulas;
    private final CommonParts common;
    private final GoalTermsReader terms;
    private final LocalDate planEnd;

    GoalReader(PackFormulas formulas, CommonParts common, LocalDate planEnd) {
        this.formulas = formulas;
        this.common = common;
        this.terms = new GoalTermsReader(formulas, common);
        this.planEnd = planEnd;
    }

    static List<Question> questions(Part part) {
        return part.parts("questions").stream().map(GoalReader::question).toList();
    }

    /** @param sourceCodes codes of all sources of the pack */
    Goal read(Part part, List<Question> questions, Set<String> sourceCodes, List<Unit> units, PayrollMapping payroll) {
        String code = part.code("code");
        if (!part.file().equals("goals/" + code + ".yaml")) {
            part.fault("code", "goal '" + code + "' stands in " + part.file(), "file goals/" + code + ".yaml");
        }
        GoalTerms course = terms.read(part, sourceCodes, payroll);
        Optional<Part> maximum = part.partIf("maximum");
        Optional<Formula> maximumFormula = maximum.map(max -> formulas.formula(max, "amount", Scope.PERSON));
        Optional<Money> maximumAmount = maximum.flatMap(max -> formulas.fixed(max, "amount", maximumFormula.orElseThrow()));
        List<String> maximumRules = maximum.map(max -> max.list("rules")).orElse(List.of());
        maximum.ifPresent(Part::done);
        Optional<Part> evidence = part.partIf("evidence");
        List<Evidence> accepted = evidence.map(this::accepted).orElse(List.of());
        List<Condition> checks = evidence.map(given -> common.conditions(given, "checks", Scope.EVIDENCE)).orElse(List.of());
        evidence.ifPresent(Part::done);
        Optional<Part> often = part.partIf("frequency");
        Optional<Frequency> frequency = often.flatMap(this::frequency);
        Text frequencyText = often.map(given -> given.words("text")).orElse(Text.NONE);
        often.ifPresent(Part::done);
        Goal goal = new Goal(code, part.whole("rank"), part.words("name"), part.words("summary"), part.textIf("icon").orElse("gift"), maximumAmount,
                maximumFormula, maximumRules, course.uses().stream().map(SourceUse::source).toList(), part.list("source-rules"), accepted, checks,
                common.declarations(part), questions, common.conditions(part, "conditions", Scope.REQUEST), frequency, frequencyText,
                lastDay(part), part.list("last-day-rules"), caps(part, units),
                part.choice("restrictable", Goal.Restrictable.class, Goal.Restrictable.ALWAYS), part.textIf("form"), CommonParts.component(part, payroll),
                part.textIf("process").orElse("executionRequest"), course, part.list("rules"), part.textIf("cite").orElse(""));
        part.done();
        return goal;
    }

    /** Without a day of its own a goal is open until the plan year ends. */
    private LocalDate lastDay(Part part) {
        if (!part.has("last-day")) {
            return planEnd;
        }
        Optional<LocalDate> day = formulas.day(part, "last-day");
        if (day.isEmpty()) {
            part.fault("last-day", "'" + part.text("last-day") + "' gives no day", "FEEL that gives a day, such as date(plan.year, 11, 1)");
        }
        return day.orElse(planEnd);
    }

    private List<Evidence> accepted(Part evidence) {
        return evidence.parts("accepted").stream().map(proof -> {
            Evidence read = new Evidence(proof.code("code"), proof.words("name"), proof.words("help"), proof.list("rules"));
            proof.done();
            return read;
        }).toList();
    }

    private Optional<Frequency> frequency(Part often) {
        List<String> rules = often.list("rules");
        String cite = often.textIf("cite").orElse("");
        boolean whileRunning = often.yes("while-running", false);
        Optional<Integer> months = formulas.wholeIf(often, "months");
        boolean fromRequest = often.yes("from-request", false);
        Optional<Formula> same = formulas.formulaIf(often, "same", Scope.REQUEST);
        Optional<Formula> unless = often.has("unless") ? Optional.of(formulas.truth(often, "unless", Scope.REQUEST)) : Optional.empty();
        if (!often.has("times") && !whileRunning) {
            return Optional.empty();
        }
        int times = often.has("times") ? formulas.number(often, "times").intValue() : 1;
        int years = months.isPresent() || whileRunning ? 0 : formulas.number(often, "preceding-years").intValue();
        Set<PastGrant.Kind> counts = new HashSet<>();
        for (String kind : often.list("counts")) {
            try {
                counts.add(PastGrant.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                often.fault("counts", "'" + kind + "' is not an outcome", "granted, provided or refused");
            }
        }
        return Optional.of(new Frequency(times, years, months, fromRequest, whileRunning, same, unless, counts, often.words("text"), rules, cite));
    }

    private Map<String, CapTerms> caps(Part part, List<Unit> units) {
        Map<String, CapTerms> caps = new TreeMap<>();
        for (Part cap : part.parts("caps")) {
            String unit = cap.text("unit");
            if (units.stream().noneMatch(known -> known.code().equals(unit))) {
                cap.fault("unit", "unit '" + unit + "' does not exist", Nearest.oneOf(unit, units.stream().map(Unit::code).toList()));
            }
            BigDecimal amount = formulas.number(cap, "amount");
            if (!Money.isValid(amount) || amount.signum() < 0) {
                cap.fault("amount", "'" + amount + "' is not a budget in EUR", "an amount of zero or more with two decimals");
                amount = BigDecimal.ZERO;
            }
            if (caps.put(unit, new CapTerms(Money.of(amount), formulas.number(cap, "guaranteed").intValue(), cap.list("rules"))) != null) {
                cap.fault("unit", "unit '" + unit + "' has two caps", "each unit once");
            }
            cap.done();
        }
        return caps;
    }

    private static Question question(Part part) {
        String type = part.text("type");
        if (!Set.of("boolean", "text", "number", "date", "choice").contains(type)) {
            part.fault("type", "'" + type + "' is not a type", "boolean, text, number, date or choice");
        }
        List<Question.Option> options = new ArrayList<>();
        for (Part option : part.parts("options")) {
            options.add(new Question.Option(option.code("code"), option.words("name")));
            option.done();
        }
        Question question = new Question(part.text("name"), type, part.words("label"), part.wordsIf("help"), options, part.list("rules"));
        if (type.equals("choice") && options.size() < 2) {
            part.fault("options", "a choice with fewer than two options", "at least two options");
        }
        part.done();
        return question;
    }
}
