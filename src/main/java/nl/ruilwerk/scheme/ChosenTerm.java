package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The period over which a request would run.
 *
 * @param code      code of the term; empty when the goal has none
 * @param end       last day; of an open term, of the part planned so far
 * @param months    months with an instalment, in order
 * @param openEnded whether it runs until revoked
 */
public record ChosenTerm(String code, Text name, LocalDate start, LocalDate end, List<YearMonth> months, boolean openEnded,
        Instalments.Division division) {

    public ChosenTerm {
        months = List.copyOf(months);
    }

    /** @return calendar months from the first to the last day, a begun one counting whole */
    public int length() {
        return (int) java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end)) + 1;
    }
}
