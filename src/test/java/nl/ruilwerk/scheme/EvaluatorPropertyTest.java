package nl.ruilwerk.scheme;

import static nl.ruilwerk.scheme.SchemeFixture.EDITION;
import static nl.ruilwerk.scheme.SchemeFixture.EVALUATOR;
import static nl.ruilwerk.scheme.SchemeFixture.ask;
import static nl.ruilwerk.scheme.SchemeFixture.day;
import static nl.ruilwerk.scheme.SchemeFixture.fatima;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ruilwerk.money.Money;

/** What holds for every request, whatever the figures (HS-42, HS-43, HS-51, HS-60, HS-130). */
class EvaluatorPropertyTest {

    /** A request with what there is: value, used and reserved cents of two sources, cost, division, earlier grants, other requests. */
    record Story(String goal, long cost, long yearEnd, long holiday, long used, long reserved, long dividedHoliday, long dividedYearEnd, long before,
            List<PendingRequest> others) {

        Situation situation() {
            Situation.Builder builder = fatima("2023-03-01")
                    .source("year-end-allowance", new SourceFact(Money.ofCents(yearEnd), Money.ofCents(used), Money.ofCents(reserved)))
                    .source("holiday-pay", SourceFact.of(Money.ofCents(holiday)));
            if (before > 0) {
                builder.past(new PastGrant(goal, 2023, Money.ofCents(before), PastGrant.Kind.GRANTED));
            }
            others.forEach(builder::pending);
            return builder.build();
        }

        RequestAsk request() {
            Map<String, Money> split = new TreeMap<>();
            if (dividedHoliday > 0 && !goal.equals("union-dues")) {
                split.put("holiday-pay", Money.ofCents(dividedHoliday));
            }
            if (dividedYearEnd > 0) {
                split.put("year-end-allowance", Money.ofCents(dividedYearEnd));
            }
            return ask(goal, Money.ofCents(cost).toString(), day("2023-03-01")).withSplit(split);
        }

        Evaluation judged() {
            return EVALUATOR.evaluate(EDITION, situation(), request());
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<String> goals = Arbitraries.of(EDITION.goals().stream().map(Goal::code).toList());
        Arbitrary<Long> cents = Arbitraries.longs().between(0, 400_000);
        Arbitrary<List<PendingRequest>> others = Combinators.combine(goals, Arbitraries.longs().between(1, 150_000)).as((goal, amount) ->
                new PendingRequest(goal + amount, goal, Money.ofCents(amount), Map.of(), Instant.parse("2023-02-01T10:00:00Z"))).list().ofMaxSize(3);
        return Combinators.combine(goals, Arbitraries.longs().between(1, 300_000), cents, cents.optional().map(value -> value.orElse(0L)),
                        Combinators.combine(Arbitraries.longs().between(0, 50_000), Arbitraries.longs().between(0, 50_000)).as(List::of),
                        Combinators.combine(cents, cents).as(List::of), Arbitraries.of(0L, 0L, 5_000L, 20_000L), others)
                .as((goal, cost, yearEnd, holiday, taken, divided, before, pending) -> new Story(goal, cost, yearEnd, holiday, taken.get(0), taken.get(1),
                        divided.get(0), divided.get(1), before, pending));
    }

    @Property(tries = 150)
    void neverGrantsMoreThanCostMaximumOrBalance(@ForAll("stories") Story story) {
        Evaluation evaluation = story.judged();

        assertThat(evaluation.granted()).isLessThanOrEqualTo(evaluation.cost());
        EDITION.goal(story.goal()).maximum().ifPresent(maximum ->
                assertThat(evaluation.granted().plus(Money.ofCents(story.before()))).isLessThanOrEqualTo(Money.max(maximum, Money.ofCents(story.before()))));
        evaluation.split().forEach((source, amount) -> {
            SourceFact fact = story.situation().sources().get(source);
            assertThat(amount.isPositive()).isTrue();
            assertThat(amount.plus(fact.used()).plus(fact.reserved())).isLessThanOrEqualTo(fact.fullValue());
            assertThat(EDITION.goal(story.goal()).sources()).contains(source);
        });
    }

    @Property(tries = 150)
    void addsUpToTheCentEverywhere(@ForAll("stories") Story story) {
        Evaluation evaluation = story.judged();

        assertThat(Money.sum(evaluation.split().values())).isEqualTo(evaluation.granted());
        assertThat(evaluation.granted().plus(evaluation.ownCost())).isEqualTo(evaluation.cost());
        assertThat(Money.sum(evaluation.lines().stream().map(PlannedLine::amount).toList())).isEqualTo(Money.ZERO);
        assertThat(Money.sum(evaluation.lines().stream().filter(line -> line.kind() == PlannedLine.Kind.GOAL).map(PlannedLine::amount).toList()))
                .isEqualTo(evaluation.granted());
        if (evaluation.verdict() == Verdict.REFUSED) {
            assertThat(evaluation.granted()).isEqualTo(Money.ZERO);
            assertThat(evaluation.grounds()).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void neverYieldsMoreWhenALimitIsStricter(@ForAll("stories") Story story) {
        Story lessSource = new Story(story.goal(), story.cost(), story.yearEnd() / 2, story.holiday(), story.used(), story.reserved(), story.dividedHoliday(),
                story.dividedYearEnd(), story.before(), story.others());
        Story moreBefore = new Story(story.goal(), story.cost(), story.yearEnd(), story.holiday(), story.used(), story.reserved(), story.dividedHoliday(),
                story.dividedYearEnd(), story.before() + 3_000, story.others());
        Money granted = story.judged().granted();

        assertThat(lessSource.judged().granted()).isLessThanOrEqualTo(granted);
        assertThat(moreBefore.judged().granted()).isLessThanOrEqualTo(granted);
    }

    @Property(tries = 100)
    void servesAllRequestsWithinWhatThereIs(@ForAll("stories") Story story) {
        List<PendingRequest> all = new ArrayList<>(story.others());
        all.add(new PendingRequest("mine", story.goal(), Money.ofCents(story.cost()), Map.of(), Instant.parse("2023-03-01T10:00:00Z")));
        Situation situation = new Story(story.goal(), 1, story.yearEnd(), story.holiday(), 0, 0, 0, 0, 0, all).situation();

        List<ServedRequest> served = EVALUATOR.serve(EDITION, situation);

        Map<String, Money> taken = new TreeMap<>();
        served.forEach(request -> request.split().forEach((source, amount) -> taken.merge(source, amount, Money::plus)));
        taken.forEach((source, amount) -> assertThat(amount).isLessThanOrEqualTo(situation.sources().get(source).fullValue()));
        assertThat(served).extracting(request -> EDITION.goal(request.goal()).rank()).isSorted();
        assertThat(served).hasSize(all.size());
    }
}
