package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.PlannedLine.Kind;

/** Turns what sources give into the lines that payroll carries out, month by month; source lines and goal lines add up to zero (LZ-165). */
final class LinePlanner {

    private final Edition edition;
    private final Goal goal;
    private final ChosenTerm term;
    private final YearMonth firstOpen;

    /** @param firstOpen first pay month that is not closed */
    LinePlanner(Edition edition, Goal goal, ChosenTerm term, YearMonth firstOpen) {
        this.edition = edition;
        this.goal = goal;
        this.term = term;
        this.firstOpen = firstOpen;
    }

    List<PlannedLine> lines(Funder.Result funded) {
        List<PlannedLine> lines = new ArrayList<>();
        Payment payment = goal.terms().payment();
        boolean withSource = payment.paid() == Payment.Paid.WITH_SOURCE;
        Money left = funded.granted();
        List<Drawn> drawn = funded.parts().stream().flatMap(part -> part.shares().stream().map(share -> new Drawn(part, share)))
                .sorted(Comparator.comparing(each -> each.share().month())).toList();
        for (Drawn each : drawn) {
            Source source = edition.source(each.part().source());
            Optional<BigDecimal> units = each.part().unitValue().map(value -> each.share().quantity().negate());
            lines.add(new PlannedLine(each.share().month(), Kind.SOURCE, source.code(), source.component(), each.share().value().negated(),
                    units.isPresent() ? Payment.Treatment.HOURS : Payment.Treatment.UNTAXED, units));
            Money amount = Money.min(left, each.share().value());
            if (withSource && amount.isPositive()) {
                lines.add(goalLine(each.share().month(), amount));
            }
            left = withSource ? left.minus(amount) : left;
        }
        if (!withSource && funded.granted().isPositive()) {
            YearMonth start = YearMonth.from(term.start());
            YearMonth end = YearMonth.from(term.end());
            lines.add(goalLine(payment.paid() == Payment.Paid.AT_START ? start : end, funded.granted()));
        }
        funded.payout().ifPresent(payout -> lines.add(new PlannedLine(firstOpen, Kind.GOAL, goal.code(), payout.getKey(), payout.getValue(),
                Payment.Treatment.TAXED, Optional.empty())));
        return lines;
    }

    private record Drawn(Funding part, Funding.Share share) {}

    private PlannedLine goalLine(YearMonth month, Money amount) {
        return new PlannedLine(month, Kind.GOAL, goal.code(), goal.component(), amount, goal.terms().payment().treatment(), Optional.empty());
    }

    /** @return lines beside those of the exchange; a line without a known amount is left out */
    List<PlannedLine> also(Facts facts) {
        List<PlannedLine> lines = new ArrayList<>();
        for (Payment.Also also : goal.terms().payment().also()) {
            Money amount = Feel.number(also.amount(), facts).map(number -> Money.of(number, RoundingMode.HALF_UP)).orElse(Money.ZERO);
            if (amount.isZero()) {
                continue;
            }
            YearMonth last = also.per() == Charge.Per.MONTH ? YearMonth.from(term.end()) : YearMonth.from(term.start());
            int step = also.per() == Charge.Per.YEAR ? 12 : 1;
            YearMonth end = also.per() == Charge.Per.YEAR ? YearMonth.from(term.end()) : last;
            for (YearMonth month = YearMonth.from(term.start()); !month.isAfter(end); month = month.plusMonths(step)) {
                lines.add(new PlannedLine(month, Kind.GOAL, goal.code(), also.component(), amount, also.treatment(), Optional.empty()));
            }
        }
        return lines;
    }
}
