package nl.ruilwerk.scheme;

import java.util.List;
import nl.ruilwerk.money.Money;

/**
 * A provisional charge set anew for a plan year (LZ-97, LZ-173).
 *
 * @param charge      EUR that the goal costs in the plan year by what is known now, such as the tax room for travel
 * @param amount      EUR that the sources give for it in the plan year
 * @param lines       what payroll has still to do, in place of what was planned
 * @param corrections what takes back what was paid too much; amounts of sources are above zero, of the goal below
 */
public record Revision(Money charge, Money amount, List<PlannedLine> lines, List<PlannedLine> corrections) {

    public Revision {
        lines = List.copyOf(lines);
        corrections = List.copyOf(corrections);
    }
}
