package nl.ruilwerk.scheme;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;

/** Judges what an event does to the running choices of a person; the situation is that after the event. */
final class EventJudgement {

    private final Edition edition;
    private final Situation situation;
    private final Facts person;
    private final CareerEvent event;

    EventJudgement(Edition edition, Situation situation, CareerEvent event) {
        this.edition = edition;
        this.situation = situation;
        this.person = PersonFacts.of(edition, situation, event.day(), situation.participation()).facts();
        this.event = event;
    }

    List<EventOutcome> judge() {
        Map<String, Object> named = new HashMap<>();
        named.put("day", event.day());
        named.put("kind", event.kind());
        named.put("months", event.months());
        named.put("value", event.value().orElse(null));
        Facts facts = person.with("event", named);
        return situation.running().stream().filter(choice -> choice.end().map(end -> !end.isBefore(event.day())).orElse(true))
                .map(choice -> outcome(choice, facts.with("choice", PersonFacts.choice(choice, event.day())))).toList();
    }

    private EventOutcome outcome(RunningChoice choice, Facts facts) {
        EventRule rule = edition.events().stream().filter(each -> each.on().equals(event.on()) && Feel.truth(each.when(), facts).orElse(false)).findFirst()
                .orElse(null);
        if (rule == null) {
            return new EventOutcome(choice.id(), choice.goal(), "", EventRule.Then.CONTINUE, Text.NONE, Optional.empty(), List.of(), List.of());
        }
        List<Finding> findings = rule.then() == EventRule.Then.RETEST ? retest(choice, rule) : List.of();
        boolean needed = rule.then() != EventRule.Then.RETEST || findings.stream().anyMatch(Finding::failed);
        return new EventOutcome(choice.id(), choice.goal(), rule.code(), rule.then(), rule.text(), rule.step().filter(step -> needed).map(NeededStep::of),
                findings, rule.rules());
    }

    private List<Finding> retest(RunningChoice choice, EventRule rule) {
        List<Finding> findings = new ArrayList<>(pay(choice));
        findings.addAll(budgets(choice, rule));
        if (findings.isEmpty()) {
            findings.add(Checks.finding("retest", Result.PASS, Optional.empty(), rule.rules(), Map.of(), "", Optional.of(choice.id())));
        }
        return findings;
    }

    /** The minimum wage on the pay after the event, month by month; all running choices together (AV-96, AV-104, LZ-178). */
    private List<Finding> pay(RunningChoice choice) {
        List<SourcePool> pools = edition.sources().stream().map(source -> SourcePool.of(edition, situation, source, person)).toList();
        MonthRooms rooms = new MonthRooms(edition, situation, person, pools);
        List<String> money = edition.sources().stream().filter(source -> source.kind() == Source.Kind.MONEY).map(Source::code).toList();
        List<Finding> failures = new ArrayList<>();
        choice.lines().stream().filter(line -> line.kind() == PlannedLine.Kind.SOURCE && money.contains(line.code()))
                .map(PlannedLine::payMonth).distinct().filter(month -> !month.isBefore(YearMonth.from(event.day()))).sorted().forEach(month -> {
                    rooms.of(month).stream().filter(room -> room.atMost().map(exchanged(room.limit(), month, money)::isMoreThan).orElse(false)).forEach(room -> failures.add(
                            new Finding("retest-month", Result.FAIL, Optional.of(room.limit().ground()), room.limit().rules(),
                                    Sentences.of("finding.retest-month.fail"),
                                    Map.of("month", month, "instalment", exchanged(room.limit(), month, money), "limit",
                                            Money.max(Money.ZERO, room.atMost().orElseThrow())), Text.NONE,
                                    Optional.of(choice.id()), room.limit().citation())));
                });
        return failures;
    }

    private Money exchanged(Limit limit, YearMonth month, List<String> money) {
        return Money.sum(situation.running().stream().flatMap(choice -> money.stream().filter(limit::counts).map(source -> choice.inMonth(month, source))).toList());
    }

    /** What a budget no longer carries: those that bind the employee are served first, then the oldest (LX-187). */
    private List<Finding> budgets(RunningChoice choice, EventRule rule) {
        List<Finding> failures = new ArrayList<>();
        YearMonth month = YearMonth.from(event.day()).plusMonths(1);
        for (Source source : edition.sources()) {
            SourceFact fact = situation.sources().get(source.code());
            if (source.kind() != Source.Kind.BUDGET || fact == null) {
                continue;
            }
            Money left = fact.recurring().plus(Money.sum(fact.lots().stream().map(BudgetLot::left).toList()));
            for (RunningChoice served : situation.running().stream().sorted(Comparator
                    .comparing((RunningChoice each) -> !edition.hasGoal(each.goal()) || !edition.goal(each.goal()).terms().longRunning())
                    .thenComparing(RunningChoice::start).thenComparing(RunningChoice::id)).toList()) {
                Money part = served.inMonth(month, source.code());
                if (served.id().equals(choice.id()) && part.isMoreThan(Money.max(Money.ZERO, left))) {
                    failures.add(new Finding("retest-month", Result.FAIL, Optional.of(Grounds.SOURCE_SHORTAGE), rule.rules(),
                            Sentences.of("finding.retest-month.fail"), Map.of("month", month, "instalment", part, "limit", Money.max(Money.ZERO, left)),
                            Text.NONE, Optional.of(choice.id()), source.citation()));
                }
                left = left.minus(part);
            }
        }
        return failures;
    }
}
