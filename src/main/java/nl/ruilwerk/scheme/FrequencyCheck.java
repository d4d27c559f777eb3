package nl.ruilwerk.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a goal was granted before, by calendar years, by months, or while a choice runs. */
final class FrequencyCheck {

    private final Edition edition;
    private final Situation situation;
    private final Goal goal;
    private final RequestAsk ask;
    private final Checks checks;

    FrequencyCheck(Edition edition, Situation situation, Goal goal, RequestAsk ask, Checks checks) {
        this.edition = edition;
        this.situation = situation;
        this.goal = goal;
        this.ask = ask;
        this.checks = checks;
    }

    /** Counts calendar years; the day of effect does not matter. */
    void byYears() {
        goal.frequency().filter(Frequency::byYears).ifPresent(frequency -> {
            int firstYear = edition.planYear() - frequency.precedingYears();
            List<Integer> years = countedYears(frequency);
            Map<String, Object> figures = new HashMap<>(Map.of("firstYear", String.valueOf(firstYear), "lastYear", String.valueOf(edition.planYear()),
                    "times", frequency.times(), "rule", frequency.text()));
            if (years.size() >= frequency.times()) {
                figures.put("years", String.join(", ", years.stream().distinct().map(String::valueOf).toList()));
                figures.put("from", opensAfterYears(frequency));
                checks.fail("frequency", Grounds.FREQUENCY, frequency.rules(), figures, frequency.citation());
            } else {
                checks.pass("frequency", frequency.rules(), figures, frequency.citation());
            }
        });
    }

    /** Years of past outcomes that count, this request's own predecessors included; earliest first. */
    private List<Integer> countedYears(Frequency frequency) {
        int firstYear = edition.planYear() - frequency.precedingYears();
        Stream<Integer> past = situation.history().stream()
                .filter(grant -> grant.goal().equals(goal.code()) && frequency.counts().contains(grant.kind()))
                .map(PastGrant::year).filter(year -> year >= firstYear && year <= edition.planYear());
        Stream<Integer> undecided = frequency.counts().contains(PastGrant.Kind.GRANTED)
                ? situation.pending().stream().filter(this::sameGoalEarlier).map(request -> edition.planYear()) : Stream.empty();
        return Stream.concat(past, undecided).sorted().toList();
    }

    boolean sameGoalEarlier(PendingRequest other) {
        return other.goal().equals(goal.code()) && other.submittedAt().isBefore(ask.submittedAt().orElse(Instant.MAX));
    }

    private LocalDate opensAfterYears(Frequency frequency) {
        List<Integer> years = countedYears(frequency);
        int blocking = years.get(years.size() - frequency.times());
        return LocalDate.of(blocking + frequency.precedingYears() + 1, 1, 1);
    }

    /** @return first day on which a failed frequency would no longer hinder */
    Optional<LocalDate> opens() {
        return goal.frequency().filter(frequency -> frequency.byYears() && countedYears(frequency).size() >= frequency.times()).map(this::opensAfterYears);
    }

    /**
     * Counts months back from the day of effect, or running choices; of the same group where the goal has groups (LZ-67, LX-138, LX-158).
     *
     * @param start day of effect, or day of the request where the scheme counts from that
     */
    void byMonths(Facts request, LocalDate start) {
        Frequency frequency = goal.frequency().filter(limit -> !limit.byYears()).orElse(null);
        if (frequency == null) {
            return;
        }
        Map<String, Object> figures = new HashMap<>(Map.of("rule", frequency.text(), "start", start));
        if (frequency.unless().flatMap(formula -> Feel.truth(formula, request)).orElse(false)) {
            checks.note("frequency-lifted", frequency.rules(), figures, frequency.citation());
            return;
        }
        Optional<String> group = frequency.same().flatMap(formula -> Feel.compute(formula, request)).map(String::valueOf);
        if (frequency.same().isPresent() && group.isEmpty()) {
            // without the answer nobody knows what to compare with
            checks.missing("frequency-group", Sentences.of("missing.frequency-group"), frequency.rules());
            return;
        }
        if (frequency.whileRunning() && situation.running().stream().anyMatch(choice -> choice.goal().equals(goal.code())
                && group.map(choice.group()::equals).orElse(true) && choice.end().map(end -> !end.isBefore(start)).orElse(true))) {
            checks.fail("frequency-running", Grounds.FREQUENCY, frequency.rules(), figures, frequency.citation());
            return;
        }
        if (frequency.months().isPresent()) {
            List<LocalDate> opens = new ArrayList<>();
            int months = frequency.months().get();
            starts(frequency, group).map(day -> day.plusMonths(months)).filter(start::isBefore).sorted().forEach(opens::add);
            figures.put("months", months);
            if (opens.size() >= frequency.times()) {
                figures.put("from", opens.get(opens.size() - frequency.times()));
                checks.fail("frequency-months", Grounds.FREQUENCY, frequency.rules(), figures, frequency.citation());
                return;
            }
        }
        checks.pass("frequency-months", frequency.rules(), figures, frequency.citation());
    }

    /** Where only the year is known, its last day, so that nothing is granted too early. */
    private Stream<LocalDate> starts(Frequency frequency, Optional<String> group) {
        Stream<LocalDate> past = situation.history().stream()
                .filter(grant -> grant.goal().equals(goal.code()) && frequency.counts().contains(grant.kind()))
                .filter(grant -> group.map(grant.group()::equals).orElse(true))
                .map(grant -> (frequency.fromRequest() ? grant.asked().or(grant::start) : grant.start().or(grant::asked)).orElse(LocalDate.of(grant.year(), 12, 31)));
        Stream<LocalDate> undecided = frequency.counts().contains(PastGrant.Kind.GRANTED) && group.isEmpty()
                ? situation.pending().stream().filter(this::sameGoalEarlier).map(request -> situation.today()) : Stream.empty();
        return Stream.concat(past, undecided);
    }
}
