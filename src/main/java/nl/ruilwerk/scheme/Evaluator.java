package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import org.springframework.stereotype.Component;

/**
 * Judges requests and enrolments by a scheme. Pure: same facts, same answer; no clock, no database, no engine.
 *
 * <p>The values that count are those valid on the day of receipt (HS-129, HS-161), whichever day of the plan year the given edition
 * stands for. Amounts are exact to the cent, rounded half up where a formula gives more (HS-176).
 */
@Component
public class Evaluator {

    /**
     * Judges a request, which may be half filled in.
     *
     * @return the judgement; while something is missing, amounts are what could be granted as far as is known
     * @throws IllegalArgumentException if the scheme has no such goal
     */
    public Evaluation evaluate(Edition edition, Situation situation, RequestAsk ask) {
        return new RequestJudgement(edition.forRequest(situation.today(), situation.judgedOn()), situation, ask).judge();
    }

    /**
     * @return every source that the person's pay contains, in order of payment, with what is free for a request received on
     *     {@link Situation#today()}
     */
    public List<SourceRoom> sources(Edition edition, Situation situation) {
        Edition valid = edition.forRequest(situation.today(), situation.judgedOn());
        Facts person = PersonFacts.of(valid, situation, situation.today(), situation.participation()).facts();
        return valid.sources().stream().filter(source -> situation.sources().containsKey(source.code()))
                .map(source -> SourcePool.of(valid, situation, source, person).room(situation.today())).toList();
    }

    /** @return EUR that an hour of a source of time is worth on {@link Situation#today()}, whatever there is of it; empty while a figure is not known */
    public Optional<BigDecimal> unitValue(Edition edition, Situation situation, String source) {
        Edition valid = edition.on(situation.today());
        Source time = valid.source(source);
        Facts person = PersonFacts.of(valid, situation, situation.today(), situation.participation()).facts();
        Facts facts = person.with("source", SourcePool.facts(time, situation.sources().getOrDefault(source, SourceFact.of(Money.ZERO))))
                .with("received", situation.today()).with("start", situation.today());
        return time.value().flatMap(value -> Feel.number(value.amount(), facts));
    }

    /**
     * Shows before buying what is open and what room is left; information, not a promise (HS-121).
     *
     * @return every goal of the scheme for this person, in the order of the scheme
     */
    public List<GoalRoom> openGoals(Edition edition, Situation situation) {
        Edition valid = edition.on(situation.today());
        return valid.goals().stream().map(goal -> new RequestJudgement(valid, situation, RequestAsk.draft(goal.code())).room()).toList();
    }

    /**
     * Judges an enrolment.
     *
     * @param edition  plan year for which the enrolment is meant
     * @param received day of receipt in the employer's zone
     */
    public EnrolmentAssessment assessEnrolment(Edition edition, Situation situation, LocalDate received) {
        return EnrolmentJudgement.judge(edition.on(received), situation, received);
    }

    /** @return the consequences that hold for whoever takes part, whatever the goal, in the order to be read */
    public List<Notice> notices(Edition edition, Situation situation) {
        Edition valid = edition.on(situation.today());
        Facts person = PersonFacts.of(valid, situation, situation.today(), situation.participation()).facts();
        return valid.notices().stream().filter(notice -> Feel.truth(notice.shown(), person).orElse(true)).toList();
    }

    /**
     * Serves all undecided requests of a person in the order of the goals, whatever the order of filing (HS-130 to HS-134); also for
     * granted requests not yet paid out, given as pending, when the actual source is lower than the reserved one (HS-132).
     *
     * @return what each gets, in the order served
     */
    public List<ServedRequest> serve(Edition edition, Situation situation) {
        Edition valid = edition.on(situation.today());
        Facts person = PersonFacts.of(valid, situation, situation.today(), situation.participation()).facts();
        Serving serving = new Serving(valid, situation, person);
        List<ServedRequest> served = new ArrayList<>();
        for (PendingRequest pending : inOrder(valid, situation.pending())) {
            Serving.Share share = serving.serve(claim(valid, pending));
            served.add(new ServedRequest(pending.id(), pending.goal(), share.split(), pending.amount().minus(share.total())));
        }
        return List.copyOf(served);
    }

    /**
     * Serves granted requests that are not paid yet anew, when their sources pay less than was counted on: in the order of the goals,
     * within one goal as it was divided and then from the next source in order of payment (HS-132, HS-134). The personal
     * maximum was kept at the grant and is not looked at again.
     *
     * @param situation sources as they really are: {@code used} is what was paid, {@code reserved} what undecided requests set aside
     * @param granted   the part of each request that is not paid yet, with its division
     * @param paidOut   EUR that a source still pays out at most; a source that is not named has no such bound
     * @return what each gets, in the order served
     */
    public List<ServedRequest> serveGranted(Edition edition, Situation situation, List<PendingRequest> granted, Map<String, Money> paidOut) {
        Edition valid = edition.on(situation.today());
        Facts person = PersonFacts.of(valid, situation, situation.today(), situation.participation()).facts();
        Serving serving = new Serving(valid, situation, person);
        serving.forGranted(paidOut);
        return inOrder(valid, granted).stream().map(request -> {
            Serving.Share share = serving.serve(claim(valid, request));
            return new ServedRequest(request.id(), request.goal(), share.split(), request.amount().minus(share.total()));
        }).toList();
    }

    static List<PendingRequest> inOrder(Edition edition, List<PendingRequest> pending) {
        return pending.stream().filter(request -> edition.hasGoal(request.goal()))
                .sorted(Comparator.comparing((PendingRequest request) -> edition.goal(request.goal()).rank()).thenComparing(PendingRequest::submittedAt))
                .toList();
    }

    static Serving.Claim claim(Edition edition, PendingRequest pending) {
        return new Serving.Claim(pending.goal(), pending.amount(), pending.split(), pending.submittedAt().atZone(edition.zone()).toLocalDate());
    }

    /**
     * Judges the wish to turn a part of pay into budget; a change of the share is a new wish.
     *
     * @param share percent of pay
     * @throws IllegalArgumentException if the source takes no conversion
     */
    public Conversion convert(Edition edition, Situation situation, String source, BigDecimal share) {
        Edition valid = edition.on(situation.today());
        return new BudgetLife(valid, situation).convert(valid.source(source), share);
    }

    /** @return the parts of budgets whose last day lies before {@link Situation#today()}, with what becomes of each; nothing changes them */
    public List<Expiry> expired(Edition edition, Situation situation) {
        return new BudgetLife(edition.on(situation.today()), situation).expired();
    }

    /**
     * Sets the amount of a choice anew whose charge is provisional (LZ-97, LZ-173).
     *
     * @param situation the person by what is known now, without the choice itself among those that run
     * @param ask       what was asked
     * @return empty when a figure of the charge is not known, so that nothing changes
     */
    public Optional<Revision> revise(Edition edition, Situation situation, RequestAsk ask, ProvisionalCourse running) {
        return new RequestJudgement(edition.forRequest(situation.today(), situation.judgedOn()), situation, ask).revise(running);
    }

    /**
     * Says what an event does to the running choices.
     *
     * @param situation the person after the event, with the new hours, pay or balances
     * @return one outcome for each choice that runs on the day of the event
     */
    public List<EventOutcome> after(Edition edition, Situation situation, CareerEvent event) {
        return new EventJudgement(edition.on(event.day()), situation, event).judge();
    }

    /**
     * Works out the settlement of who leaves, or would leave, on a day.
     *
     * @param finalPay EUR by place from which the pack recovers, such as {@code net-pay}
     * @throws IllegalStateException if the scheme settles nothing
     */
    public Settlement settle(Edition edition, Situation situation, LocalDate day, Map<String, Money> finalPay) {
        return new SettlementJudgement(edition.on(day), situation, day).judge(finalPay);
    }

    /**
     * @param askedOn  day of the request to pay
     * @param received day on which the money came in
     * @return EUR interest on a debt that was paid late; zero in time or where the scheme asks none
     */
    public Money interest(Edition edition, Situation situation, Money owed, LocalDate askedOn, LocalDate received) {
        SettlementTerms terms = edition.on(received).settlement().orElse(null);
        if (terms == null || terms.interest().isEmpty()) {
            return Money.ZERO;
        }
        LocalDate lastDay = askedOn.plusDays(terms.days().orElse(0));
        long late = Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(lastDay.plusDays(1), received));
        Facts facts = PersonFacts.of(edition.on(received), situation, received, situation.participation()).facts()
                .with("owed", owed.amount()).with("days", late).with("lastDay", lastDay);
        return Feel.number(terms.interest().get(), facts).map(amount -> Money.max(Money.ZERO, Money.of(amount, RoundingMode.HALF_UP))).orElse(Money.ZERO);
    }

    /**
     * @param answers answers to the goal's own questions by name
     * @return what a choice is within its goal, by which the scheme compares choices, such as the type of a device; empty for goals without groups
     */
    public String group(Edition edition, String goal, Map<String, Object> answers) {
        return edition.goal(goal).frequency().flatMap(Frequency::same)
                .flatMap(formula -> Feel.compute(formula, Facts.of(Map.of("answers", answers, "request", Map.of("goal", goal)))))
                .map(String::valueOf).orElse("");
    }

    /** @return EUR due by who keeps the thing of a running choice on that day; empty when the goal leaves nothing to keep */
    public Optional<Money> residual(Edition edition, Situation situation, RunningChoice choice, LocalDate day) {
        Facts facts = PersonFacts.of(edition.on(day), situation, day, situation.participation()).facts().with("choice", PersonFacts.choice(choice, day));
        return edition.on(day).goal(choice.goal()).terms().residual().flatMap(formula -> Feel.number(formula, facts))
                .map(amount -> Money.of(amount, RoundingMode.HALF_UP));
    }

    /**
     * How the scheme explains the net effect of an exchange.
     *
     * @param source    EUR gross that would be paid out without the exchange
     * @param exchanged EUR exchanged, at most {@code source}
     */
    public NetEffect netEffect(Edition edition, Money source, Money exchanged) {
        return NetEffects.of(edition, source, exchanged);
    }

    /**
     * Computes a named formula of the pack, such as {@code free-space-margin} from {@code wageSum} (HS-146).
     *
     * @param inputs EUR by the name that the formula uses
     * @return EUR, rounded half up to the cent
     * @throws IllegalArgumentException if the pack has no such formula
     */
    public Money amount(Edition edition, String formula, Map<String, Money> inputs) {
        Formula named = edition.terms().formulas().get(formula);
        if (named == null) {
            throw new IllegalArgumentException("Scheme " + edition.id() + " has no formula '" + formula + "'; known are " + edition.terms().formulas().keySet());
        }
        Map<String, Object> facts = new HashMap<>(Map.of("parameters", edition.parameterValues(), "plan", Map.of("year", edition.planYear())));
        inputs.forEach((name, amount) -> facts.put(name, amount.amount()));
        return Feel.number(named, Facts.of(facts)).map(value -> Money.of(value, RoundingMode.HALF_UP))
                .orElseThrow(() -> new IllegalArgumentException("Formula '" + formula + "' needs more than " + inputs.keySet()));
    }

    /**
     * Which part of the staff may take part (HS-15).
     *
     * @param staff everybody on the day of each situation
     */
    public EntitledShare entitledShare(Edition edition, Collection<Situation> staff) {
        int entitled = 0;
        for (Situation person : staff) {
            Checks checks = new Checks(person.dispensationsFor(Optional.empty()));
            checks.conditions(edition.terms().eligibility(), PersonFacts.of(edition, person, person.today(), Optional.empty()).facts());
            entitled += checks.failed() ? 0 : 1;
        }
        BigDecimal minimum = edition.parameter("pension_participation_min").flatMap(Parameter::value).map(BigDecimal.class::cast).orElse(BigDecimal.ZERO);
        BigDecimal percent = staff.isEmpty() ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * entitled).divide(BigDecimal.valueOf(staff.size()), 1, RoundingMode.DOWN);
        boolean below = BigDecimal.valueOf(100L * entitled).compareTo(minimum.multiply(BigDecimal.valueOf(staff.size()))) < 0;
        return new EntitledShare(entitled, staff.size(), percent, minimum, below);
    }
}
