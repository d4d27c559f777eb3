package nl.ruilwerk.payroll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.Charge;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Situation;
import nl.ruilwerk.scheme.Source;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.scheme.Valuation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans what a choice that runs until it is stopped takes in a later plan year: each month what the last one took, a source that is paid once in its
 * month, hours that are given each year in January (AV-38, AV-94, LZ-192). Hours whose value is renewed are worth what an hour is then (LZ-49, LZ-173).
 */
@Service
public class ContinuingPayrollLines {

    private final PayrollLines lines;
    private final ExecutionRequests requests;
    private final Situations situations;
    private final Evaluator evaluator;
    private final SourceLedger sources;
    private final ComponentCodes codes;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    ContinuingPayrollLines(PayrollLines lines, ExecutionRequests requests, Situations situations, Evaluator evaluator, SourceLedger sources, ComponentCodes codes,
                           Employers employers, Schemes schemes, Clock clock) {
        this.lines = lines;
        this.requests = requests;
        this.situations = situations;
        this.evaluator = evaluator;
        this.sources = sources;
        this.codes = codes;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * @param edition plan year to plan
     * @return how many months got lines; none when they were planned before, or nothing was ever planned
     */
    @Transactional
    public int goOn(RequestId id, Edition edition) {
        ExecutionRequest request = requests.get(id);
        lines.oneAtATime(request.employer());
        // a provisional amount is planned once for a plan year; from then on it is set anew, to nothing too
        boolean provisional = edition.hasGoal(request.goal()) && edition.goal(request.goal()).terms().charge().filter(Charge::provisional).isPresent();
        YearMonth last = YearMonth.from(edition.planEnd());
        if (provisional && lines.hadLines(id, YearMonth.from(edition.planStart()), last)) {
            return 0;
        }
        // a line that replaces a rejected one may fall in a later month, and what was set right is no pattern for the months to come
        List<PayrollLine> taken = lines.ofRequest(id).stream()
                .filter(line -> line.corrects().isEmpty() && line.side() == PlannedLine.Kind.SOURCE && line.amount().isNegative()).toList();
        int months = 0;
        for (String code : taken.stream().map(PayrollLine::code).distinct().filter(edition::hasSource).toList()) {
            List<PayrollLine> ofSource = taken.stream().filter(line -> line.code().equals(code)).toList();
            PayrollLine pattern = ofSource.get(ofSource.size() - 1);
            Source source = edition.source(code);
            months += switch (source.exchange()) {
                case EACH_MONTH -> eachMonth(request, edition, source, pattern, last);
                case EACH_YEAR -> once(request, edition, source, pattern, january(edition));
                case PAY_MONTH -> once(request, edition, source, pattern, source.payMonth());
                case AT_START -> 0;
            };
        }
        return months;
    }

    private static Optional<YearMonth> january(Edition edition) {
        return Stream.iterate(YearMonth.from(edition.planStart()), month -> !month.atDay(1).isAfter(edition.planEnd()), month -> month.plusMonths(1))
                .filter(month -> month.getMonth() == Month.JANUARY).findFirst();
    }

    private int eachMonth(ExecutionRequest request, Edition edition, Source source, PayrollLine pattern, YearMonth last) {
        int months = 0;
        for (YearMonth month = pattern.payMonth().plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            plan(request, edition, pattern, month, worth(request, edition, source, pattern));
            months++;
        }
        return months;
    }

    /** What the source has in that year bounds it; while that is not known, nothing is planned. */
    private int once(ExecutionRequest request, Edition edition, Source source, PayrollLine pattern, Optional<YearMonth> month) {
        if (month.filter(later -> later.isAfter(pattern.payMonth())).isEmpty()) {
            return 0;
        }
        Money amount = worth(request, edition, source, pattern);
        if (pattern.hours().isEmpty()) {
            Money free = room(request, edition, source).map(SourceRoom::free).orElse(Money.ZERO);
            amount = Money.min(amount, free);
            if (!amount.isPositive()) {
                return 0;
            }
            sources.correct(request.id().value(), request.person(), source.code(), edition.planYear(), amount, "on/" + request.id() + "/" + source.code() + "/" + edition.planYear());
        }
        plan(request, edition, pattern, month.get(), amount);
        return 1;
    }

    /** @return EUR, positive */
    private Money worth(ExecutionRequest request, Edition edition, Source source, PayrollLine pattern) {
        boolean renewed = source.value().filter(value -> value.renewed() == Valuation.Renewed.YEARLY).isPresent() && pattern.payMonth().isBefore(YearMonth.from(edition.planStart()));
        Optional<BigDecimal> value = renewed ? evaluator.unitValue(edition, situation(request, edition), source.code()) : Optional.empty();
        return pattern.hours().flatMap(hours -> value.map(each -> Money.of(BigDecimal.valueOf(-hours.hundredths(), 2).multiply(each), RoundingMode.HALF_UP)))
                .orElseGet(() -> pattern.amount().negated());
    }

    private Optional<SourceRoom> room(ExecutionRequest request, Edition edition, Source source) {
        return evaluator.sources(edition, situation(request, edition)).stream().filter(room -> room.source().equals(source.code())).findFirst();
    }

    private Situation situation(ExecutionRequest request, Edition edition) {
        LocalDate today = employers.get(request.employer()).today(clock);
        LocalDate day = today.isBefore(edition.planStart()) ? edition.planStart() : today;
        return situations.of(request.person(), edition, day, day, Optional.empty());
    }

    private void plan(ExecutionRequest request, Edition edition, PayrollLine as, YearMonth wanted, Money amount) {
        YearMonth month = wanted;
        while (lines.isClosed(request.employer(), month)) {
            month = month.plusMonths(1);
        }
        // what runs outlives a goal that is offered no more
        Edition own = edition.hasGoal(request.goal()) ? edition : schemes.edition(request.edition());
        String key = request.id() + "/on/" + wanted + "/SOURCE/" + as.code();
        lines.plan(request.employer(), new PayrollLine(PlanningPayrollLines.idOf(key), as.person(), request.id(), month, as.side(), as.code(), as.component(), amount.negated(),
                as.treatment(), as.hours(), as.addendumRef(), Optional.empty(), Optional.empty(), PayrollLine.State.PLANNED, ""), key);
        Goal goal = own.goal(request.goal());
        if (goal.terms().payment().paid() == Payment.Paid.WITH_SOURCE) {
            String goalKey = request.id() + "/on/" + wanted + "/GOAL/" + request.goal() + "/" + as.code();
            lines.plan(request.employer(), new PayrollLine(PlanningPayrollLines.idOf(goalKey), as.person(), request.id(), month, PlannedLine.Kind.GOAL, goal.code(),
                    codes.code(request.employer(), own, goal.component()), amount, goal.terms().payment().treatment(),
                    BoughtHours.of(request, goal).next(PlannedLine.Kind.GOAL, goal.terms().payment().treatment(), amount), as.addendumRef(), Optional.empty(),
                    Optional.empty(), PayrollLine.State.PLANNED, ""), goalKey);
        }
    }
}
