package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * How far a choice with a provisional charge has come in one plan year (LZ-97).
 *
 * @param course     the part of its term that lies in the plan year
 * @param atMost     EUR that the employee gives up in a plan year at most; empty for who gives the whole charge, whatever it turns out to be
 * @param ended      whether the choice has ended: then it only falls
 * @param handedOver lines of sources that payroll has for the plan year
 * @param planned    lines of sources of the plan year that payroll has not
 * @param closed     months of the term that take no more lines
 * @param correction month in which is set right what was paid too much
 * @param unitValues EUR per hour by source of time
 */
public record ProvisionalCourse(ChosenTerm course, Optional<Money> atMost, boolean ended, List<PlannedLine> handedOver, List<PlannedLine> planned,
        List<YearMonth> closed, YearMonth correction, Map<String, BigDecimal> unitValues) {

    public ProvisionalCourse {
        handedOver = List.copyOf(handedOver);
        planned = List.copyOf(planned);
        closed = List.copyOf(closed);
        unitValues = Map.copyOf(unitValues);
    }

    /** @return EUR that those lines take from the sources, as a positive amount */
    static Money given(List<PlannedLine> lines) {
        return Money.sum(lines.stream().filter(line -> line.kind() == PlannedLine.Kind.SOURCE).map(PlannedLine::amount).toList()).negated();
    }
}
