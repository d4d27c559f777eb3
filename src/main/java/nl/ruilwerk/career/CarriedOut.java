package nl.ruilwerk.career;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.RunningChoice;

/** A running choice as it will stand when payroll has done what is planned up to a month. */
final class CarriedOut {

    private CarriedOut() {}

    /** @param day in the last month that is carried out */
    static RunningChoice until(RunningChoice choice, LocalDate day) {
        Money then = Money.sum(choice.lines().stream().filter(line -> line.kind() == PlannedLine.Kind.SOURCE)
                .filter(line -> !line.payMonth().isAfter(YearMonth.from(day))).map(PlannedLine::amount).toList()).negated();
        return new RunningChoice(choice.id(), choice.goal(), choice.group(), choice.start(), choice.end().filter(end -> !end.isBefore(day)), choice.award(),
                choice.cost(), choice.lines(), Money.max(choice.taken(), then));
    }
}
