package nl.ruilwerk.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scenario.PersonnelDesk.Hours;
import nl.ruilwerk.scenario.Scenario.Act;
import nl.ruilwerk.scheme.Part;

/** Reads steps in which something happens to a person: leaving, other hours or salary, being away. */
final class PersonnelSteps {

    /** As {@link nl.ruilwerk.identity.Absence} knows them. */
    private enum Away { SICKNESS, PARENTAL_LEAVE, UNPAID_LEAVE, SABBATICAL, SUSPENSION, OTHER }

    private final ScenarioReader values;

    PersonnelSteps(ScenarioReader values) {
        this.values = values;
    }

    /** @return by the word of the step */
    Map<String, Function<Part, Act>> acts() {
        return new TreeMap<>(Map.of("leave", this::leave, "change", this::change, "absent", this::absent));
    }

    private Act leave(Part part) {
        String name = part.text("leave");
        Optional<LocalDate> lastDay = values.day(part, "last-day");
        return stage -> stage.services().personnel().leave(stage.actor(name), stage.today(), lastDay.orElse(stage.today()));
    }

    private Act change(Part part) {
        String name = part.text("change");
        Optional<LocalDate> from = values.day(part, "from");
        Optional<BigDecimal> fte = values.number(part, "fte");
        Optional<BigDecimal> weekly = values.number(part, "hours").or(() -> fte.map(ScenarioReader::weeklyHours));
        Optional<Hours> hours = weekly.map(week -> new Hours(week.setScale(2, RoundingMode.HALF_UP),
                fte.orElse(ScenarioReader.fte(week)).setScale(5, RoundingMode.HALF_UP)));
        Optional<Money> salary = values.money(part, "salary");
        Map<String, String> facts = values.texts(part, "job-facts");
        if (hours.isEmpty() && salary.isEmpty() && facts.isEmpty()) {
            part.fault("change", "nothing changes", "'hours', 'fte', 'salary' or 'job-facts'");
        }
        return stage -> {
            if (!facts.isEmpty()) {
                stage.services().personnel().jobFacts(stage.actor(name), stage.today(), stage.values(facts));
            }
            if (hours.isPresent() || salary.isPresent()) {
                stage.services().personnel().change(stage.actor(name), stage.today(), from.orElse(stage.today()), hours, salary);
            }
        };
    }

    private Act absent(Part part) {
        String name = part.text("absent");
        String kind = part.choice("kind", Away.class, Away.SICKNESS).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Optional<LocalDate> from = values.day(part, "from");
        Optional<LocalDate> until = values.day(part, "until");
        int percent = part.has("percent") ? part.whole("percent") : 100;
        return stage -> stage.services().personnel().absent(stage.actor(name), stage.today(), kind, from.orElse(stage.today()), until, percent);
    }
}
