package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.PackReader.ReadPack;

/** Caps that do not add up: places that the budget cannot pay, units that were forgotten. */
final class RoomCheck {

    private RoomCheck() {}

    static List<SchemeFinding> of(ReadPack pack) {
        List<SchemeFinding> found = new ArrayList<>();
        for (Edition edition : pack.editions()) {
            for (Goal goal : edition.goals()) {
                Part part = pack.parts().get("goals/" + goal.code() + ".yaml");
                int line = part.line("caps");
                goal.maximum().ifPresent(maximum -> goal.caps().forEach((unit, cap) -> {
                    if (cap.amount().isPositive() && maximum.isMoreThan(cap.amount())) {
                        found.add(SchemeFinding.warning(part.file(), line, "in plan year " + edition.planYear() + " unit " + unit + " has " + cap.amount()
                                + ", and one person may ask for " + maximum, "a budget of at least one maximum"));
                    } else if (places(maximum, cap.guaranteed()).isMoreThan(cap.amount())) {
                        found.add(SchemeFinding.warning(part.file(), line, "in plan year " + edition.planYear() + " unit " + unit + " guarantees "
                                + cap.guaranteed() + " places of at most " + maximum + ", together " + places(maximum, cap.guaranteed()) + ", and has "
                                + cap.amount(), "a budget that pays every guaranteed place, or fewer places"));
                    }
                }));
                if (!goal.caps().isEmpty()) {
                    Set<String> without = new TreeSet<>(edition.units().stream().map(Unit::code).toList());
                    without.removeAll(goal.caps().keySet());
                    if (!without.isEmpty()) {
                        found.add(SchemeFinding.warning(part.file(), line, "no cap for " + without + ", and one for " + new TreeSet<>(goal.caps().keySet()),
                                "a cap for each unit; a unit without one has no limit"));
                    }
                }
            }
        }
        return found;
    }

    private static Money places(Money maximum, int number) {
        return maximum.times(BigDecimal.valueOf(number), RoundingMode.HALF_UP);
    }
}
