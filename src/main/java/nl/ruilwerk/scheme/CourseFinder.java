package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds from when and over which months a request would work: the windows of goal and sources, the wanted start, the term. */
final class CourseFinder {

    private final Edition edition;
    private final Situation situation;
    private final Goal goal;
    private final RequestAsk ask;
    private final Checks checks;
    private final Map<String, LocalDate> sourceStarts = new HashMap<>();
    private LocalDate start;

    CourseFinder(Edition edition, Situation situation, Goal goal, RequestAsk ask, Checks checks) {
        this.edition = edition;
        this.situation = situation;
        this.goal = goal;
        this.ask = ask;
        this.checks = checks;
    }

    /** @return the period of the request as a whole */
    ChosenTerm main(Facts request, Serving serving) {
        start = start(request, serving);
        List<Term> terms = goal.terms().terms();
        Optional<Term> chosen = ask.course().term().flatMap(goal.terms()::term);
        if (chosen.isEmpty() && terms.size() == 1) {
            chosen = Optional.of(terms.get(0));
        }
        if (chosen.isEmpty() && !terms.isEmpty()) {
            boolean perSource = !ask.course().sourceTerms().isEmpty();
            if (!perSource) {
                checks.missing("term", Sentences.of("missing.term"), edition.rulesOf("term"));
            }
            chosen = ask.course().sourceTerms().values().stream().map(goal.terms()::term).flatMap(Optional::stream)
                    .max(Comparator.comparing(term -> months(term).size())).or(() -> Optional.of(terms.get(0)));
        }
        return chosen.map(this::over).orElseGet(this::once);
    }

    /** @return the period over which that source is exchanged; empty when the wanted term is not open to it */
    Optional<ChosenTerm> of(SourceUse use, ChosenTerm main) {
        Optional<String> own = Optional.ofNullable(ask.course().sourceTerms().get(use.source()));
        String wanted = own.orElse(main.code());
        if (goal.terms().terms().isEmpty()) {
            return notBefore(sourceStarts.get(use.source()), main);
        }
        if (use.terms().isEmpty() || use.terms().contains(wanted)) {
            return goal.terms().term(wanted).map(this::over).flatMap(course -> notBefore(sourceStarts.get(use.source()), course));
        }
        return use.terms().size() == 1 && own.isEmpty()
                ? goal.terms().term(use.terms().get(0)).map(this::over).flatMap(course -> notBefore(sourceStarts.get(use.source()), course)) : Optional.empty();
    }

    /** A source with a lead time of its own joins later; the term ends for all sources at once (LZ-27, LZ-29). */
    private static Optional<ChosenTerm> notBefore(LocalDate first, ChosenTerm course) {
        if (first == null || !first.isAfter(course.start())) {
            return Optional.of(course);
        }
        List<YearMonth> months = course.code().isEmpty() ? List.of(YearMonth.from(first))
                : course.months().stream().filter(month -> !month.isBefore(YearMonth.from(first))).toList();
        LocalDate end = course.code().isEmpty() ? YearMonth.from(first).atEndOfMonth() : course.end();
        return months.isEmpty() ? Optional.empty()
                : Optional.of(new ChosenTerm(course.code(), course.name(), first, end, months, course.openEnded(), course.division()));
    }

    /**
     * Where the sources have lead times, the request starts with the earliest source that it uses: those that the employee named, or
     * else all that are open; one that is paid once starts in its pay month.
     */
    private Optional<LocalDate> bySources(Facts request, Serving serving) {
        List<Source> all = goal.terms().uses().stream().map(use -> edition.source(use.source())).toList();
        if (all.stream().noneMatch(source -> source.window().flatMap(Window::start).isPresent())) {
            return Optional.empty();
        }
        Set<String> named = new TreeSet<>(ask.split().keySet());
        named.addAll(ask.course().units().keySet());
        List<LocalDate> starts = new ArrayList<>();
        for (Source source : all) {
            boolean asked = named.isEmpty() ? situation.sources().containsKey(source.code()) && serving.pool(source.code()).openFor(situation.today())
                    : named.contains(source.code());
            Optional<LocalDate> first = source.payMonth().map(month -> month.atDay(1))
                    .or(() -> source.window().flatMap(Window::start).flatMap(formula -> Feel.day(formula, request.with("received", situation.today()))));
            first.filter(day -> source.payMonth().isEmpty()).ifPresent(day -> sourceStarts.put(source.code(), day));
            if (asked) {
                starts.add(first.orElse(firstOpenDay()));
            }
        }
        return starts.stream().min(Comparator.naturalOrder());
    }

    private LocalDate start(Facts request, Serving serving) {
        LocalDate received = situation.today();
        Facts facts = request.with("received", received);
        LocalDate earliest = firstOpenDay();
        if (goal.terms().window().flatMap(Window::start).isEmpty()) {
            earliest = bySources(request, serving).filter(earliest::isBefore).orElse(earliest);
        }
        if (goal.terms().window().isPresent()) {
            Window window = goal.terms().window().get();
            Map<String, Object> figures = new HashMap<>(Map.of("today", received));
            window.firstDay().flatMap(day -> Feel.day(day, facts)).ifPresent(day -> figures.put("firstDay", day));
            window.lastDay().flatMap(day -> Feel.day(day, facts)).ifPresent(day -> figures.put("lastDay", day));
            boolean open = Windows.open(window, facts, received);
            Optional<LocalDate> effect = (open ? window.start() : window.late() == Window.Late.NEXT ? window.nextStart() : window.start())
                    .flatMap(formula -> Feel.day(formula, facts));
            earliest = effect.filter(earliest::isBefore).orElse(earliest);
            figures.put("start", earliest);
            String code = Windows.early(window, facts, received) ? "window-early" : Windows.late(window, facts, received) ? "window-late" : "window-month";
            if (open) {
                checks.pass("window", window.rules(), figures, window.citation());
            } else if (window.late() == Window.Late.NEXT && !code.equals("window-early")) {
                checks.note("window-next", window.rules(), figures, window.citation());
            } else {
                checks.fail(code, Grounds.DEADLINE, window.rules(), figures, window.citation());
            }
        }
        LocalDate wanted = ask.course().start().orElse(earliest);
        if (wanted.isBefore(earliest)) {
            checks.note("start-moved", goal.terms().window().map(Window::rules).orElseGet(this::rulesOfSources), Map.of("wanted", wanted, "start", earliest), "");
            return earliest;
        }
        LocalDate last = edition.planEnd().plusYears(1);
        if (wanted.isAfter(last)) {
            checks.fail("start-too-late", Grounds.CONDITION, edition.rulesOf("term"), Map.of("wanted", wanted, "lastDay", last), "");
        }
        return wanted.isAfter(last) ? earliest : wanted;
    }

    private List<String> rulesOfSources() {
        List<String> rules = goal.terms().uses().stream().flatMap(use -> edition.source(use.source()).window().stream()).flatMap(window -> window.rules().stream())
                .distinct().toList();
        return rules.isEmpty() ? edition.rulesOf("term") : rules;
    }

    /** First day of the first month that payroll has not closed. */
    LocalDate firstOpenDay() {
        YearMonth month = YearMonth.from(situation.judgedOn());
        while (situation.closedPayMonths().contains(month)) {
            month = month.plusMonths(1);
        }
        return month.atDay(1);
    }

    private ChosenTerm once() {
        YearMonth month = YearMonth.from(start);
        return new ChosenTerm("", Text.NONE, start, month.atEndOfMonth(), List.of(month), false, Instalments.Division.LAST_TAKES_REST);
    }

    private ChosenTerm over(Term term) {
        List<YearMonth> months = months(term);
        LocalDate end = term.months().map(count -> start.plusMonths(count).minusDays(1)).orElse(months.get(months.size() - 1).atEndOfMonth());
        return new ChosenTerm(term.code(), term.name(), start, end, months, term.until().filter(until -> until == Term.Until.REVOKED).isPresent(),
                term.instalments());
    }

    private List<YearMonth> months(Term term) {
        YearMonth first = YearMonth.from(start);
        if (term.months().isPresent()) {
            return IntStream.range(0, term.months().get()).mapToObj(first::plusMonths).toList();
        }
        if (!term.inMonths().isEmpty()) {
            List<YearMonth> found = new ArrayList<>();
            int wanted = term.inMonths().size() * Math.max(1, term.years());
            for (YearMonth month = first; found.size() < wanted; month = month.plusMonths(1)) {
                if (term.inMonths().contains(month.getMonthValue())) {
                    found.add(month);
                }
            }
            return found;
        }
        YearMonth last = YearMonth.from(start.isAfter(edition.planEnd()) ? start.withDayOfYear(1).plusYears(1).minusDays(1) : edition.planEnd());
        List<YearMonth> found = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            found.add(month);
        }
        return found;
    }
}
