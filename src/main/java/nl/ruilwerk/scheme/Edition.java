package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One scheme in one plan year: every value as it stands on a day of that year.
 *
 * <p>Immutable. Values that change during the year are reached with {@link #on(LocalDate)}.
 */
public final class Edition {

    /** All that a pack says for one plan year, from one day on; made by the reader of packs. */
    record Terms(String scheme, Year year, LocalDate from, Text name, String employerName, String document, ZoneId zone, List<Unit> units,
            People people, List<Condition> everyRequest, List<Condition> everyEvidence, List<Limit> payMonthLimits, List<Source> sources, List<Goal> goals,
            EnrolmentTerms enrolment, List<Round> rounds, List<Notice> notices, PayrollMapping payroll, Signing signing, CapPolicy capPolicy, Career career,
            Optional<Illustration> illustration, Map<String, Formula> formulas, Map<String, List<String>> checkRules,
            Map<String, List<Parameter>> parameters, List<Reading> readings, String digest) {

        Set<String> serviceContracts() {
            return people.serviceContracts();
        }

        Formula mainEmployment() {
            return people.mainEmployment();
        }

        List<Condition> eligibility() {
            return people.eligibility();
        }

        List<Condition> participation() {
            return people.participation();
        }
    }

    /**
     * A plan year.
     *
     * @param start    first day, inclusive
     * @param end      last day, inclusive
     * @param by       which day of a request decides in which plan year it falls
     * @param received from when a request that was sent back and completed counts as received
     */
    record Year(int number, LocalDate start, LocalDate end, OptionalInt carriedOverFrom, By by, Receipt received) {}

    /** The day of a request that decides in which plan year it falls. */
    public enum By { REQUEST, EXPENSE, START }

    /** From when a request that was sent back counts as received: its first day, or the day on which it came back completed (LZ-28). */
    public enum Receipt { FILING, COMPLETION }

    /**
     * Who may take part, and what is computed of a person once for all formulas.
     *
     * @param definitions named formulas in the order of the file; a later one may use an earlier one
     */
    record People(Set<String> serviceContracts, Formula mainEmployment, List<Condition> eligibility, List<Condition> participation,
            Map<String, Formula> definitions) {}

    /** What happens to requests and running choices beside the rules of sources and goals. */
    record Career(List<Step> steps, List<BalanceRule> shortage, List<BalanceRule> surplus, List<EventRule> events, Optional<SettlementTerms> settlement,
            OnChange runningChoices) {}

    /** What a change of the regulation does to choices that run: they keep the text that they were granted by, or follow. */
    enum OnChange { KEEP, FOLLOW }

    private final Terms terms;
    private final NavigableMap<LocalDate, Edition> duringTheYear;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    private final Map<String, Object> parameterValues;

    Edition(Terms terms, NavigableMap<LocalDate, Edition> duringTheYear) {
        this.terms = terms;
        this.duringTheYear = duringTheYear;
        terms.sources().forEach(source -> sources.put(source.code(), source));
        terms.goals().stream().sorted(Comparator.comparingInt(Goal::rank)).forEach(goal -> goals.put(goal.code(), goal));
        this.parameterValues = DatedParameters.valuesOn(terms.parameters(), terms.from());
    }

    /** @return such as {@code hoeksche-school/2026} */
    public String id() {
        return terms.scheme() + "/" + terms.year().number();
    }

    public String scheme() {
        return terms.scheme();
    }

    public int planYear() {
        return terms.year().number();
    }

    /** @return the year whose amounts this plan year took over because the employer has not set its own; screens say so */
    public OptionalInt carriedOverFrom() {
        return terms.year().carriedOverFrom();
    }

    public Text name() {
        return terms.name();
    }

    public String employerName() {
        return terms.employerName();
    }

    /** @return name of the regulation that the pack follows, as letters cite it */
    public String document() {
        return terms.document();
    }

    /** @return zone in which every last day ends */
    public ZoneId zone() {
        return terms.zone();
    }

    public List<Unit> units() {
        return terms.units();
    }

    /** @throws IllegalArgumentException if the scheme has no such unit */
    public Unit unit(String code) {
        return terms.units().stream().filter(unit -> unit.code().equals(code)).findFirst()
                .orElseThrow(() -> unknown("unit", code, terms.units().stream().map(Unit::code).toList()));
    }

    /** @return the sources in order of payment, those without a month last */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** @throws IllegalArgumentException if the scheme has no such source (HS-30) */
    public Source source(String code) {
        return Optional.ofNullable(sources.get(code)).orElseThrow(() -> unknown("source", code, sources.keySet()));
    }

    /** @return the goals in the order of the scheme */
    public List<Goal> goals() {
        return List.copyOf(goals.values());
    }

    /** @throws IllegalArgumentException if the scheme has no such goal */
    public Goal goal(String code) {
        return Optional.ofNullable(goals.get(code)).orElseThrow(() -> unknown("goal", code, goals.keySet()));
    }

    public boolean hasGoal(String code) {
        return goals.containsKey(code);
    }

    public boolean hasSource(String code) {
        return sources.containsKey(code);
    }

    public EnrolmentTerms enrolment() {
        return terms.enrolment();
    }

    public List<Notice> notices() {
        return terms.notices();
    }

    public PayrollMapping payroll() {
        return terms.payroll();
    }

    public Signing signing() {
        return terms.signing();
    }

    /** @return what an event in the career does to running choices, in the order of the pack */
    public List<EventRule> events() {
        return terms.career().events();
    }

    /** @return what is settled when a choice ends early; empty when the scheme settles nothing */
    public Optional<SettlementTerms> settlement() {
        return terms.career().settlement();
    }

    /** @return which day of a request decides in which plan year it falls */
    public By planYearBy() {
        return terms.year().by();
    }

    /** @return whether a request that was sent back counts as received anew when it is completed */
    public boolean receivedAnewWhenCompleted() {
        return terms.year().received() == Receipt.COMPLETION;
    }

    /** @return what happens at the caps of goals that do not say so themselves */
    public CapPolicy capPolicy() {
        return terms.capPolicy();
    }

    /** @return what happens at the cap of a goal */
    public CapPolicy capPolicy(Goal goal) {
        return goal.terms().caps().orElse(terms.capPolicy());
    }

    /** @return how the scheme explains the net effect; empty when it does not */
    public Optional<Illustration> illustration() {
        return terms.illustration();
    }

    /** @return the readings of the regulation that the pack adopted, with where each is set */
    public List<Reading> readings() {
        return terms.readings();
    }

    /** @return the parameter as it stands on the day of this edition; empty if the scheme has none of that name or none valid then */
    public Optional<Parameter> parameter(String name) {
        return parameter(name, terms.from());
    }

    /** @return the parameter as it stands on that day */
    public Optional<Parameter> parameter(String name, LocalDate day) {
        return DatedParameters.on(terms.parameters().getOrDefault(name, List.of()), day);
    }

    /** @return names of all parameters, sorted */
    public List<String> parameterNames() {
        return terms.parameters().keySet().stream().sorted().toList();
    }

    /** @return the last days of the plan year, earliest first: enrolment, sources, goals */
    public List<DatedTerm> deadlines() {
        List<DatedTerm> days = new ArrayList<>();
        if (terms.enrolment().needed() != EnrolmentTerms.Needed.NONE) {
            days.add(new DatedTerm("enrolment", terms.enrolment().text(), terms.enrolment().lastDay(), terms.enrolment().rules()));
        }
        for (Source source : terms.sources()) {
            source.lastDay().ifPresent(day -> days.add(new DatedTerm("source-" + source.code(), source.name(), day, source.lastDayRules())));
        }
        for (Goal goal : goals()) {
            days.add(new DatedTerm("request-" + goal.code(), goal.name(), goal.lastDay(), goal.lastDayRules()));
        }
        days.sort(Comparator.comparing(DatedTerm::lastDay));
        return List.copyOf(days);
    }

    /** @return as {@link #deadlines()}, those on or after that day */
    public List<DatedTerm> deadlinesFrom(LocalDate day) {
        return deadlines().stream().filter(term -> !term.lastDay().isBefore(day)).toList();
    }

    /** @return SHA-256 of all files of the pack, hexadecimal */
    public String digest() {
        return terms.digest();
    }

    /** @return days of this plan year in which everybody is invited to make choices */
    public List<Round> rounds() {
        return terms.rounds();
    }

    /** @return whether a change of the regulation holds for choices that run already; otherwise they keep the text that they were granted by */
    public boolean runningChoicesFollow() {
        return terms.career().runningChoices() == OnChange.FOLLOW;
    }

    public LocalDate planStart() {
        return terms.year().start();
    }

    public LocalDate planEnd() {
        return terms.year().end();
    }

    /** @return this plan year with the values valid on that day (HS-05, HS-129); days outside the year take the nearest */
    public Edition on(LocalDate day) {
        Map.Entry<LocalDate, Edition> valid = duringTheYear.floorEntry(day);
        return valid == null ? duringTheYear.firstEntry().getValue() : valid.getValue();
    }

    /**
     * @return this plan year with the values that a request is judged by: those of its day of receipt (HS-129), or, when statute or
     *     collective agreement changed one of them since, those of the day of that change (HS-161)
     */
    public Edition forRequest(LocalDate received, LocalDate judged) {
        return on(changedByLaw(received, judged).orElse(received));
    }

    /** @return the last day after the first and up to the second one on which a value set by statute or collective agreement began */
    public Optional<LocalDate> changedByLaw(LocalDate after, LocalDate upTo) {
        return terms.parameters().values().stream().flatMap(List::stream).filter(Parameter::byLaw).map(Parameter::validFrom)
                .filter(from -> from.isAfter(after) && !from.isAfter(upTo)).max(Comparator.naturalOrder());
    }

    /** @return first day from which these values are valid */
    public LocalDate validFrom() {
        return terms.from();
    }

    /** @return the rules that the pack gives for a check that every scheme has, such as {@code source-paid}; may be empty */
    List<String> rulesOf(String check) {
        return terms.checkRules().getOrDefault(check, List.of());
    }

    Terms terms() {
        return terms;
    }

    /** @return parameter values as FEEL sees them */
    Map<String, Object> parameterValues() {
        return parameterValues;
    }

    private IllegalArgumentException unknown(String what, String code, Object known) {
        return new IllegalArgumentException("Scheme " + id() + " has no " + what + " '" + code + "'; known are " + known);
    }

    @Override
    public String toString() {
        return id();
    }
}
