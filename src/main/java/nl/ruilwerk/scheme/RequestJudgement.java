package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final FrequencyCheck frequency;
    private final EvidenceCheck papers;
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
        this.frequency = new FrequencyCheck(edition, situation, goal, ask, checks);
        this.papers = new EvidenceCheck(edition, goal, ask, checks);
    }

    Evaluation judge() {
        checkPersonAndGoal();
        return isPlain() ? judgePlain() : judgeFunded();
    }

    /** Money that is paid once, for a cost, without terms: what one source lacks another gives. */
    private boolean isPlain() {
        GoalTerms terms = goal.terms();
        return terms.terms().isEmpty() && terms.charge().isEmpty() && terms.limits().isEmpty() && terms.window().isEmpty() && terms.gives().isEmpty()
                && terms.uses().stream().allMatch(use -> use.when().isEmpty() && use.limits().isEmpty() && edition.source(use.source()).paidOnce());
    }

    private Evaluation judgePlain() {
        Facts request = requestFacts(ask.cost());
        frequency.byMonths(request, situation.today());
        checks.conditions(goal.conditions(), request);
        checks.conditions(edition.terms().everyRequest(), request);
        papers.proofs(request);
        List<Notice> notices = notices(person, goal.sources());
        papers.declarations(notices, true);
        Money cost = papers.provenCost();
        Serving serving = servedBefore();
        noteClosedSources(serving);
        checkMaximum(serving);
        PlainAmount amount = new PlainAmount(edition, situation, ask, goal, person, checks);
        Serving.Share share = amount.amount(serving, cost);
        CapCheck.Left capped = caps().within(share.total());
        CapOutcome cap = capped.outcome() == CapOutcome.NO_CAP ? caps().outcome(share.total()) : capped.outcome();
        // HS-120: a refusal leaves all sources untouched
        Map<String, Money> split = checks.failed() ? Map.of() : cap == CapOutcome.PARTIAL ? firstOf(share.split(), capped.amount()) : share.split();
        Money granted = Money.sum(split.values());
        List<Funding> funding = amount.funding(split);
        steps(request.with("funding", new Funder.Result(funding, granted, Optional.empty(), Optional.empty()).facts()), split.keySet());
        return new Evaluation(edition.id(), edition.digest(), goal.code(), verdict(cap), unit(), cost, granted, cost.minus(granted), split, checks.findings(),
                checks.missing(), goal.declarations(), notices, amount.lines(split), cap, granted.isPositive() ? netEffect(serving, split) : Optional.empty(),
                Optional.empty(), funding, checks.steps(), Optional.empty(), Optional.empty(), List.of());
    }

    private Evaluation judgeFunded() {
        CourseFinder courses = new CourseFinder(edition, situation, goal, ask, checks);
        Money proven = papers.provenCost();
        Serving serving = servedBefore();
        Facts asked = requestFacts(ask.cost().map(cost -> proven)).with("sources", sources(serving));
        ChosenTerm term = courses.main(asked, serving);
        Facts dated = asked.with("term", termFacts(term)).with("onStart", appointmentOn(term.start()));
        Charged charged = charge(dated, term, proven);
        Facts request = dated.with("charge", charged.facts());
        frequency.byMonths(request, goal.frequency().filter(Frequency::fromRequest).isPresent() ? situation.today() : term.start());
        checks.conditions(goal.conditions(), request);
        checks.conditions(edition.terms().everyRequest(), request);
        papers.proofs(request);
        GoalLimits limits = new GoalLimits(edition, situation, goal, term.start(), request, checks);
        Optional<Given> gives = goal.terms().gives().flatMap(given -> Feel.number(given.quantity(), request).map(hours -> new Given(given.unit(), hours)));
        gives.ifPresent(given -> limits.hours(given.quantity()));
        checkMaximum(serving);
        Money allowed = limits.within(serving.leftOfMaximum(goal.code()).map(left -> Money.min(left, charged.total())).orElse(charged.total()));
        CapCheck.Left capped = caps().within(allowed);
        Funder.Result funded = new Funder(edition, situation, ask, serving, courses, term, request, checks).fund(capped.amount());
        CapOutcome cap = capped.outcome() == CapOutcome.NO_CAP ? caps().outcome(funded.granted()) : capped.outcome();
        Facts facts = request.with("funding", funded.facts());
        List<String> used = funded.parts().stream().map(Funding::source).distinct().toList();
        List<Notice> notices = notices(facts, used.isEmpty() ? goal.sources() : used);
        papers.declarations(notices, charged.costNeeded());
        sayAmount(charged.total(), capped.amount(), funded);
        steps(facts, used);
        boolean refused = checks.failed();
        Money granted = refused ? Money.ZERO : funded.granted();
        LinePlanner planner = new LinePlanner(edition, goal, term, YearMonth.from(courses.firstOpenDay()));
        Optional<NetEffect> effect = granted.isPositive() && goal.terms().payment().treatment() == Payment.Treatment.UNTAXED
                ? edition.illustration().map(example -> NetEffects.of(edition, Money.sum(funded.split().values()), granted)) : Optional.empty();
        return new Evaluation(edition.id(), edition.digest(), goal.code(), verdict(cap), unit(), charged.total(), granted, charged.total().minus(granted),
                refused ? Map.of() : funded.split(), checks.findings(), checks.missing(), goal.declarations(), notices,
                refused ? List.of() : planner.lines(funded), cap, effect, Optional.of(term), refused ? List.of() : funded.parts(), checks.steps(),
                funded.difference(), gives, refused ? List.of() : planner.also(facts));
    }

    /** @return the split up to an amount, in the order of the sources (LZ-81) */
    private static Map<String, Money> firstOf(Map<String, Money> split, Money most) {
        Map<String, Money> first = new java.util.LinkedHashMap<>();
        Money left = most;
        for (Map.Entry<String, Money> part : split.entrySet()) {
            Money taken = Money.min(part.getValue(), left);
            if (taken.isPositive()) {
                first.put(part.getKey(), taken);
                left = left.minus(taken);
            }
        }
        return first;
    }

    private Verdict verdict(CapOutcome cap) {
        if (checks.failed()) {
            return Verdict.REFUSED;
        }
        if (!checks.missing().isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        if (cap == CapOutcome.BEYOND_GUARANTEE || cap == CapOutcome.OVER_BUDGET || checks.undecided()) {
            return Verdict.NEEDS_DISCRETION;
        }
        return cap == CapOutcome.WAITING ? Verdict.WAITING : Verdict.GRANTABLE;
    }

    /** @param costNeeded whether it was computed from a cost that the employee names */
    private record Charged(Money total, Map<String, Object> facts, boolean costNeeded) {}

    private Charged charge(Facts dated, ChosenTerm term, Money proven) {
        if (goal.terms().charge().isEmpty()) {
            return charged(proven, term, true);
        }
        Charge charge = goal.terms().charge().get();
        boolean costNeeded = goal.asksCost();
        Optional<BigDecimal> amount = Feel.number(charge.amount(), dated).map(number -> number.max(BigDecimal.ZERO));
        if (amount.isEmpty()) {
            boolean asking = costNeeded && ask.cost().isEmpty() || goal.questions().stream()
                    .anyMatch(question -> charge.amount().text().contains("answers." + question.name()) && !ask.answers().containsKey(question.name()));
            if (asking) {
                checks.missing("charge", Sentences.of("missing.charge"), charge.rules());
            } else {
                // LX-167: without the figure nothing can be charged
                checks.fail("charge-unknown", Grounds.CONDITION, charge.rules(), Map.of("goal", goal.name()), goal.citation());
            }
            return charged(Money.ZERO, term, costNeeded);
        }
        Charged charged = charged(charge.total(amount.get(), term.months().size()), term, costNeeded);
        Map<String, Object> figures = new HashMap<>(Map.of("cost", proven, "amount", Money.of(amount.get(), RoundingMode.HALF_UP), "total", charged.total(),
                "months", term.months().size(), "year", String.valueOf(edition.planYear())));
        checks.add(new Finding("charge", Result.PASS, Optional.empty(), charge.rules(), Sentences.of("finding.charge.pass"), figures, charge.sum(),
                Optional.empty(), goal.citation()));
        return charged;
    }

    private static Charged charged(Money total, ChosenTerm term, boolean costNeeded) {
        Money month = Instalments.of(total, term.months().size(), Instalments.Division.CUMULATIVE).get(0);
        return new Charged(total, Map.of("amount", total.amount(), "perMonth", month.amount()), costNeeded);
    }

    private void sayAmount(Money charge, Money allowed, Funder.Result funded) {
        if (charge.isPositive()) {
            Map<String, Object> figures = Map.of("cost", charge, "room", allowed, "sources", Money.sum(funded.split().values()), "granted", funded.granted(),
                    "own", charge.minus(funded.granted()));
            checks.add(new Finding("amount", Result.PASS, Optional.empty(), both(edition.rulesOf("amount"), goal.maximumRules()),
                    Sentences.of("finding.amount.pass"), figures, Sentences.of("sum.amount"), Optional.empty(), goal.citation()));
        }
    }

    /** The main appointment as it is known to be on the day of effect (LZ-134). */
    private Object appointmentOn(LocalDate day) {
        return PersonFacts.of(edition.on(day), situation, day, situation.participation()).appointment();
    }

    private static Map<String, Object> termFacts(ChosenTerm term) {
        return Map.of("code", term.code(), "start", term.start(), "end", term.end(), "months", term.length(), "years", (term.length() + 11) / 12);
    }

    private List<Map<String, Object>> sources(Serving serving) {
        return serving.allowed(goal).stream().map(pool -> {
            Map<String, Object> named = SourcePool.facts(pool.source(), pool.fact());
            named.put("free", pool.pool().amount());
            return named;
        }).toList();
    }

    /** @param facts facts of the request with its funding */
    private void steps(Facts facts, Collection<String> used) {
        Stream.of(edition.terms().career().steps().stream(), goal.terms().steps().stream(),
                        used.stream().sorted().flatMap(source -> edition.source(source).steps().stream())).flatMap(steps -> steps)
                .filter(step -> Feel.truth(step.when(), facts).orElse(false)).map(NeededStep::of).map(this::discreet).forEach(checks::step);
    }

    /** Who sees only part of a request never learns a sensitive goal. */
    private NeededStep discreet(NeededStep step) {
        return !goal.terms().sensitive() || step.sees().isEmpty() ? step : new NeededStep(step.code(), step.role(), step.byDefault(), step.days(),
                step.sees().stream().filter(what -> !what.equals("goal")).toList(), step.no(), step.text(), step.rules());
    }

    private CapCheck caps() {
        return new CapCheck(edition, situation, goal, unit(), checks);
    }

    private String unit() {
        return main.map(EmploymentFact::unit).orElse("");
    }

    /** The charge as it is now, and what follows from it; empty when a figure is not known, or the goal has no provisional charge. */
    Optional<Revision> revise(ProvisionalCourse running) {
        Serving serving = new Serving(edition, situation, person);
        Facts request = requestFacts(ask.cost()).with("sources", sources(serving)).with("term", termFacts(running.course()))
                .with("onStart", appointmentOn(running.course().start()));
        return goal.terms().charge().filter(Charge::provisional).flatMap(charge -> Feel.number(charge.amount(), request)
                .map(amount -> charge.total(amount.max(BigDecimal.ZERO), running.course().months().size())))
                .map(total -> new Revising(edition, situation, goal, request, serving, running).revise(total));
    }

    /** What is known without a request: whether the goal is open, and for how much. */
    GoalRoom room() {
        checkPersonAndGoal();
        Facts request = requestFacts(ask.cost());
        goal.conditions().stream().filter(condition -> Feel.truth(condition.holds(), request).isPresent() || condition.unknown() == Condition.Unknown.FAIL)
                .forEach(condition -> checks.condition(condition, request, List.of(), Optional.empty()));
        Serving serving = servedBefore();
        Money sources = serving.leftFor(goal, situation.today());
        noteClosedSources(serving);
        boolean growing = serving.allowed(goal).stream().anyMatch(pool -> pool.openFor(situation.today()) && pool.fact().recurring().isPositive());
        if (!sources.isPositive() && !growing) {
            checks.fail("source-shortage", Grounds.SOURCE_SHORTAGE, edition.rulesOf("source-shortage"), Map.of("goal", goal.name()), goal.citation());
        }
        Optional<Money> room = serving.leftOfMaximum(goal.code());
        checkMaximum(serving);
        CapOutcome cap = caps().outcome(Money.ofCents(1));
        List<SourceRoom> rooms = serving.allowed(goal).stream().filter(pool -> situation.sources().containsKey(pool.source().code()))
                .map(pool -> pool.room(situation.today())).toList();
        return new GoalRoom(goal.code(), goal.name(), !checks.failed(), opensOn(), room, sources, rooms, cap, checks.findings());
    }

    private void checkMaximum(Serving serving) {
        sayMaximumInstead();
        Optional<Money> room = serving.leftOfMaximum(goal.code());
        if (room.isPresent() && !room.get().isPositive()) {
            maximumUsed();
        }
    }

    private void checkPersonAndGoal() {
        checks.conditions(edition.terms().eligibility(), person);
        checks.conditions(edition.terms().participation(), person);
        checkDeadline();
        checkRestriction();
        frequency.byYears();
    }

    private Facts requestFacts(Optional<Money> cost) {
        Map<String, Object> request = new HashMap<>();
        request.put("goal", goal.code());
        request.put("cost", cost.map(Money::amount).orElse(null));
        request.put("named", ask.course().named().or(ask::cost).map(Money::amount).orElse(null));
        request.put("expenseDate", ask.expenseDate().orElse(null));
        Map<String, Object> answers = new HashMap<>();
        goal.questions().forEach(question -> answers.put(question.name(), answer(question)));
        request.put("start", ask.course().start().orElse(null));
        request.put("costFinal", !ask.course().estimated());
        return person.with("request", request).with("answers", answers).with("onStart", appointmentOn(situation.today())).with("received", situation.today())
                .with("together", ask.course().together().stream().map(other -> Map.of("goal", other.goal(), "group", other.group(), "cost", other.cost().amount()))
                        .toList());
    }

    /** An answer of the wrong type counts as none: forms guard types, and a formula must not stumble over one. */
    private Object answer(Question question) {
        Object given = ask.answers().get(question.name());
        if (given == null) {
            return null;
        }
        return switch (question.type()) {
            case "boolean" -> given instanceof Boolean ? given : null;
            case "number" -> given instanceof Number ? new BigDecimal(given.toString()) : null;
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

    /** HS-58, HS-A24: when the goal can be asked for again, with a new expense; empty when that is not known. */
    private Optional<LocalDate> opensOn() {
        Optional<LocalDate> latest = Optional.empty();
        for (Finding failure : checks.findings().stream().filter(Finding::failed).toList()) {
            Optional<LocalDate> opens = switch (failure.code()) {
                case "frequency" -> frequency.opens();
                case "deadline", "maximum-used", "source-shortage" -> Optional.of(edition.planEnd().plusDays(1));
                default -> Stream.of(goal.conditions(), edition.terms().eligibility(), edition.terms().participation()).flatMap(List::stream)
                        .filter(condition -> condition.code().equals(failure.code())).findFirst()
                        .flatMap(Condition::opens).flatMap(formula -> Feel.day(formula, requestFacts(ask.cost())));
            };
            if (opens.isEmpty()) {
                return Optional.empty();
            }
            latest = latest.isEmpty() || opens.get().isAfter(latest.get()) ? opens : latest;
        }
        return latest;
    }

    // --- what goes before and what follows

    private List<Notice> notices(Facts facts, List<String> sources) {
        return edition.notices().stream()
                .filter(notice -> Feel.truth(notice.shown(), facts).orElse(true))
                .filter(notice -> notice.sources().isEmpty() || notice.sources().stream().anyMatch(sources::contains))
                .filter(notice -> notice.goals().isEmpty() || notice.goals().contains(goal.code()))
                .toList();
    }

    /** The person's other undecided requests that come first have taken their part (HS-130, HS-132). */
    private Serving servedBefore() {
        Serving serving = new Serving(edition, situation, person);
        for (PendingRequest other : Evaluator.inOrder(edition, situation.pending())) {
            boolean before = edition.goal(other.goal()).rank() < goal.rank() || frequency.sameGoalEarlier(other);
            if (before) {
                serving.serve(Evaluator.claim(edition, other));
            }
        }
        return serving;
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

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
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
