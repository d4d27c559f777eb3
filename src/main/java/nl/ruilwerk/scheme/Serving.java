package nl.ruilwerk.scheme;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;

/**
 * Serves the undecided requests of one person from the sources, in the order of the goals (HS-130 to HS-134).
 *
 * <p>Holds what is left while it serves: in each source, in each pay month, and of each personal maximum.
 */
final class Serving {

    /** A request to be served: amount, preferred split and day of receipt. */
    record Claim(String goal, Money amount, Map<String, Money> preferred, LocalDate received) {}

    /** What a claim gets: amounts by source, and whether a limit of a pay month held it back. */
    record Share(Map<String, Money> split, Optional<Limit> heldBackBy) {
        Money total() {
            return Money.sum(split.values());
        }
    }

    /** What one limit still leaves in one pay month. */
    private static final class Account {

        private final Limit limit;
        private Money left;

        Account(Limit limit, Money left) {
            this.limit = limit;
            this.left = left;
        }
    }

    private final Edition edition;
    private final Map<String, SourcePool> pools = new LinkedHashMap<>();
    private final Map<String, Money> left = new HashMap<>();
    private final Map<YearMonth, List<Account>> accounts = new TreeMap<>();
    private final Map<String, Money> leftOfMaximum = new HashMap<>();
    private final MonthRooms monthRooms;
    private final List<Finding> monthFindings = new ArrayList<>();

    Serving(Edition edition, Situation situation, Facts person) {
        this.edition = edition;
        for (Source source : edition.sources()) {
            SourcePool pool = SourcePool.of(edition, situation, source, person);
            pools.put(source.code(), pool);
            left.put(source.code(), pool.pool());
        }
        monthRooms = new MonthRooms(edition, situation, person, pools.values());
        limitMonths();
        for (Goal goal : edition.goals()) {
            personalRoom(edition, situation, goal, person).ifPresent(room -> leftOfMaximum.put(goal.code(), room));
        }
    }

    /** @return EUR left of the yearly maximum after what was granted this year (HS-60), nothing of other years (HS-153); empty when the scheme sets none */
    static Optional<Money> personalRoom(Edition edition, Situation situation, Goal goal, Facts person) {
        return maximum(situation, goal, person).map(maximum -> Money.max(Money.ZERO, maximum.minus(grantedThisYear(edition, situation, goal))));
    }

    /** @return EUR at most per plan year, as a decision says it for this person or else as the scheme does; empty when neither sets one */
    static Optional<Money> maximum(Situation situation, Goal goal, Facts person) {
        Optional<Money> decided = situation.dispensationsFor(Optional.of(goal.code())).stream().flatMap(one -> one.instead().stream()).findFirst();
        return decided.isPresent() ? decided : goal.maximum().isPresent() ? goal.maximum()
                : goal.maximumFormula().flatMap(formula -> Feel.number(formula, person)).map(amount -> Money.of(amount, RoundingMode.HALF_UP));
    }

    static Money grantedThisYear(Edition edition, Situation situation, Goal goal) {
        return Money.sum(situation.history().stream()
                .filter(past -> past.goal().equals(goal.code()) && past.year() == edition.planYear() && past.kind() == PastGrant.Kind.GRANTED)
                .map(PastGrant::amount).toList());
    }

    /** What a limit on a month in which sources are paid does not know is said. */
    private void limitMonths() {
        pools.values().stream().filter(pool -> !pool.closed() && pool.source().paidOnce()).forEach(pool -> {
            YearMonth month = pool.source().payMonth().orElseThrow();
            boolean first = !accounts.containsKey(month);
            accounts(month);
            monthRooms.of(month).stream().filter(room -> first && room.atMost().isEmpty() && room.limit().counts(pool.source().code())).forEach(room ->
                    monthFindings.add(new Finding(room.limit().code(), Result.NOTE, Optional.empty(), room.limit().rules(), room.limit().unknown(),
                            Map.of("month", month), Text.NONE, Optional.of(month.toString()), room.limit().citation())));
        });
    }

    /** One account for each limit of which the figures are known, less what sources that are paid in that month have given already. */
    private List<Account> accounts(YearMonth month) {
        return accounts.computeIfAbsent(month, none -> monthRooms.of(month).stream().filter(room -> room.atMost().isPresent()).map(room -> {
            Money given = Money.sum(pools.values().stream()
                    .filter(pool -> !pool.closed() && pool.source().payMonth().filter(month::equals).isPresent() && room.limit().counts(pool.source().code()))
                    .map(pool -> pool.usable().minus(pool.pool())).toList());
            return new Account(room.limit(), Money.max(Money.ZERO, room.atMost().orElseThrow().minus(given)));
        }).toList());
    }

    private Optional<Account> tightest(YearMonth month, String source) {
        return accounts(month).stream().filter(account -> account.limit.counts(source)).min(Comparator.comparing(account -> account.left));
    }

    SourcePool pool(String source) {
        return pools.get(source);
    }

    /** @return the allowed sources of the goal in order of payment (HS-134) */
    List<SourcePool> allowed(Goal goal) {
        return pools.values().stream().filter(pool -> goal.sources().contains(pool.source().code())).toList();
    }

    /** @return EUR left in a source of money that is paid once */
    Money leftIn(String source) {
        return left.get(source);
    }

    /** Takes from a source that is paid once, for a request that is funded source by source. */
    void take(String source, YearMonth month, Money amount) {
        left.merge(source, amount.negated(), Money::plus);
        spend(month, source, amount);
    }

    private void spend(YearMonth month, String source, Money amount) {
        accounts(month).stream().filter(account -> account.limit.counts(source)).forEach(account -> account.left = account.left.minus(amount));
    }

    /** @return EUR that limits leave to the source in a month after what sources paid in it have given; empty without a limit */
    Optional<Money> leftInMonth(YearMonth month, String source) {
        return tightest(month, source).map(account -> account.left);
    }

    /** @return the tightest limit of the month for the source; empty without one */
    Optional<Limit> limitOf(YearMonth month, String source) {
        return tightest(month, source).map(account -> account.limit);
    }

    /** @return what a limit on a pay month had to say, for the months of the goal's open sources */
    List<Finding> monthFindings() {
        return monthFindings;
    }

    Optional<Money> leftOfMaximum(String goal) {
        return Optional.ofNullable(leftOfMaximum.get(goal));
    }

    /** @return EUR left for the goal in its open sources together, before limits of pay months */
    Money leftFor(Goal goal, LocalDate received) {
        return Money.sum(allowed(goal).stream().filter(pool -> pool.openFor(received)).map(pool -> left.get(pool.source().code())).toList());
    }

    /** Serves what is granted already: its maximum was kept at the grant, and a source gives at most what it still pays out. */
    void forGranted(Map<String, Money> paidOut) {
        leftOfMaximum.clear();
        paidOut.forEach((source, amount) -> left.computeIfPresent(source, (same, room) -> Money.min(room, amount)));
    }

    /** Takes what the claim can get, first as the employee divided it, then from the other sources in order of payment. */
    Share serve(Claim claim) {
        Goal goal = edition.goal(claim.goal());
        Money wanted = leftOfMaximum(claim.goal()).map(room -> Money.min(room, claim.amount())).orElse(claim.amount());
        Map<String, Money> split = new TreeMap<>();
        Optional<Limit> heldBack = Optional.empty();
        List<SourcePool> open = allowed(goal).stream().filter(pool -> pool.source().paidOnce() && pool.openFor(claim.received())).toList();
        for (boolean asDivided : List.of(true, false)) {
            for (SourcePool pool : open) {
                String source = pool.source().code();
                Money want = asDivided ? Money.min(wanted, claim.preferred().getOrDefault(source, Money.ZERO)) : wanted;
                Money available = Money.min(want, left.get(source));
                YearMonth month = pool.source().payMonth().orElseThrow();
                Money take = leftInMonth(month, source).map(room -> Money.min(available, room)).orElse(available);
                if (take.isLessThan(available)) {
                    heldBack = limitOf(month, source);
                }
                if (take.isPositive()) {
                    split.merge(source, take, Money::plus);
                    left.merge(source, take.negated(), Money::plus);
                    spend(month, source, take);
                    wanted = wanted.minus(take);
                }
            }
        }
        Money total = Money.sum(split.values());
        leftOfMaximum.computeIfPresent(claim.goal(), (same, room) -> room.minus(total));
        return new Share(split, wanted.isPositive() ? heldBack : Optional.empty());
    }

    /** @return EUR that the limit of the month still leaves; for the sentence that says why less is granted */
    Optional<Map.Entry<YearMonth, Money>> tightMonth(Limit limit) {
        return accounts.entrySet().stream().flatMap(entry -> entry.getValue().stream().filter(account -> account.limit == limit)
                .map(account -> Map.entry(entry.getKey(), account.left))).min(Map.Entry.comparingByValue(Comparator.naturalOrder()));
    }
}
