package nl.ruilwerk.scheme;

import java.time.LocalDate;
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
 * @param usable     FEEL: EUR that can be exchanged in the plan year, before use and reservations
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
        List<SourceLimit> limits,
        String component,
        List<String> rules,
        String citation) {

    /** What the source is counted in. */
    public enum Kind { MONEY, TIME, BUDGET }

    public Source {
        payMonthRules = List.copyOf(payMonthRules);
        lastDayRules = List.copyOf(lastDayRules);
        usableRules = List.copyOf(usableRules);
        figures = Map.copyOf(figures);
        selectable = List.copyOf(selectable);
        limits = List.copyOf(limits);
        rules = List.copyOf(rules);
    }
}
