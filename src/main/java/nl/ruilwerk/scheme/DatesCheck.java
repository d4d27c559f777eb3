package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.scheme.PackReader.ReadPack;

/** Days that leave a hole, or that nobody can meet. */
final class DatesCheck {

    private final ReadPack pack;
    private final List<SchemeFinding> found = new ArrayList<>();

    private DatesCheck(ReadPack pack) {
        this.pack = pack;
    }

    static List<SchemeFinding> of(ReadPack pack) {
        DatesCheck check = new DatesCheck(pack);
        check.planYears();
        check.values();
        pack.editions().forEach(check::deadlines);
        return check.found;
    }

    private void planYears() {
        for (int at = 1; at < pack.editions().size(); at++) {
            Edition before = pack.editions().get(at - 1);
            Edition next = pack.editions().get(at);
            if (!before.planEnd().plusDays(1).equals(next.planStart())) {
                found.add(SchemeFinding.warning("scheme.yaml", pack.parts().get("scheme.yaml").line("plan-years"),
                        "no plan year covers " + before.planEnd().plusDays(1) + " to " + next.planStart().minusDays(1), "plan years that follow each other"));
            }
        }
    }

    /** Each day of the plan years has a value, unless the parameter is still to be set or its life has ended for good. */
    private void values() {
        LocalDate first = pack.editions().get(0).planStart();
        LocalDate last = pack.editions().get(pack.editions().size() - 1).planEnd();
        for (Part parameter : pack.parts().get("parameters.yaml").parts("parameters")) {
            String name = parameter.text("name");
            List<Part> values = parameter.parts("values");
            Optional<LocalDate> covered = Optional.empty();
            for (int at = 0; at < values.size(); at++) {
                Part value = values.get(at);
                LocalDate from = ParameterReader.calendarDay(value, "from");
                LocalDate due = covered.map(day -> day.plusDays(1)).orElse(first);
                if (from.isAfter(due) && !from.isAfter(last)) {
                    gap(value, name, due, from.minusDays(1));
                }
                boolean open = !value.has("to") && at == values.size() - 1;
                LocalDate ends = value.has("to") ? ParameterReader.calendarDay(value, "to")
                        : open ? last : ParameterReader.calendarDay(values.get(at + 1), "from").minusDays(1);
                covered = Optional.of(ends);
            }
            if (covered.filter(day -> day.isBefore(last)).isPresent()) {
                gap(values.get(values.size() - 1), name, covered.get().plusDays(1), last);
            }
        }
    }

    private void gap(Part value, String name, LocalDate from, LocalDate to) {
        found.add(SchemeFinding.warning("parameters.yaml", value.line(), "parameter '" + name + "' has no value from " + from + " to " + to,
                "a value for every day of the plan years; rules that need it answer unknown meanwhile"));
    }

    private void deadlines(Edition edition) {
        for (Goal goal : edition.goals()) {
            Part part = pack.parts().get("goals/" + goal.code() + ".yaml");
            if (goal.lastDay().isBefore(edition.planStart())) {
                found.add(SchemeFinding.warning(part.file(), part.line("last-day"), "in plan year " + edition.planYear() + " the last day is " + goal.lastDay()
                        + ", before the year begins: nobody can meet it", "a day within the plan year, unless the goal is closed for good"));
            } else if (goal.lastDay().isAfter(edition.planEnd())) {
                found.add(SchemeFinding.warning(part.file(), part.line("last-day"), "in plan year " + edition.planYear() + " the last day is " + goal.lastDay()
                        + ", after the year has ended", "a day within the plan year"));
            }
            goal.terms().window().ifPresent(window -> window(edition, window, part));
        }
        for (Source source : edition.sources()) {
            Part part = pack.parts().get("sources/" + source.code() + ".yaml");
            source.lastDay().ifPresent(last -> source.payMonth().filter(month -> last.isAfter(month.atEndOfMonth())).ifPresent(month ->
                    found.add(SchemeFinding.warning(part.file(), part.line("last-day"), "in plan year " + edition.planYear() + " the last day is " + last
                            + ", after the source was paid in " + month, "a day up to the end of " + month))));
            source.window().ifPresent(window -> window(edition, window, part));
        }
    }

    private void window(Edition edition, Window window, Part part) {
        Facts facts = Facts.of(Map.of("plan", Map.of("year", edition.planYear(), "start", edition.planStart(), "end", edition.planEnd()),
                "parameters", edition.parameterValues()));
        Optional<LocalDate> opens = window.firstDay().flatMap(day -> day(day, facts));
        Optional<LocalDate> closes = window.lastDay().flatMap(day -> day(day, facts));
        if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
            found.add(SchemeFinding.error(part.file(), part.line("window"), "in plan year " + edition.planYear() + " the window closes on " + closes.get()
                    + ", before it opens on " + opens.get(), "a last day on or after the first"));
        }
    }

    /** @return the day, when the plan year alone decides it */
    private static Optional<LocalDate> day(Formula formula, Facts facts) {
        try {
            return Feel.compute(formula, facts).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
        } catch (IllegalStateException dependsOnMore) {
            return Optional.empty();
        }
    }
}
