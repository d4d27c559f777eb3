package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A component of pay that may be exchanged, as it stands in one edition.
 *
 * @param payMonth   month in which it is paid and exchanged; empty while the employer has not set it, the source is then closed
 * @param lastDay    last day of complete receipt for requests that use it, inclusive
 * @param advisedDay day by which the form advises to submit, for display only
 * @param exchange   when it is exchanged
 * @param rank       place in the order in which the scheme draws on sources; the payment decides among equals
 * @param window     when it may be used, beside the last day
 * @param usable     FEEL: what can be exchanged in the plan year, before use and reservations; EUR, or units of a source of time; with
 *                   {@link Exchange#EACH_MONTH} and money, EUR per month
 * @param step       smallest quantity of a source of time
 * @param value      what a unit of a source of time is worth
 * @param budget     how a budget comes and goes
 * @param steps      who acts whenever it is used
 * @param usableSum  the same in words, for the explanation
 * @param figures    FEEL per figure that the sum uses, beside {@code fullValue} and {@code usable}
 * @param selectable conditions under which a person may use it at all
 * @param component  payroll component that falls
 */
public record Source(
        String code,
        Kind kind,
        Text name,
        Text summary,
        Optional<YearMonth> payMonth,
        List<String> payMonthRules,
        Optional<LocalDate> lastDay,
        List<String> lastDayRules,
        Optional<LocalDate> advisedDay,
        Formula usable,
        List<String> usableRules,
        Text usableSum,
        Map<String, Formula> figures,
        List<Condition> selectable,
        List<Limit> limits,
        Exchange exchange,
        int rank,
        Optional<Window> window,
        BigDecimal step,
        Optional<Valuation> value,
        Optional<BudgetTerms> budget,
        List<Step> steps,
        String component,
        List<String> rules,
        String citation) {

    /** What the source is counted in. */
    public enum Kind { MONEY, TIME, BUDGET }

    /** In its own pay month, in each month of the term, once a year of the term, or at the start. */
    public enum Exchange { PAY_MONTH, EACH_MONTH, EACH_YEAR, AT_START }

    /** Rank of a source whose file gives none. */
    static final int NO_RANK = 1000;

    public Source {
        payMonthRules = List.copyOf(payMonthRules);
        lastDayRules = List.copyOf(lastDayRules);
        usableRules = List.copyOf(usableRules);
        figures = Map.copyOf(figures);
        selectable = List.copyOf(selectable);
        limits = List.copyOf(limits);
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    /** @return whether it is money that is exchanged in a month of its own, as a holiday allowance is */
    public boolean paidOnce() {
        return kind == Kind.MONEY && exchange == Exchange.PAY_MONTH;
    }

    /** @return what it is counted in */
    public String unit() {
        return kind == Kind.TIME ? "hours" : "EUR";
    }
}
