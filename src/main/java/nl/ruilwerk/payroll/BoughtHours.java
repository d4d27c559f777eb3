package nl.ruilwerk.payroll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Given;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;

/**
 * Hours that a request buys, divided over the lines that pay for them: each line brings its part, and all of them together bring exactly the hours
 * (LZ-127, LZ-134).
 */
final class BoughtHours {

    private final BigDecimal hours;
    private final Payment.Treatment treatment;
    private final Money price;
    private Money paid = Money.ZERO;
    private Hours brought = Hours.ZERO;

    private BoughtHours(BigDecimal hours, Payment.Treatment treatment, List<PlannedLine> lines) {
        this.hours = hours;
        this.treatment = treatment;
        this.price = Money.sum(lines.stream().filter(line -> pays(line.kind(), line.treatment())).map(PlannedLine::amount).toList());
    }

    /** @param goal what is asked for, by the text of the request */
    static BoughtHours of(ExecutionRequest request, Goal goal) {
        Evaluation granted = request.evaluation();
        return new BoughtHours(granted.gives().filter(given -> given.unit().equals("hours")).map(Given::quantity).orElse(BigDecimal.ZERO),
                goal.terms().payment().treatment(), granted.lines());
    }

    /**
     * @param amount EUR of the next line
     * @return what that line brings onto the balance; empty for a line that pays for no hours
     */
    Optional<Hours> next(PlannedLine.Kind side, Payment.Treatment treated, Money amount) {
        if (!pays(side, treated) || hours.signum() == 0 || price.isZero()) {
            return Optional.empty();
        }
        paid = paid.plus(amount);
        Hours until = Hours.of(hours.multiply(paid.amount()).divide(price.amount(), 2, RoundingMode.HALF_UP));
        Hours part = until.minus(brought);
        brought = until;
        return Optional.of(part);
    }

    /** What is paid out in taxed pay beside it buys nothing. */
    private boolean pays(PlannedLine.Kind side, Payment.Treatment treated) {
        return side == PlannedLine.Kind.GOAL && treated == treatment;
    }
}
