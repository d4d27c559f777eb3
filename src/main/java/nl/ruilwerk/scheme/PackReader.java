package nl.ruilwerk.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/**
 * Reads a pack and makes its editions, one per plan year.
 *
 * <p>Everything is read again for every plan year and for every day in it on which a parameter changes; formulas are parsed
 * once. All faults of all files are collected before the start is stopped. Each part has a reader of its own.
 *
 * @see "docs/scheme-format.md"
 */
final class PackReader {

    private static final int FORMAT = 1;
    private static final List<String> NEEDED_FILES = List.of("scheme.yaml", "parameters.yaml", "payroll.yaml");
    private static final List<String> SINGLE_FILES = List.of("scheme.yaml", "parameters.yaml", "enrolment.yaml", "notices.yaml", "payroll.yaml",
            "readings.yaml", "events.yaml", "settlement.yaml");

    private static final Set<String> CHECKS = Set.of("complete", "collective-restriction", "collective-restriction-by-agreement", "evidence-kind",
            "proven-cost", "source-unheard-of", "source-paid", "source-shortage", "amount", "second-request", "divided-less", "partial", "split-moved",
            "order-before", "order-after", "cap-guaranteed", "cap-threshold", "cap-budget", "payroll-lines", "term", "instalments", "month-room");
    private static final List<String> ATTRIBUTE_TYPES = List.of("text", "number", "boolean", "date");
    private static final Comparator<Source> BY_PAYMENT = Comparator.comparing(Source::rank)
            .thenComparing((Source source) -> source.payMonth().orElse(YearMonth.of(9999, 12))).thenComparing(Source::code);

    /** Everything is read anew for each plan year and each day of change, so their number bounds the time that reading takes. */
    private static final int MOST_YEARS = 40;
    private static final int MOST_CHANGES = 200;

    private final PackFiles pack;
    private int changesSoFar;
    private final Faults faults = new Faults();
    private final Map<String, Part> parts = new TreeMap<>();
    private final List<DecisionTable> tables = new ArrayList<>();
    private final Map<Set<String>, Vocabulary> vocabularies = new HashMap<>();
    private final PackFormulas formulas = new PackFormulas();
    private final CommonParts common = new CommonParts(formulas);
    private final SchemeReader schemeReader = new SchemeReader(formulas, common);
    private final SourceReader sourceReader = new SourceReader(formulas, common);
    private final CareerReader careerReader = new CareerReader(formulas);

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

    /** A pack with all that its check looks at: what it means, and where each word stands. */
    record ReadPack(PackFiles files, Map<String, Part> parts, List<DecisionTable> tables, List<Edition> editions) {

        String text(String file) {
            return new String(files.files().get(file), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** @throws BrokenPackException if anything in the pack is not as it should be */
    static ReadPack readWhole(PackFiles pack) {
        PackReader reader = new PackReader(pack);
        List<Edition> editions = reader.read();
        return new ReadPack(pack, reader.parts, List.copyOf(reader.tables), editions);
    }

    /** @return the keys that the readers ask for, by file and by place in it, for holding the published schemas against them */
    static Map<String, Map<String, Set<String>>> askedIn(PackFiles pack) {
        PackReader reader = new PackReader(pack);
        reader.read();
        Map<String, Map<String, Set<String>>> asked = new TreeMap<>();
        reader.parts.forEach((file, part) -> asked.put(file, part.asked()));
        return asked;
    }

    private List<Edition> read() {
        pack.files().forEach((path, bytes) -> {
            if (path.matches("tables/[A-Za-z0-9-]+\\.dmn")) {
                DecisionTableReader.read(path, bytes, faults).ifPresent(tables::add);
                return;
            }
            if (!SINGLE_FILES.contains(path) && !path.matches("(goals|sources)/[a-z0-9-]+\\.yaml")) {
                faults.add(path, 0, "file does not belong in a pack", "one of " + SINGLE_FILES + ", goals/<code>.yaml, sources/<code>.yaml, tables/<id>.dmn");
                return;
            }
            Part.of(path, bytes, faults).ifPresent(part -> parts.put(path, part));
        });
        for (String needed : NEEDED_FILES) {
            if (!pack.files().containsKey(needed)) {
                faults.add(needed, 0, "file is missing", "see docs/scheme-format.md");
            }
        }
        faults.throwIfAny(pack.name());
        Part scheme = parts.get("scheme.yaml");
        if (scheme.whole("format") != FORMAT) {
            scheme.fault("format", "format " + scheme.text("format"), String.valueOf(FORMAT));
        }
        formulas.use(vocabulary(Set.of()));
        List<Edition> editions = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        Set<Integer> numbers = new HashSet<>();
        for (Part planYear : scheme.parts("plan-years")) {
            Edition.Year year = schemeReader.year(scheme, planYear);
            if (year.number() < 1990 || year.number() > 2200 || !numbers.add(year.number())) {
                planYear.fault("year", "plan year " + year.number(), "each calendar year once");
                continue;
            }
            if (!year.start().isAfter(before) || year.end().isBefore(year.start())) {
                planYear.fault("year", "plan year from " + year.start() + " to " + year.end(), "years in order of time that do not overlap");
                continue;
            }
            before = year.end();
            if (numbers.size() > MOST_YEARS) {
                planYear.fault("year", "more than " + MOST_YEARS + " plan years", "the years that are needed");
                break;
            }
            editions.add(edition(year));
        }
        if (numbers.isEmpty()) {
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
        Map<String, Set<String>> parameters = new TreeMap<>();
        for (Part parameter : parts.get("parameters.yaml").parts("parameters")) {
            Set<String> columns = new TreeSet<>();
            parameter.parts("values").forEach(value -> value.partIf("table").ifPresent(table -> table.parts("rows").forEach(row -> columns.addAll(row.keys()))));
            parameters.put(parameter.text("name"), columns);
        }
        Part scheme = parts.get("scheme.yaml");
        Map<String, Set<String>> attributes = new TreeMap<>();
        scheme.partIf("attributes").ifPresent(kinds -> {
            for (String kind : List.of("employment", "person", "source")) {
                Set<String> names = new TreeSet<>();
                for (Part attribute : kinds.parts(kind)) {
                    names.add(attribute.text("name"));
                    String type = attribute.text("type");
                    if (!ATTRIBUTE_TYPES.contains(type)) {
                        attribute.fault("type", "'" + type + "' is not a type", "one of " + ATTRIBUTE_TYPES);
                    }
                    attribute.done();
                }
                attributes.put(kind, names);
            }
            kinds.done();
        });
        Set<String> definitions = new TreeSet<>(scheme.partIf("definitions").map(Part::keys).orElse(Set.of()));
        for (DecisionTable table : tables) {
            if (!definitions.add(table.id())) {
                faults.add(table.file(), table.line(), "'" + table.id() + "' is defined elsewhere too", "an id of its own");
            }
        }
        return new Vocabulary(parameters, attributes, definitions, questions);
    }

    private Edition edition(Edition.Year year) {
        NavigableMap<LocalDate, Edition> duringTheYear = new TreeMap<>();
        Map<String, Object> plan = new HashMap<>();
        plan.put("year", year.number());
        plan.put("start", year.start());
        plan.put("end", year.end());
        formulas.know(Map.of("plan", plan));
        Map<String, List<Parameter>> parameters = new ParameterReader(formulas).read(parts.get("parameters.yaml"));
        Set<LocalDate> changes = new TreeSet<>(Set.of(year.start()));
        parameters.values().forEach(dated -> dated.stream().map(Parameter::validFrom)
                .filter(from -> from.isAfter(year.start()) && !from.isAfter(year.end())).forEach(changes::add));
        changesSoFar += changes.size();
        if (changesSoFar > MOST_CHANGES) {
            parts.get("parameters.yaml").fault("parameters", "values change on more than " + MOST_CHANGES + " days", "fewer days of change, or fewer plan years");
            changes.retainAll(Set.of(year.start()));
        }
        for (LocalDate from : changes) {
            plan.put("goals", codes("goals"));
            plan.put("sources", codes("sources"));
            formulas.know(Map.of("plan", plan, "parameters", DatedParameters.valuesOn(parameters, from)));
            duringTheYear.put(from, new Edition(terms(year, from, parameters), duringTheYear));
        }
        return duringTheYear.firstEntry().getValue();
    }

    private List<String> codes(String folder) {
        return pack.in(folder).stream().map(parts::get).map(part -> part.text("code")).toList();
    }

    private Edition.Terms terms(Edition.Year year, LocalDate from, Map<String, List<Parameter>> parameters) {
        Part scheme = parts.get("scheme.yaml");
        List<Unit> units = scheme.parts("units").stream().map(unit -> {
            Unit read = new Unit(unit.code("code"), unit.words("name"));
            unit.done();
            return read;
        }).toList();
        PayrollMapping payroll = payroll();
        List<Source> sources = pack.in("sources").stream().map(path -> sourceReader.read(parts.get(path), payroll)).sorted(BY_PAYMENT).toList();
        Set<String> sourceCodes = new TreeSet<>(sources.stream().map(Source::code).toList());
        List<Goal> goals = goals(year, sourceCodes, units, payroll);
        formulas.use(vocabulary(Set.of()));
        List<Limit> payMonthLimits = common.limits(scheme, "pay-month-limits", Scope.MONTH, Limit.Counts.AMOUNT);
        checkCodes(sources, goals, payMonthLimits);
        return new Edition.Terms(scheme.code("scheme"), year, from, scheme.words("name"), scheme.text("employer"), scheme.text("document"), zone(scheme), units,
                schemeReader.people(scheme, tables, faults), common.conditions(scheme, "every-request", Scope.REQUEST),
                common.conditions(scheme, "every-evidence", Scope.EVIDENCE), payMonthLimits,
                sources, goals, schemeReader.enrolment(Optional.ofNullable(parts.get("enrolment.yaml")), year), schemeReader.rounds(scheme), notices(sourceCodes), payroll,
                schemeReader.signing(scheme), schemeReader.capPolicy(scheme), career(scheme, sourceCodes, payroll), schemeReader.illustration(scheme),
                schemeReader.formulas(scheme), checkRules(scheme), parameters, readings(), pack.digest());
    }

    private List<Goal> goals(Edition.Year year, Set<String> sourceCodes, List<Unit> units, PayrollMapping payroll) {
        GoalReader reader = new GoalReader(formulas, common, year.end());
        return pack.in("goals").stream().map(path -> {
            Part part = parts.get(path);
            List<Question> questions = GoalReader.questions(part);
            formulas.use(vocabulary(new TreeSet<>(questions.stream().map(Question::name).toList())));
            return reader.read(part, questions, sourceCodes, units, payroll);
        }).toList();
    }

    private Edition.Career career(Part scheme, Set<String> sourceCodes, PayrollMapping payroll) {
        return new Edition.Career(common.steps(scheme, "steps", Scope.FUNDED), schemeReader.balance(scheme, "shortage", sourceCodes, payroll),
                schemeReader.balance(scheme, "surplus", sourceCodes, payroll),
                Optional.ofNullable(parts.get("events.yaml")).map(careerReader::events).orElse(List.of()),
                Optional.ofNullable(parts.get("settlement.yaml")).map(careerReader::settlement),
                scheme.choice("running-choices", Edition.OnChange.class, Edition.OnChange.KEEP));
    }

    /** Rules of the checks that every scheme has; the pack says which of its rules each of them carries. */
    private Map<String, List<String>> checkRules(Part scheme) {
        Map<String, List<String>> rules = new TreeMap<>();
        scheme.partIf("checks").ifPresent(checks -> {
            for (String check : checks.keys()) {
                if (!CHECKS.contains(check)) {
                    checks.fault(check, "'" + check + "' is not a check", Nearest.oneOf(check, CHECKS));
                }
                rules.put(check, checks.list(check));
            }
            checks.done();
        });
        return rules;
    }

    private static ZoneId zone(Part scheme) {
        try {
            return ZoneId.of(scheme.text("zone"));
        } catch (DateTimeException unknown) {
            scheme.fault("zone", "'" + scheme.text("zone") + "' is not a time zone", "such as Europe/Amsterdam");
            return ZoneId.of("UTC");
        }
    }

    private void checkCodes(List<Source> sources, List<Goal> goals, List<Limit> limits) {
        Map<Integer, String> ranks = new HashMap<>();
        Set<String> goalCodes = new TreeSet<>(goals.stream().map(Goal::code).toList());
        for (Goal goal : goals) {
            String other = ranks.putIfAbsent(goal.rank(), goal.code());
            if (other != null) {
                parts.get("goals/" + goal.code() + ".yaml").fault("rank", "rank " + goal.rank() + " is also that of " + other, "a rank of its own");
            }
        }
        Set<String> sourceCodes = new TreeSet<>(sources.stream().map(Source::code).toList());
        for (Limit limit : limits) {
            limit.sources().stream().filter(source -> !sourceCodes.contains(source)).forEach(source ->
                    parts.get("scheme.yaml").fault("pay-month-limits", "source '" + source + "' does not exist", Nearest.oneOf(source, sourceCodes)));
        }
        for (Source source : sources) {
            Set<String> named = new TreeSet<>();
            source.limits().forEach(limit -> named.addAll(limit.except()));
            source.budget().ifPresent(budget -> named.addAll(budget.goals()));
            named.removeAll(goalCodes);
            named.forEach(goal -> parts.get("sources/" + source.code() + ".yaml").fault("code", "goal '" + goal + "' does not exist", "one of " + goalCodes));
        }
    }

    private List<Notice> notices(Set<String> sourceCodes) {
        Part file = parts.get("notices.yaml");
        return file == null ? List.of() : file.parts("notices").stream().map(notice -> {
            List<String> sources = notice.list("sources");
            sources.stream().filter(source -> !sourceCodes.contains(source)).forEach(source ->
                    notice.fault("sources", "source '" + source + "' does not exist", Nearest.oneOf(source, sourceCodes)));
            List<String> goals = notice.list("goals");
            goals.stream().filter(goal -> !pack.files().containsKey("goals/" + goal + ".yaml")).forEach(goal ->
                    notice.fault("goals", "goal '" + goal + "' does not exist", Nearest.oneOf(goal, codes("goals"))));
            Notice read = new Notice(notice.code("code"), notice.words("title"), notice.words("text"), sources, goals,
                    formulas.truthOrAlways(notice, "shown", Scope.NOTICE), notice.list("rules"), notice.textIf("cite").orElse(""));
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

    private List<Reading> readings() {
        Part file = parts.get("readings.yaml");
        return file == null ? List.of() : file.parts("readings").stream().map(part -> {
            String setAt = part.text("set-at");
            String named = setAt.replaceFirst("#.*", "");
            if (!pack.files().containsKey(named)) {
                part.fault("set-at", "file '" + named + "' is not in the pack", "file and key, such as parameters.yaml#execution_deadline");
            }
            Reading reading = new Reading(part.text("id"), part.words("text"), setAt);
            part.done();
            return reading;
        }).toList();
    }
}
