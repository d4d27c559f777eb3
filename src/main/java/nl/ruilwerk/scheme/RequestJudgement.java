package nl.ruilwerk.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Finding.Result;

/** Judges one request of one person; made for one judgement and thrown away. */
final class RequestJudgement {

    private final Edition edition;
    private final Situation situation;
    private final RequestAsk ask;
    private final Goal goal;
    private final Facts person;
    private final Optional<EmploymentFact> main;
    private final List<Dispensation> dispensations;
    private final Checks checks;

    RequestJudgement(Edition edition, Situation situation, RequestAsk ask) {
        this.edition = edition;
        this.situation = situation;
        this.ask = ask;
        this.goal = edition.goal(ask.goal());
        this.dispensations = situation.dispensationsFor(Optional.of(goal.code()));
        this.checks = new Checks(dispensations);
        PersonFacts facts = PersonFacts.of(edition, situation, situation.today(), situation.participation());
        this.person = facts.facts();
        this.main = facts.main();
    }

    Evaluation judge() {
        checkPersonAndGoal();
        Facts request = requestFacts();
        checks.conditions(goal.conditions(), request);
        checks.conditions(edition.terms().everyRequest(), request);
        checkEvidence(request);
        checkDeclarations();
        Money cost = provenCost();
        Serving serving = servedBefore();
        Serving.Share share = amount(serving, cost);
        CapOutcome cap = cap(share.total());
        boolean refused = checks.failed();
        boolean complete = checks.missing().isEmpty();
        Verdict verdict = refused ? Verdict.REFUSED : !complete ? Verdict.INCOMPLETE
                : cap == CapOutcome.BEYOND_GUARANTEE || cap == CapOutcome.OVER_BUDGET ? Verdict.NEEDS_DISCRETION : Verdict.GRANTABLE;
        // HS-120: a refusal leaves all sources untouched
        Map<String, Money> split = refused ? Map.of() : share.split();
        Money granted = Money.sum(split.values());
        return new Evaluation(edition.id(), edition.digest(), goal.code(), verdict, unit(), cost, granted, cost.minus(granted), split, checks.findings(),
                checks.missing(), goal.declarations(), notices(), lines(split), cap, granted.isPositive() ? netEffect(serving, split) : Optional.empty());
    }

    /** What is known without a request: whether the goal is open, and for how much. */
    GoalRoom room() {
        checkPersonAndGoal();
        goal.conditions().stream().filter(condition -> Feel.truth(condition.holds(), requestFacts()).isPresent() || condition.unknown() == Condition.Unknown.FAIL)
                .forEach(condition -> checks.condition(condition, requestFacts(), List.of(), Optional.empty()));
        Serving serving = servedBefore();
        Money sources = serving.leftFor(goal, situation.today());
        noteClosedSources(serving);
        if (!sources.isPositive()) {
            checks.fail("source-shortage", Grounds.SOURCE_SHORTAGE, edition.rulesOf("source-shortage"), Map.of("goal", goal.name()), goal.citation());
        }
        Optional<Money> room = serving.leftOfMaximum(goal.code());
        if (room.isPresent() && !room.get().isPositive()) {
            maximumUsed();
        }
        CapOutcome cap = cap(Money.ofCents(1));
        List<SourceRoom> rooms = serving.allowed(goal).stream().filter(pool -> situation.sources().containsKey(pool.source().code()))
                .map(pool -> pool.room(situation.today())).toList();
        return new GoalRoom(goal.code(), goal.name(), !checks.failed(), opensOn(), room, sources, rooms, cap, checks.findings());
    }

    private void checkPersonAndGoal() {
        checks.conditions(edition.terms().eligibility(), person);
        checks.conditions(edition.terms().participation(), person);
        checkDeadline();
        checkRestriction();
        checkFrequency();
    }

    private Facts requestFacts() {
        Map<String, Object> request = new HashMap<>();
        request.put("goal", goal.code());
        request.put("cost", ask.cost().map(Money::amount).orElse(null));
        request.put("expenseDate", ask.expenseDate().orElse(null));
        Map<String, Object> answers = new HashMap<>();
        goal.questions().forEach(question -> answers.put(question.name(), answer(question)));
        return person.with("request", request).with("answers", answers);
    }

    /** An answer of the wrong type counts as none: forms guard types, and a formula must not stumble over one. */
    private Object answer(Question question) {
        Object given = ask.answers().get(question.name());
        if (given == null) {
            return null;
        }
        return switch (question.type()) {
            case "boolean" -> given instanceof Boolean ? given : null;
            case "number" -> given instanceof Number ? new java.math.BigDecimal(given.toString()) : null;
            case "date" -> given instanceof LocalDate ? given : null;
            case "choice" -> question.options().stream().anyMatch(option -> option.code().equals(given)) ? given : null;
            default -> given instanceof String ? given : null;
        };
    }

    // --- the goal on this day

    private void checkDeadline() {
        Map<String, Object> figures = Map.of("lastDay", goal.lastDay(), "today", situation.today());
        if (situation.today().isAfter(goal.lastDay())) {
            checks.fail("deadline", Grounds.DEADLINE, goal.lastDayRules(), figures, goal.citation());
        } else {
            checks.pass("deadline", goal.lastDayRules(), figures, goal.citation());
        }
    }

    /** HS-124 to HS-128: a restriction reaches every request of the goal that is not yet granted. */
    private void checkRestriction() {
        Restriction restriction = situation.restrictions().get(goal.code());
        if (restriction == null || restriction.since().isAfter(situation.judgedOn())) {
            return;
        }
        Map<String, Object> figures = Map.of("since", restriction.since(), "reason", restriction.reason());
        if (goal.restrictable() == Goal.Restrictable.ALWAYS || restriction.allowedByAgreement()) {
            checks.fail("collective-restriction", Grounds.COLLECTIVE_RESTRICTION, edition.rulesOf("collective-restriction"), figures, "");
        } else {
            checks.note("collective-restriction", edition.rulesOf("collective-restriction-by-agreement"), figures, "");
        }
    }

    private void checkFrequency() {
        goal.frequency().ifPresent(frequency -> {
            int firstYear = edition.planYear() - frequency.precedingYears();
            List<Integer> years = countedYears(frequency);
            Map<String, Object> figures = new HashMap<>(Map.of("firstYear", String.valueOf(firstYear), "lastYear", String.valueOf(edition.planYear()),
                    "times", frequency.times(), "rule", frequency.text()));
            if (years.size() >= frequency.times()) {
                figures.put("years", String.join(", ", years.stream().distinct().map(String::valueOf).toList()));
                figures.put("from", frequencyOpens(frequency));
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

    private boolean sameGoalEarlier(PendingRequest other) {
        return other.goal().equals(goal.code()) && other.submittedAt().isBefore(ask.submittedAt().orElse(Instant.MAX));
    }

    private LocalDate frequencyOpens(Frequency frequency) {
        List<Integer> years = countedYears(frequency);
        int blocking = years.get(years.size() - frequency.times());
        return LocalDate.of(blocking + frequency.precedingYears() + 1, 1, 1);
    }

    /** HS-58, HS-A24: when the goal can be asked for again, with a new expense; empty when that is not known. */
    private Optional<LocalDate> opensOn() {
        Optional<LocalDate> latest = Optional.empty();
        for (Finding failure : checks.findings().stream().filter(Finding::failed).toList()) {
            Optional<LocalDate> opens = switch (failure.code()) {
                case "frequency" -> Optional.of(frequencyOpens(goal.frequency().orElseThrow()));
                case "deadline", "maximum-used", "source-shortage" -> Optional.of(edition.planEnd().plusDays(1));
                default -> Stream.of(goal.conditions(), edition.terms().eligibility(), edition.terms().participation()).flatMap(List::stream)
                        .filter(condition -> condition.code().equals(failure.code())).findFirst()
                        .flatMap(Condition::opens).flatMap(formula -> Feel.day(formula, requestFacts()));
            };
            if (opens.isEmpty()) {
                return Optional.empty();
            }
            latest = latest.isEmpty() || opens.get().isAfter(latest.get()) ? opens : latest;
        }
        return latest;
    }

    // --- the papers

    private void checkEvidence(Facts request) {
        int place = 0;
        boolean accepted = false;
        List<String> rules = goal.evidence().stream().flatMap(kind -> kind.rules().stream()).distinct().toList();
        for (EvidenceFact proof : ask.evidence()) {
            place++;
            Optional<Evidence> kind = goal.evidence().stream().filter(each -> each.code().equals(proof.evidence())).findFirst();
            if (kind.isEmpty()) {
                checks.note("evidence-kind", both(edition.rulesOf("evidence-kind"), rules), Map.of("place", place), goal.citation());
                continue;
            }
            accepted = true;
            Map<String, Object> named = new HashMap<>();
            named.put("kind", proof.evidence());
            named.put("date", proof.date().orElse(null));
            named.put("inName", proof.nameOnIt().orElse(null));
            named.put("amount", proof.amount().map(Money::amount).orElse(null));
            Facts facts = request.with("evidence", named);
            for (Condition condition : edition.terms().everyEvidence()) {
                checks.condition(condition, facts, kind.get().rules(), Optional.of(String.valueOf(place)));
            }
            for (Condition condition : goal.evidenceChecks()) {
                checks.condition(condition, facts, kind.get().rules(), Optional.of(String.valueOf(place)));
            }
        }
        if (!accepted && !goal.evidence().isEmpty()) {
            checks.missing("evidence", Sentences.of("missing.evidence"), both(edition.rulesOf("complete"), rules));
        }
    }

    private void checkDeclarations() {
        for (Declaration declaration : goal.declarations()) {
            if (!ask.declarations().contains(declaration.code())) {
                checks.missing("declaration-" + declaration.code(), declaration.text(), declaration.rules());
            }
        }
        if (!ask.consequencesRead()) {
            checks.missing("consequences", Sentences.of("missing.consequences"),
                    notices().stream().flatMap(notice -> notice.rules().stream()).distinct().toList());
        }
        if (ask.cost().filter(Money::isPositive).isEmpty()) {
            checks.missing("cost", Sentences.of("missing.cost"), edition.rulesOf("complete"));
        }
        if (ask.split().values().stream().anyMatch(Money::isNegative)) {
            checks.missing("split", Sentences.of("missing.split"), edition.rulesOf("divided-less"));
        }
    }

    private List<Notice> notices() {
        return edition.notices().stream()
                .filter(notice -> Feel.truth(notice.shown(), person).orElse(true))
                .filter(notice -> notice.sources().isEmpty() || notice.sources().stream().anyMatch(goal.sources()::contains))
                .toList();
    }

    /** HS-51, HS-63: the cost as far as the proofs show it; proofs of which nobody read the amount do not limit it. */
    private Money provenCost() {
        Money cost = ask.cost().filter(Money::isPositive).orElse(Money.ZERO);
        List<EvidenceFact> accepted = ask.evidence().stream()
                .filter(proof -> goal.evidence().stream().anyMatch(kind -> kind.code().equals(proof.evidence()))).toList();
        if (accepted.isEmpty() || accepted.stream().anyMatch(proof -> proof.amount().isEmpty())) {
            return cost;
        }
        Money shown = Money.max(Money.ZERO, Money.sum(accepted.stream().map(proof -> proof.amount().orElseThrow()).toList()));
        if (shown.isLessThan(cost)) {
            checks.note("proven-cost", both(edition.rulesOf("proven-cost"), goal.evidence().stream().flatMap(kind -> kind.rules().stream()).toList()),
                    Map.of("cost", cost, "shown", shown), goal.citation());
        }
        return Money.min(cost, shown);
    }

    // --- the amount

    /** The person's other undecided requests that come first have taken their part (HS-130, HS-132). */
    private Serving servedBefore() {
        Serving serving = new Serving(edition, situation, person);
        for (PendingRequest other : Evaluator.inOrder(edition, situation.pending())) {
            boolean before = edition.goal(other.goal()).rank() < goal.rank() || sameGoalEarlier(other);
            if (before) {
                serving.serve(Evaluator.claim(edition, other));
            }
        }
        return serving;
    }

    private Serving.Share amount(Serving serving, Money cost) {
        LocalDate today = situation.today();
        noteClosedSources(serving);
        checkSplit(serving);
        Optional<Money> room = serving.leftOfMaximum(goal.code());
        if (room.isPresent() && !room.get().isPositive()) {
            maximumUsed();
        }
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
        sayMaximumInstead();
        noteOrder(serving, share);
        serving.monthFindings().stream().filter(finding -> finding.subject().map(month -> share.split().keySet().stream()
                .anyMatch(source -> edition.source(source).payMonth().map(Object::toString).filter(month::equals).isPresent())).orElse(false)).forEach(checks::add);
        return share;
    }

    private void noteClosedSources(Serving serving) {
        for (SourcePool pool : serving.allowed(goal)) {
            if (!situation.sources().containsKey(pool.source().code())) {
                continue;
            }
            Optional<Finding> reason = pool.whyNot(situation.today());
            if (reason.isPresent()) {
                checks.add(asNote(reason.get()));
            } else {
                pool.findings().forEach(checks::add);
            }
        }
    }

    /** A closed source is no refusal as long as others remain. */
    static Finding asNote(Finding finding) {
        return new Finding(finding.code(), Result.NOTE, Optional.empty(), finding.ruleIds(), finding.sentence(), finding.figures(), finding.sum(),
                finding.subject(), finding.citation());
    }

    private void checkSplit(Serving serving) {
        for (String source : new TreeSet<>(ask.split().keySet())) {
            boolean known = edition.hasSource(source);
            if (!goal.sources().contains(source)) {
                List<String> rules = known ? goal.sourceRules() : edition.rulesOf("source-unheard-of");
                checks.add(Checks.finding("source-not-allowed", Result.FAIL, Optional.of(Grounds.SOURCE_NOT_ALLOWED), rules,
                        Map.of("source", known ? edition.source(source).name() : source, "goal", goal.name()), goal.citation(), Optional.of(source)));
            }
        }
    }

    private void maximumUsed() {
        Money maximum = Serving.maximum(situation, goal, person).orElse(Money.ZERO);
        checks.fail("maximum-used", Grounds.MAXIMUM, both(goal.maximumRules(), edition.rulesOf("second-request")),
                Map.of("maximum", maximum, "granted", Serving.grantedThisYear(edition, situation, goal)), goal.citation());
    }

    private void sayMaximumInstead() {
        dispensations.stream().filter(one -> one.instead().isPresent()).findFirst().ifPresent(one -> {
            Map<String, Object> figures = new HashMap<>(Checks.decision(one));
            figures.put("instead", one.instead().orElseThrow());
            checks.note("maximum-instead", goal.maximumRules(), figures, goal.citation());
        });
    }

    private void heldBack(Serving serving, Limit limit, Money granted) {
        serving.tightMonth(limit).ifPresent(tight -> {
            Map<String, Object> figures = Map.of("month", tight.getKey(), "limit", granted.plus(tight.getValue()));
            checks.add(new Finding(limit.code(), granted.isPositive() ? Result.NOTE : Result.FAIL,
                    granted.isPositive() ? Optional.empty() : Optional.of(limit.ground()), limit.rules(), limit.text(), figures, Text.NONE, Optional.empty(),
                    limit.citation()));
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
        Money granted0 = Serving.grantedThisYear(edition, situation, goal);
        if (room.isPresent() && granted0.isPositive()) {
            sum = "sum.amount-second";
            figures.put("before", granted0);
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
    private void noteOrder(Serving serving, Serving.Share share) {
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

    // --- the cap

    private String unit() {
        return main.map(EmploymentFact::unit).orElse("");
    }

    private CapOutcome cap(Money granted) {
        CapFact fact = Optional.ofNullable(situation.caps().get(goal.code())).orElseGet(this::untouchedCap);
        if (fact == null) {
            return CapOutcome.NO_CAP;
        }
        CapTerms terms = goal.caps().getOrDefault(fact.unit(), new CapTerms(fact.amount(), fact.guaranteed(), List.of()));
        Money left = Money.max(Money.ZERO, fact.amount().minus(fact.usedAmount()));
        boolean guaranteed = fact.countedPlaces() < fact.guaranteed();
        boolean fits = !granted.isMoreThan(fact.amount().minus(fact.usedAmount()));
        Map<String, Object> figures = new HashMap<>(Map.of("unit", unitName(fact.unit()), "counted", fact.countedPlaces(), "guaranteed", fact.guaranteed(),
                "free", Math.max(0, fact.guaranteed() - fact.countedPlaces()), "budget", fact.amount(), "used", fact.usedAmount(), "left", left, "granted", granted));
        List<String> rules = terms.rules();
        if (guaranteed) {
            checks.pass("cap-guaranteed", both(edition.rulesOf("cap-guaranteed"), rules), figures, goal.citation());
            return CapOutcome.WITHIN;
        }
        // both may hold, and each has its own policy: the number is said first, as people count places before euros
        if (!fact.personHasPlace()) {
            overCap("cap-threshold", edition.capPolicy().beyond(), Grounds.THRESHOLD, both(edition.rulesOf("cap-threshold"), rules), figures);
        }
        if (!fits) {
            overCap("cap-budget", edition.capPolicy().overBudget(), Grounds.BUDGET, both(edition.rulesOf("cap-budget"), rules), figures);
        }
        if (fits && fact.personHasPlace()) {
            checks.pass("cap-own-place", both(edition.rulesOf("second-request"), rules), figures, goal.citation());
            return CapOutcome.WITHIN;
        }
        return fact.personHasPlace() ? CapOutcome.OVER_BUDGET : CapOutcome.BEYOND_GUARANTEE;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private void overCap(String code, CapPolicy.Answer answer, Grounds ground, List<String> rules, Map<String, Object> figures) {
        if (answer == CapPolicy.Answer.REFUSE) {
            checks.fail(code, ground, rules, figures, goal.citation());
        } else {
            checks.note(code, rules, figures, goal.citation());
        }
    }

    private CapFact untouchedCap() {
        CapTerms terms = goal.caps().get(unit());
        return terms == null ? null : new CapFact(unit(), terms.amount(), terms.guaranteed(), 0, Money.ZERO, false);
    }

    private Object unitName(String code) {
        return edition.units().stream().filter(unit -> unit.code().equals(code)).<Object>map(Unit::name).findFirst().orElse(code);
    }

    // --- what follows

    private List<PlannedLine> lines(Map<String, Money> split) {
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

    /** Compared is the whole of the sources used, as far as it has not been exchanged or promised already. */
    private Optional<NetEffect> netEffect(Serving serving, Map<String, Money> split) {
        Money gross = Money.ZERO;
        for (String source : split.keySet()) {
            SourcePool pool = serving.pool(source);
            gross = gross.plus(pool.fact().fullValue()).minus(pool.usable().minus(pool.pool()));
        }
        Money all = gross;
        return edition.illustration().map(example -> NetEffects.of(edition, all, Money.sum(split.values())));
    }
}
