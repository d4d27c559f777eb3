package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * What one source gives to a request.
 *
 * @param unit      {@code EUR} or {@code hours}
 * @param quantity  how much, in the unit
 * @param unitValue EUR per hour, as valued for this request; kept for the term unless the source says otherwise
 * @param value     EUR that it brings in
 * @param shares    by month; they add up to quantity and value
 * @param lots      parts of a budget that are drawn on, in the order of spending
 */
public record Funding(String source, String unit, BigDecimal quantity, Optional<BigDecimal> unitValue, Money value, List<Share> shares, List<LotUse> lots) {

    /** What is exchanged in one month. */
    public record Share(YearMonth month, BigDecimal quantity, Money value) {}

    /** EUR from one part of a budget. */
    public record LotUse(String lot, Money amount) {}

    public Funding {
        shares = List.copyOf(shares);
        lots = List.copyOf(lots);
    }

    static Funding money(String source, Money value, List<Share> shares) {
        return new Funding(source, "EUR", value.amount(), Optional.empty(), value, shares, List.of());
    }
}
