package nl.ruilwerk.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.scheme.PackReader.ReadPack;

/** What stands in the pack and nobody reads, and what a reader would look for in vain. */
final class UseCheck {

    /** Parameters that the product itself asks for by name; docs/scheme-format.md lists them. */
    static final Set<String> READ_BY_THE_PRODUCT = Stream.concat(Arrays.stream(WorkingTerm.values()).map(WorkingTerm::parameter),
            Stream.of("final_pay_term", "hardship_article", "hardship_reminder", "hardship_term", "margin_warning", "parameter_decision_reminder",
                    "parameter_decision_start", "parameter_publication_last_day", "pension_participation_min", "refused_reminder_days"))
            .collect(Collectors.toUnmodifiableSet());

    private final ReadPack pack;
    private final String everything;
    private final List<SchemeFinding> found = new ArrayList<>();

    private UseCheck(ReadPack pack) {
        this.pack = pack;
        this.everything = pack.files().files().keySet().stream().map(pack::text).collect(Collectors.joining("\n"));
    }

    static List<SchemeFinding> of(ReadPack pack) {
        UseCheck check = new UseCheck(pack);
        check.parameters();
        check.definitions();
        check.sources();
        check.components();
        check.questions();
        check.readings();
        check.citations();
        check.icons();
        return check.found;
    }

    private boolean names(String before, String name) {
        return Pattern.compile(Pattern.quote(before + name) + "\\b").matcher(everything).find();
    }

    private void parameters() {
        for (Part parameter : pack.parts().get("parameters.yaml").parts("parameters")) {
            String name = parameter.text("name");
            if (!names("parameters.", name) && !READ_BY_THE_PRODUCT.contains(name)) {
                found.add(SchemeFinding.warning("parameters.yaml", parameter.line(), "parameter '" + name + "' is read by no formula",
                        "a formula with parameters." + name + ", or no such parameter"));
            }
        }
    }

    private void definitions() {
        pack.parts().get("scheme.yaml").partIf("definitions").ifPresent(definitions -> definitions.keys().stream().filter(name -> !names("defined.", name))
                .forEach(name -> found.add(SchemeFinding.warning("scheme.yaml", definitions.line(name), "definition '" + name + "' is read by no formula",
                        "a formula with defined." + name + ", or no such definition"))));
        pack.tables().stream().filter(table -> !names("defined.", table.id())).forEach(table -> found.add(SchemeFinding.warning(table.file(), table.line(),
                "the answer of table '" + table.id() + "' is read by no formula", "a formula with defined." + table.id() + ", or no such table")));
    }

    private void sources() {
        Edition last = pack.editions().get(pack.editions().size() - 1);
        Set<String> used = new TreeSet<>();
        for (Goal goal : last.goals()) {
            used.addAll(goal.sources());
            if (goal.sources().isEmpty()) {
                Part part = pack.parts().get("goals/" + goal.code() + ".yaml");
                found.add(SchemeFinding.error(part.file(), part.line("sources"), "no source can pay for this goal", "at least one code under 'sources'"));
            }
        }
        last.sources().stream().filter(source -> !used.contains(source.code())).forEach(source -> found.add(SchemeFinding.warning(
                "sources/" + source.code() + ".yaml", pack.parts().get("sources/" + source.code() + ".yaml").line("code"), "no goal may use this source",
                "its code under 'sources' of a goal")));
    }

    private void components() {
        for (Part component : pack.parts().get("payroll.yaml").parts("components")) {
            String key = component.text("key");
            boolean used = pack.files().files().keySet().stream().filter(file -> !file.equals("payroll.yaml"))
                    .anyMatch(file -> Pattern.compile("component: *\"?" + Pattern.quote(key) + "\\b").matcher(pack.text(file)).find());
            if (!used) {
                found.add(SchemeFinding.warning("payroll.yaml", component.line(), "component '" + key + "' is named by no source and no goal",
                        "'component: " + key + "' where it belongs, or no such component"));
            }
        }
    }

    private void questions() {
        pack.files().in("goals").forEach(file -> {
            for (Part question : pack.parts().get(file).parts("questions")) {
                String name = question.text("name");
                if (!Pattern.compile("answers\\." + Pattern.quote(name) + "\\b").matcher(everything).find()) {
                    found.add(SchemeFinding.warning(file, question.line(), "the answer to '" + name + "' is read by no formula",
                            "a formula with answers." + name + ", or no such question"));
                }
            }
        });
    }

    /** A reading says where another choice is made; a key that is not there leads nowhere. */
    private void readings() {
        Part file = pack.parts().get("readings.yaml");
        if (file == null) {
            return;
        }
        for (Part reading : file.parts("readings")) {
            Matcher place = Pattern.compile("([^#]+)#(.+)").matcher(reading.text("set-at"));
            if (place.matches() && pack.files().files().containsKey(place.group(1))) {
                String key = place.group(2).replaceAll(".*[./]", "");
                if (!Pattern.compile("(?m)(^|[\\s{,-])(" + Pattern.quote(key) + " *:|(name|code|key): *\"?" + Pattern.quote(key) + "\\b)").matcher(pack.text(place.group(1))).find()) {
                    found.add(SchemeFinding.warning("readings.yaml", reading.line(), "'" + key + "' does not stand in " + place.group(1), "a key or a name of that file"));
                }
            }
        }
    }

    private void icons() {
        pack.parts().forEach((file, part) -> {
            if (file.startsWith("goals/") && part.keys().contains("icon") && !Goal.ICONS.contains(part.text("icon"))) {
                found.add(SchemeFinding.warning(file, part.line("icon"), "no icon is called '" + part.text("icon") + "'", "one of " + new TreeSet<>(Goal.ICONS)));
            }
        });
    }

    private void citations() {
        pack.parts().forEach((file, part) -> {
            if ((file.startsWith("goals/") || file.startsWith("sources/")) && !part.keys().contains("cite")) {
                found.add(SchemeFinding.warning(file, 1, "nothing says where the regulation has it", "a line 'cite: …' with article or section; letters name it"));
            }
        });
    }
}
