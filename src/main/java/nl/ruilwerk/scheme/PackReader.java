package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/**
 * Reads a pack and makes its editions, one per plan year.
 *
 * <p>Everything is read again for every plan year and for every day in it on which a parameter changes; formulas are parsed
 * once. All faults of all files are collected before the start is stopped.
 *
 * @see "docs/scheme-format.md"
 */
final class PackReader {

    private static final int FORMAT = 1;
    private static final List<String> SINGLE_FILES = List.of("scheme.yaml", "parameters.yaml", "enrolment.yaml", "notices.yaml", "payroll.yaml",
            "readings.yaml");

    private static final Set<String> CHECKS = Set.of("complete", "collective-restriction", "collective-restriction-by-agreement", "evidence-kind",
            "proven-cost", "source-unheard-of", "source-paid", "source-shortage", "amount", "second-request", "divided-less", "partial", "split-moved",
            "order-before", "order-after", "cap-guaranteed", "cap-threshold", "cap-budget", "payroll-lines");
    private static final Comparator<Source> BY_PAYMENT =
            Comparator.comparing((Source source) -> source.payMonth().orElse(YearMonth.of(9999, 12))).thenComparing(Source::code);

    private final PackFiles pack;
    private final Faults faults = new Faults();
    private final Map<String, Part> parts = new TreeMap<>();
    private final Map<String, Formula> parsed = new HashMap<>();
    private final Map<Set<String>, Vocabulary> vocabularies = new HashMap<>();
    private Vocabulary vocabulary;
    /** Facts that formulas of the edition being read may use: plan and parameters. */
    private Map<String, Object> known = Map.of();
    private Facts facts = Facts.of(Map.of());
    private Facts sample = facts;

    private PackReader(PackFiles pack) {
        this.pack = pack;
    }

    /**
     * @return the editions, earliest plan year first
     * @throws BrokenPackException if anything in the pack is not as it should be
     */
    static List<Edition> read(PackFiles pack) {
        return new PackReader(pack).read();
    }

    private List<Edition> read() {
        pack.files().forEach((path, bytes) -> {
            if (!SINGLE_FILES.contains(path) && !path.matches("(goals|sources)/[a-z0-9-]+\\.yaml")) {
                faults.add(path, 0, "file does not belong in a pack", "one of " + SINGLE_FILES + ", goals/<code>.yaml, sources/<code>.yaml");
                return;
            }
            Part.of(path, bytes, faults).ifPresent(part -> parts.put(path, part));
        });
        for (String needed : SINGLE_FILES) {
            if (!pack.files().containsKey(needed)) {
                faults.add(needed, 0, "file is missing", "see docs/scheme-format.md");
            }
        }
        faults.throwIfAny(pack.name());
        Part scheme = parts.get("scheme.yaml");
        if (scheme.whole("format") != FORMAT) {
            scheme.fault("format", "format " + scheme.text("format"), String.valueOf(FORMAT));
        }
        vocabulary = vocabulary(Set.of());
        List<Edition> editions = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        for (Part planYear : scheme.parts("plan-years")) {
            int year = planYear.whole("year");
            if (year < 1990 || year > 2200 || !years.add(year)) {
                planYear.fault("year", "plan year " + year, "each calendar year once");
                continue;
            }
            OptionalInt carriedOver = planYear.has("carried-over-from") ? OptionalInt.of(planYear.whole("carried-over-from")) : OptionalInt.empty();
            planYear.done();
            editions.add(edition(year, carriedOver));
        }
        if (years.isEmpty()) {
            scheme.fault("plan-years", "no plan year", "at least one line '- { year: … }'");
        }
        parts.values().forEach(Part::done);
        faults.throwIfAny(pack.name());
        return editions;
    }

    private Vocabulary vocabulary(Set<String> questions) {
        return vocabularies.computeIfAbsent(questions, this::readVocabulary);
    }

    private Vocabulary readVocabulary(Set<String> questions) {
        Set<String> parameters = new TreeSet<>();
        for (Part parameter : parts.get("parameters.yaml").parts("parameters")) {
            parameters.add(parameter.text("name"));
        }
        Map<String, Set<String>> attributes = new TreeMap<>();
        parts.get("scheme.yaml").partIf("attributes").ifPresent(kinds -> {
            for (String kind : List.of("employment", "person")) {
                Set<String> names = new TreeSet<>();
                for (Part attribute : kinds.parts(kind)) {
                    names.add(attribute.text("name"));
                    attribute.text("type");
                    attribute.done();
                }
                attributes.put(kind, names);
            }
            kinds.done();
        });
        return new Vocabulary(parameters, attributes, questions);
    }

    private Edition edition(int year, OptionalInt carriedOver) {
        NavigableMap<LocalDate, Edition> duringTheYear = new TreeMap<>();
        Map<String, Object> plan = new HashMap<>();
        plan.put("year", year);
        plan.put("start", LocalDate.of(year, 1, 1));
        plan.put("end", LocalDate.of(year, 12, 31));
        know(Map.of("plan", plan));
        Map<String, List<Parameter>> parameters = parameters();
        Set<LocalDate> changes = new TreeSet<>(Set.of(LocalDate.of(year, 1, 1)));
        parameters.values().forEach(dated -> dated.stream().map(Parameter::validFrom).filter(from -> from.getYear() == year).forEach(changes::add));
        for (LocalDate from : changes) {
            plan.put("goals", codes("goals"));
            plan.put("sources", codes("sources"));
            know(Map.of("plan", plan, "parameters", DatedParameters.valuesOn(parameters, from)));
            duringTheYear.put(from, new Edition(terms(year, from, carriedOver, parameters), duringTheYear));
        }
        return duringTheYear.firstEntry().getValue();
    }

    private void know(Map<String, Object> values) {
        known = values;
        facts = Facts.of(known);
        sample = Facts.of(SampleFacts.with(known));
    }

    private List<String> codes(String folder) {
        return pack.in(folder).stream().map(parts::get).map(part -> part.text("code")).toList();
    }

    private Edition.Terms terms(int year, LocalDate from, OptionalInt carriedOver, Map<String, List<Parameter>> parameters) {
        Part scheme = parts.get("scheme.yaml");
        List<Unit> units = scheme.parts("units").stream().map(unit -> {
            Unit read = new Unit(unit.code("code"), unit.words("name"));
            unit.done();
            return read;
        }).toList();
        PayrollMapping payroll = payroll();
        List<Source> sources = pack.in("sources").stream().map(path -> source(parts.get(path), payroll)).sorted(BY_PAYMENT).toList();
        Set<String> sourceCodes = new TreeSet<>(sources.stream().map(Source::code).toList());
        List<Goal> goals = pack.in("goals").stream().map(path -> goal(parts.get(path), sourceCodes, units, payroll)).toList();
        vocabulary = vocabulary(Set.of());
        checkRanks(goals);
        Part service = scheme.part("service");
        Set<String> serviceContracts = Set.copyOf(service.list("contract-types"));
        service.done();
        Part formulas = scheme.part("formulas");
        Map<String, Formula> named = new LinkedHashMap<>();
        formulas.keys().forEach(name -> named.put(name, formula(formulas, name, Scope.WAGES)));
        formulas.done();
        return new Edition.Terms(scheme.code("scheme"), year, from, carriedOver, scheme.words("name"), scheme.text("employer"), scheme.text("document"),
                zone(scheme), units, serviceContracts, formula(scheme, "main-employment", Scope.PERSON), conditions(scheme, "eligibility", Scope.PERSON),
                conditions(scheme, "participation", Scope.PERSON), conditions(scheme, "every-request", Scope.REQUEST),
                conditions(scheme, "every-evidence", Scope.EVIDENCE), limits(scheme, "pay-month-limits", Scope.MONTH), sources, goals, enrolment(),
                notices(sourceCodes), payroll, signing(scheme.part("signing")), capPolicy(scheme.part("caps")), illustration(scheme.part("illustration")),
                named, checkRules(scheme.part("checks")), parameters, readings(), pack.digest());
    }

    /** Rules of the checks that every scheme has; the pack says which of its rules each of them carries. */
    private Map<String, List<String>> checkRules(Part checks) {
        Map<String, List<String>> rules = new TreeMap<>();
        for (String check : checks.keys()) {
            if (!CHECKS.contains(check)) {
                checks.fault(check, "'" + check + "' is not a check", "one of " + new TreeSet<>(CHECKS));
            }
            rules.put(check, checks.list(check));
        }
        checks.done();
        return rules;
    }

    private ZoneId zone(Part scheme) {
        try {
            return ZoneId.of(scheme.text("zone"));
        } catch (DateTimeException unknown) {
            scheme.fault("zone", "'" + scheme.text("zone") + "' is not a time zone", "such as Europe/Amsterdam");
            return ZoneId.of("UTC");
        }
    }

    private void checkRanks(List<Goal> goals) {
        Map<Integer, String> ranks = new HashMap<>();
        for (Goal goal : goals) {
            String other = ranks.putIfAbsent(goal.rank(), goal.code());
            if (other != null) {
                parts.get("goals/" + goal.code() + ".yaml").fault("rank", "rank " + goal.rank() + " is also that of " + other, "a rank of its own");
            }
        }
    }

    // --- parameters

    private Map<String, List<Parameter>> parameters() {
        Map<String, List<Parameter>> all = new TreeMap<>();
        for (Part part : parts.get("parameters.yaml").parts("parameters")) {
            String name = part.text("name");
            if (!name.matches("[a-z][A-Za-z0-9_]*")) {
                part.fault("name", "'" + name + "' is not a name for formulas", "letters, digits and underscores");
            }
            String unit = part.text("unit");
            Text text = part.words("text");
            List<String> rules = part.list("rules");
            String cite = part.textIf("cite").orElse("");
            boolean toBeSet = part.yes("to-be-set", false);
            List<Parameter> dated = new ArrayList<>();
            List<Part> values = part.parts("values");
            for (int index = 0; index < values.size(); index++) {
                Part value = values.get(index);
                LocalDate from = calendarDay(value, "from");
                Optional<LocalDate> to = value.has("to") ? Optional.of(calendarDay(value, "to")) : Optional.empty();
                Optional<LocalDate> next = index + 1 < values.size() ? Optional.of(calendarDay(values.get(index + 1), "from")) : Optional.empty();
                if (next.isPresent() && !next.get().isAfter(from)) {
                    values.get(index + 1).fault("from", "value from " + next.get() + " does not come after " + from, "values in order of time");
                }
                if (to.isPresent() && next.isPresent() && !to.get().isBefore(next.get())) {
                    value.fault("to", "value ends on " + to.get() + ", after the next begins", "an end before " + next.get());
                }
                Optional<LocalDate> end = to.isPresent() ? to : next.map(day -> day.minusDays(1));
                dated.add(new Parameter(name, unit, text, value(value, unit), from, end, rules, value.textIf("cite").orElse(cite)));
                value.done();
            }
            if (values.isEmpty() && !toBeSet) {
                part.fault("values", "'" + name + "' has no value", "a line under 'values', or 'to-be-set: true'");
            }
            if (!values.isEmpty() && toBeSet) {
                part.fault("to-be-set", "'" + name + "' has a value and is still to be set", "one of the two");
            }
            if (rules.isEmpty() && cite.isEmpty()) {
                part.fault("name", "'" + name + "' has no rule and no citation", "a line 'rules: […]' or 'cite: …'");
            }
            if (all.put(name, dated) != null) {
                part.fault("name", "parameter '" + name + "' stands twice", "each parameter once");
            }
            part.done();
        }
        return all;
    }

    private Optional<Object> value(Part part, String unit) {
        if (unit.equals("table")) {
            return part.partIf("table").map(this::table);
        }
        if (unit.equals("list")) {
            return Optional.of(part.list("list"));
        }
        if (unit.equals("text")) {
            return Optional.of(part.text("value"));
        }
        Object value = compute(part, "value", formula(part, "value", Scope.YEAR), Object.class).orElse(null);
        boolean right = switch (unit) {
            case "date" -> value instanceof LocalDate;
            case "switch" -> value instanceof Boolean;
            case "EUR" -> value instanceof BigDecimal number && Money.isValid(number);
            case "percent", "fraction", "days", "months", "month", "years", "number", "participants", "hours" -> value instanceof BigDecimal;
            default -> {
                part.fault("value", "unit '" + unit + "' is not known", "EUR, percent, fraction, days, months, month, years, number, participants, hours, date, switch, text, list or table");
                yield true;
            }
        };
        if (!right) {
            part.fault("value", "'" + value + "' is not a value in " + unit, unit.equals("date") ? "FEEL such as date(plan.year, 11, 1)" : "a value in " + unit);
        }
        return Optional.ofNullable(value);
    }

    private Object table(Part table) {
        Map<String, Object> read = new HashMap<>();
        for (String key : table.keys()) {
            if (key.equals("rows")) {
                read.put("rows", table.parts("rows").stream().map(row -> {
                    Map<String, Object> cells = new HashMap<>();
                    for (String column : row.keys()) {
                        try {
                            cells.put(column, new BigDecimal(row.text(column)));
                        } catch (NumberFormatException text) {
                            cells.put(column, row.text(column));
                        }
                    }
                    return (Object) cells;
                }).toList());
            } else {
                read.put(key, table.text(key));
            }
        }
        return read;
    }

    private LocalDate calendarDay(Part part, String key) {
        try {
            return LocalDate.parse(part.text(key));
        } catch (DateTimeException wrong) {
            part.fault(key, "'" + part.text(key) + "' is not a day", "a day such as 2026-01-01");
            return LocalDate.EPOCH;
        }
    }

    // --- sources and goals

    private Source source(Part part, PayrollMapping payroll) {
        String code = part.code("code");
        if (!part.file().equals("sources/" + code + ".yaml")) {
            part.fault("code", "source '" + code + "' stands in " + part.file(), "file sources/" + code + ".yaml");
        }
        vocabulary = vocabulary(Set.of());
        Optional<YearMonth> payMonth = compute(part, "pay-month", formula(part, "pay-month", Scope.PLAN), LocalDate.class).map(YearMonth::from);
        Source source = new Source(code, part.choice("kind", Source.Kind.class, Source.Kind.MONEY), part.words("name"), part.words("summary"), payMonth,
                part.list("pay-month-rules"), day(part, "last-day"), part.list("last-day-rules"),
                part.has("advised-day") ? day(part, "advised-day") : Optional.empty(), formula(part, "usable", Scope.SOURCE), part.list("usable-rules"),
                part.words("usable-sum"), figures(part, Scope.SOURCE), conditions(part, "selectable", Scope.SOURCE), limits(part, "limits", Scope.SOURCE),
                component(part, payroll), part.list("rules"), part.textIf("cite").orElse(""));
        part.done();
        return source;
    }

    private Goal goal(Part part, Set<String> sourceCodes, List<Unit> units, PayrollMapping payroll) {
        String code = part.code("code");
        if (!part.file().equals("goals/" + code + ".yaml")) {
            part.fault("code", "goal '" + code + "' stands in " + part.file(), "file goals/" + code + ".yaml");
        }
        List<Question> questions = part.parts("questions").stream().map(this::question).toList();
        vocabulary = vocabulary(new TreeSet<>(questions.stream().map(Question::name).toList()));
        List<String> sources = part.list("sources");
        for (String source : sources) {
            if (!sourceCodes.contains(source)) {
                part.fault("sources", "source '" + source + "' does not exist", "one of " + sourceCodes);
            }
        }
        if (sources.isEmpty()) {
            part.fault("sources", "goal '" + code + "' has no source", "a list of source codes");
        }
        Optional<Part> maximum = part.partIf("maximum");
        Optional<Formula> maximumFormula = maximum.map(max -> formula(max, "amount", Scope.PERSON));
        Optional<Money> maximumAmount = maximum.flatMap(max -> fixed(max, "amount", maximumFormula.orElseThrow()));
        List<String> maximumRules = maximum.map(max -> max.list("rules")).orElse(List.of());
        maximum.ifPresent(Part::done);
        Part evidence = part.part("evidence");
        List<Evidence> accepted = evidence.parts("accepted").stream().map(proof -> {
            Evidence read = new Evidence(proof.code("code"), proof.words("name"), proof.words("help"), proof.list("rules"));
            proof.done();
            return read;
        }).toList();
        List<Condition> checks = conditions(evidence, "checks", Scope.EVIDENCE);
        evidence.done();
        Part often = part.part("frequency");
        Optional<Frequency> frequency = frequency(often);
        Goal goal = new Goal(code, part.whole("rank"), part.words("name"), part.words("summary"), part.text("icon"), maximumAmount, maximumFormula,
                maximumRules, sources, part.list("source-rules"), accepted, checks, declarations(part), questions,
                conditions(part, "conditions", Scope.REQUEST), frequency, often.words("text"), day(part, "last-day").orElse(LocalDate.EPOCH),
                part.list("last-day-rules"), caps(part, units), part.choice("restrictable", Goal.Restrictable.class, Goal.Restrictable.ALWAYS),
                part.textIf("form"), component(part, payroll), part.text("process"), part.list("rules"), part.textIf("cite").orElse(""));
        if (goal.lastDay().equals(LocalDate.EPOCH)) {
            part.fault("last-day", "goal '" + code + "' has no last day", "FEEL that gives a day, such as date(plan.year, 11, 1)");
        }
        often.done();
        part.done();
        return goal;
    }

    private Optional<Frequency> frequency(Part often) {
        List<String> rules = often.list("rules");
        String cite = often.textIf("cite").orElse("");
        if (!often.has("times")) {
            return Optional.empty();
        }
        int times = number(often, "times").intValue();
        int years = number(often, "preceding-years").intValue();
        Set<PastGrant.Kind> counts = new HashSet<>();
        for (String kind : often.list("counts")) {
            try {
                counts.add(PastGrant.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                often.fault("counts", "'" + kind + "' is not an outcome", "granted, provided or refused");
            }
        }
        return Optional.of(new Frequency(times, years, counts, often.words("text"), rules, cite));
    }

    private Map<String, CapTerms> caps(Part part, List<Unit> units) {
        Map<String, CapTerms> caps = new TreeMap<>();
        for (Part cap : part.parts("caps")) {
            String unit = cap.text("unit");
            if (units.stream().noneMatch(known -> known.code().equals(unit))) {
                cap.fault("unit", "unit '" + unit + "' does not exist", "one of " + units.stream().map(Unit::code).toList());
            }
            BigDecimal amount = number(cap, "amount");
            if (!Money.isValid(amount) || amount.signum() < 0) {
                cap.fault("amount", "'" + amount + "' is not a budget in EUR", "an amount of zero or more with two decimals");
                amount = BigDecimal.ZERO;
            }
            caps.put(unit, new CapTerms(Money.of(amount), number(cap, "guaranteed").intValue(), cap.list("rules")));
            cap.done();
        }
        return caps;
    }

    private Question question(Part part) {
        String type = part.text("type");
        if (!Set.of("boolean", "text", "number", "date", "choice").contains(type)) {
            part.fault("type", "'" + type + "' is not a type", "boolean, text, number, date or choice");
        }
        List<Question.Option> options = part.parts("options").stream().map(option -> {
            Question.Option read = new Question.Option(option.code("code"), option.words("name"));
            option.done();
            return read;
        }).toList();
        Question question = new Question(part.text("name"), type, part.words("label"), part.wordsIf("help"), options, part.list("rules"));
        if (type.equals("choice") && options.size() < 2) {
            part.fault("options", "a choice with fewer than two options", "at least two options");
        }
        part.done();
        return question;
    }

    private List<Declaration> declarations(Part part) {
        return part.parts("declarations").stream().map(declaration -> {
            Declaration read = new Declaration(declaration.code("code"), declaration.words("text"), declaration.list("rules"));
            declaration.done();
            return read;
        }).toList();
    }

    private String component(Part part, PayrollMapping payroll) {
        String component = part.text("component");
        if (!payroll.components().containsKey(component)) {
            part.fault("component", "component '" + component + "' is not in payroll.yaml", "one of " + new TreeSet<>(payroll.components().keySet()));
        }
        return component;
    }

    // --- what several parts have

    private List<Condition> conditions(Part part, String key, Scope scope) {
        List<Condition> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Part condition : part.parts(key)) {
            Condition.Unknown unknown = condition.choice("unknown", Condition.Unknown.class, Condition.Unknown.MISSING);
            Text asks = condition.wordsIf("asks");
            if (unknown == Condition.Unknown.MISSING && asks.isEmpty() && scope == Scope.REQUEST) {
                condition.fault("holds", "nothing says what to ask when the facts do not tell", "'asks' with a text, or 'unknown: note' or 'fail'");
            }
            String code = condition.code("code");
            if (!codes.add(code)) {
                condition.fault("code", "condition '" + code + "' stands twice", "a code of its own");
            }
            List<String> rules = condition.list("rules");
            if (rules.isEmpty()) {
                condition.fault("code", "condition '" + code + "' carries no rule", "a line 'rules: […]'");
            }
            read.add(new Condition(code, condition.choice("ground", Grounds.class, Grounds.CONDITION), truth(condition, "holds", scope), unknown,
                    condition.words("passes"), condition.words("fails"), asks, figures(condition, scope),
                    condition.has("opens") ? Optional.of(formula(condition, "opens", scope)) : Optional.empty(), rules, condition.textIf("cite").orElse("")));
            condition.done();
        }
        return read;
    }

    private List<SourceLimit> limits(Part part, String key, Scope scope) {
        return part.parts(key).stream().map(limit -> {
            SourceLimit read = new SourceLimit(limit.code("code"), limit.choice("ground", Grounds.class, Grounds.CONDITION), formula(limit, "at-most", scope),
                    limit.words("text"), limit.words("unknown"), limit.list("rules"), limit.textIf("cite").orElse(""));
            limit.done();
            return read;
        }).toList();
    }

    private Map<String, Formula> figures(Part part, Scope scope) {
        Map<String, Formula> figures = new TreeMap<>();
        part.partIf("figures").ifPresent(named -> {
            named.keys().forEach(name -> figures.put(name, formula(named, name, scope)));
            named.done();
        });
        return figures;
    }

    private EnrolmentTerms enrolment() {
        Part part = parts.get("enrolment.yaml");
        part.textIf("cite");
        List<EnrolmentTerms.Route> routes = part.parts("routes").stream().map(route -> {
            EnrolmentTerms.Route read = new EnrolmentTerms.Route(route.code("code"), truth(route, "when", Scope.ENROLMENT),
                    formula(route, "last-day", Scope.ENROLMENT), formula(route, "start", Scope.ENROLMENT), formula(route, "late-start", Scope.ENROLMENT),
                    route.words("in-time"), route.words("late"), route.list("rules"), route.list("late-rules"));
            route.done();
            return read;
        }).toList();
        if (routes.isEmpty()) {
            part.fault("routes", "no way to enrol", "at least one route");
        }
        return new EnrolmentTerms(day(part, "last-day").orElse(LocalDate.EPOCH), day(part, "start").orElse(LocalDate.EPOCH), routes, declarations(part),
                part.words("text"), part.list("rules"));
    }

    private List<Notice> notices(Set<String> sourceCodes) {
        return parts.get("notices.yaml").parts("notices").stream().map(notice -> {
            List<String> sources = notice.list("sources");
            sources.stream().filter(source -> !sourceCodes.contains(source)).forEach(source ->
                    notice.fault("sources", "source '" + source + "' does not exist", "one of " + sourceCodes));
            Notice read = new Notice(notice.code("code"), notice.words("title"), notice.words("text"), sources,
                    notice.has("shown") ? truth(notice, "shown", Scope.NOTICE) : always(), notice.list("rules"), notice.textIf("cite").orElse(""));
            notice.done();
            return read;
        }).toList();
    }

    private PayrollMapping payroll() {
        Map<String, PayrollMapping.Component> components = new TreeMap<>();
        for (Part part : parts.get("payroll.yaml").parts("components")) {
            String key = part.code("key");
            components.put(key, new PayrollMapping.Component(key, part.words("name"), part.text("proposed-code")));
            part.done();
        }
        return new PayrollMapping(components);
    }

    private Signing signing(Part part) {
        String role = compute(part, "employer-role", formula(part, "employer-role", Scope.PLAN), String.class).orElse("");
        Signing signing = new Signing(role, part.words("employer-role-name"), part.text("level"), part.words("text"), part.list("rules"));
        part.done();
        return signing;
    }

    private CapPolicy capPolicy(Part part) {
        CapPolicy policy = new CapPolicy(part.choice("above-guarantee", CapPolicy.Answer.class, CapPolicy.Answer.DISCRETION),
                part.choice("over-budget", CapPolicy.Answer.class, CapPolicy.Answer.DISCRETION), part.list("rules"));
        part.done();
        return policy;
    }

    private Illustration illustration(Part part) {
        Illustration illustration =
                new Illustration(formula(part, "rate", Scope.PLAN), formula(part, "tax", Scope.TAX), part.words("text"), part.list("rules"));
        part.done();
        return illustration;
    }

    private List<Reading> readings() {
        return parts.get("readings.yaml").parts("readings").stream().map(part -> {
            String setAt = part.text("set-at");
            String file = setAt.replaceFirst("#.*", "");
            if (!pack.files().containsKey(file)) {
                part.fault("set-at", "file '" + file + "' is not in the pack", "file and key, such as parameters.yaml#execution_deadline");
            }
            Reading reading = new Reading(part.text("id"), part.words("text"), setAt);
            part.done();
            return reading;
        }).toList();
    }

    // --- formulas

    private Formula formula(Part part, String key, Scope scope) {
        String text = part.text(key).strip();
        return parse(part, key, text, scope);
    }

    private Formula always() {
        return parse(parts.get("scheme.yaml"), "format", "true", Scope.YEAR);
    }

    private Formula parse(Part part, String key, String text, Scope scope) {
        // goals have names of their own, so the file belongs to the key
        String remembered = part.file() + "\n" + scope + "\n" + text;
        Formula done = parsed.get(remembered);
        if (done != null) {
            return done;
        }
        Formula formula;
        try {
            formula = Feel.parse(text.isEmpty() ? "null" : text, scope, vocabulary);
        } catch (Feel.FormulaFault fault) {
            part.fault(key, fault.getMessage(), fault.right());
            formula = always();
        }
        parsed.put(remembered, formula);
        return formula;
    }

    /** A formula that must answer true or false when everything is known. */
    private Formula truth(Part part, String key, Scope scope) {
        Formula formula = formula(part, key, scope);
        Object tried = Feel.compute(formula, sample).orElse(null);
        if (tried != null && !(tried instanceof Boolean)) {
            part.fault(key, "'" + formula.text() + "' gives " + tried + ", not true or false", "a comparison");
        }
        return formula;
    }

    private Optional<LocalDate> day(Part part, String key) {
        return compute(part, key, formula(part, key, Scope.PLAN), LocalDate.class);
    }

    private BigDecimal number(Part part, String key) {
        Optional<BigDecimal> number = compute(part, key, formula(part, key, Scope.PLAN), BigDecimal.class);
        if (number.isEmpty()) {
            part.fault(key, "'" + part.text(key) + "' gives no number", "a number, or FEEL that gives one for every plan year");
        }
        return number.orElse(BigDecimal.ZERO);
    }

    /** @return the amount when it is the same for everybody, nothing when it depends on the person */
    private Optional<Money> fixed(Part part, String key, Formula formula) {
        return compute(part, key, formula, BigDecimal.class).map(amount -> {
            if (!Money.isValid(amount) || amount.signum() < 0) {
                part.fault(key, "'" + amount + "' is not an amount in EUR", "zero or more, two decimals");
                return Money.ZERO;
            }
            return Money.of(amount);
        });
    }

    private <T> Optional<T> compute(Part part, String key, Formula formula, Class<T> type) {
        Object value;
        try {
            value = Feel.compute(formula, facts).orElse(null);
        } catch (IllegalStateException failed) {
            part.fault(key, failed.getMessage(), "a formula that can be computed");
            return Optional.empty();
        }
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            part.fault(key, "'" + formula.text() + "' gives " + value, "a value of type " + type.getSimpleName());
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }
}
