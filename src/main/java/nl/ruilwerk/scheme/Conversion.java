package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * A part of pay that is turned into budget, month by month.
 *
 * @param share         percent of the basis
 * @param basis         EUR per month on which it was calculated; kept until a new choice (LX-68)
 * @param reduction     EUR per month by which pay falls
 * @param credit        EUR per month by which the budget grows
 * @param availableFrom first day from which it is credited; empty when refused
 */
public record Conversion(String source, BigDecimal share, Money basis, Money reduction, Money credit, Optional<LocalDate> availableFrom,
        List<Finding> findings, List<Missing> missing, List<NeededStep> steps) {

    public Conversion {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
        steps = List.copyOf(steps);
    }

    public boolean refused() {
        return findings.stream().anyMatch(Finding::failed);
    }

    /**
     * @param paid share of the month for which pay is due, from 0 to 1 (LX-209)
     * @return EUR credited for such a month
     */
    public Money credited(BigDecimal paid) {
        return credit.times(paid, RoundingMode.HALF_UP);
    }
}
