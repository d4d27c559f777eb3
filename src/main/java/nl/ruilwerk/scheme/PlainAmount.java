package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;

/**
 * The amount of a goal whose sources are money that is paid once: what one source lacks, the next one in order of payment gives (HS-134).
 */
final class PlainAmount {

    private final Edition edition;
    private final Situation situation;
    private final RequestAsk ask;
    private final Goal goal;
    private final Facts person;
    private final Checks checks;

    PlainAmount(Edition edition, Situation situation, RequestAsk ask, Goal goal, Facts person, Checks checks) {
        this.edition = edition;
        this.situation = situation;
        this.ask = ask;
        this.goal = goal;
        this.person = person;
        this.checks = checks;
    }

    Serving.Share amount(Serving serving, Money cost) {
        LocalDate today = situation.today();
        checkSplit();
        Optional<Money> room = serving.leftOfMaximum(goal.code());
        Money sources = serving.leftFor(goal, today);
        Money divided = Money.sum(ask.split().values());
        Money wanted = divided.isPositive() ? Money.min(cost, divided) : cost;
        Money possible = room.map(left -> Money.min(left, wanted)).orElse(wanted);
        Serving.Share share = serving.serve(new Serving.Claim(goal.code(), Money.max(Money.ZERO, wanted), ask.split(), today));
        Money granted = share.total();
        share.heldBackBy().ifPresent(limit -> heldBack(serving, limit, granted));
        if (!sources.isPositive()) {
            checks.fail("source-shortage", Grounds.SOURCE_SHORTAGE, edition.rulesOf("source-shortage"), Map.of("goal", goal.name()), goal.citation());
        } else if (granted.isLessThan(possible) && granted.isPositive()) {
            checks.note("partial", edition.rulesOf("partial"), Map.of("granted", granted, "wanted", possible, "short", possible.minus(granted)), goal.citation());
        }
        if (cost.isPositive()) {
            sayAmount(cost, room, sources, granted);
            saySplit(share);
        }
        noteOrder(share);
        serving.monthFindings().stream().filter(finding -> finding.subject().map(month -> share.split().keySet().stream()
                .anyMatch(source -> edition.source(source).payMonth().map(Object::toString).filter(month::equals).isPresent())).orElse(false)).forEach(checks::add);
        return share;
    }

    private void checkSplit() {
        for (String source : new TreeSet<>(ask.split().keySet())) {
            boolean known = edition.hasSource(source);
            if (!goal.sources().contains(source)) {
                List<String> rules = known ? goal.sourceRules() : edition.rulesOf("source-unheard-of");
                checks.add(Checks.finding("source-not-allowed", Result.FAIL, Optional.of(Grounds.SOURCE_NOT_ALLOWED), rules,
                        Map.of("source", known ? edition.source(source).name() : source, "goal", goal.name()), goal.citation(), Optional.of(source)));
            }
        }
    }

    private void heldBack(Serving serving, Limit limit, Money granted) {
        serving.tightMonth(limit).ifPresent(tight -> {
            Map<String, Object> figures = Map.of("month", tight.getKey(), "limit", granted.plus(tight.getValue()));
            boolean some = granted.isPositive() && limit.otherwise() == Limit.Over.REDUCE;
            checks.add(new Finding(limit.code(), some ? Result.NOTE : Result.FAIL, some ? Optional.empty() : Optional.of(limit.ground()), limit.rules(),
                    limit.text(), figures, Text.NONE, Optional.empty(), limit.citation()));
        });
    }

    private void sayAmount(Money cost, Optional<Money> room, Money sources, Money granted) {
        Map<String, Object> figures = new HashMap<>(Map.of("cost", cost, "sources", sources, "granted", granted, "own", cost.minus(granted)));
        List<String> rules = new ArrayList<>(edition.rulesOf("amount"));
        rules.addAll(goal.maximumRules());
        Money divided = Money.sum(ask.split().values());
        figures.put("divided", divided);
        String sum = room.isPresent() ? "sum.amount" : "sum.amount-without-maximum";
        room.ifPresent(left -> figures.put("room", left));
        Money before = Serving.grantedThisYear(edition, situation, goal);
        if (room.isPresent() && before.isPositive()) {
            sum = "sum.amount-second";
            figures.put("before", before);
            figures.put("maximum", Serving.maximum(situation, goal, person).orElseThrow());
            rules.addAll(edition.rulesOf("second-request"));
        }
        if (divided.isPositive() && divided.isLessThan(cost)) {
            checks.note("divided-less", edition.rulesOf("divided-less"), Map.of("divided", divided, "cost", cost), goal.citation());
        }
        checks.add(new Finding("amount", Result.PASS, Optional.empty(), rules, Sentences.of("finding.amount.pass"), figures, Sentences.of(sum), Optional.empty(),
                goal.citation()));
    }

    private void saySplit(Serving.Share share) {
        boolean moved = !ask.split().isEmpty() && share.split().entrySet().stream()
                .anyMatch(part -> part.getValue().isMoreThan(ask.split().getOrDefault(part.getKey(), Money.ZERO)));
        if (moved) {
            checks.note("split-moved", edition.rulesOf("split-moved"), Map.of("goal", goal.name()), goal.citation());
        }
    }

    /** Tells when an earlier goal of the scheme takes from the same sources, or when this one takes from a later goal. */
    private void noteOrder(Serving.Share share) {
        for (PendingRequest other : Evaluator.inOrder(edition, situation.pending())) {
            Goal theirs = edition.goal(other.goal());
            boolean shares = theirs.sources().stream().anyMatch(goal.sources()::contains);
            if (!shares || theirs.code().equals(goal.code())) {
                continue;
            }
            if (theirs.rank() < goal.rank()) {
                checks.note("order-before", edition.rulesOf("order-before"), Map.of("goal", theirs.name(), "amount", other.amount()), "");
            } else if (share.split().keySet().stream().anyMatch(other.split()::containsKey)) {
                checks.note("order-after", edition.rulesOf("order-after"), Map.of("goal", theirs.name(), "amount", other.amount()), "");
            }
        }
    }

    List<PlannedLine> lines(Map<String, Money> split) {
        List<PlannedLine> lines = new ArrayList<>();
        for (Source source : edition.sources()) {
            Money amount = split.getOrDefault(source.code(), Money.ZERO);
            if (amount.isPositive()) {
                lines.add(new PlannedLine(source.payMonth().orElseThrow(), PlannedLine.Kind.SOURCE, source.code(), source.component(), amount.negated()));
                lines.add(new PlannedLine(source.payMonth().orElseThrow(), PlannedLine.Kind.GOAL, goal.code(), goal.component(), amount));
            }
        }
        return lines;
    }

    List<Funding> funding(Map<String, Money> split) {
        return edition.sources().stream().filter(source -> split.containsKey(source.code())).map(source -> {
            Money amount = split.get(source.code());
            return Funding.money(source.code(), amount, List.of(new Funding.Share(source.payMonth().orElseThrow(), amount.amount(), amount)));
        }).toList();
    }
}
