package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.util.List;
import nl.ruilwerk.money.Money;

/**
 * What the exchange means for take-home pay, as the scheme explains it; an indication, never a payroll figure.
 *
 * @param rate            percentage of tax that was used
 * @param lines           the calculation, top to bottom
 * @param withoutExchange EUR net when the source is paid out
 * @param withExchange    EUR net including the reimbursement
 * @param advantage       EUR, exact to the cent
 * @param document        the same with tax in whole euros, half up, as the regulation prints it (HS-A31)
 */
public record NetEffect(BigDecimal rate, List<Line> lines, Money withoutExchange, Money withExchange, Money advantage,
        DocumentFigures document, boolean indication, List<String> rules) {

    /** One line of the calculation, EUR. */
    public record Line(String code, Text label, Money without, Money with) {}

    /** Figures by the display rule, EUR; only {@code advantage} and the totals that the regulation prints. */
    public record DocumentFigures(Money tax, Money withoutExchange, Money withExchange, Money advantage) {}

    public NetEffect {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }
}
