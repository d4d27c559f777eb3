package nl.ruilwerk.career.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.scheme.Finding;

/** The evaluator's findings as a person reads them: what failed first. */
final class SpokenFindings {

    private static final List<Finding.Result> ORDER = List.of(Finding.Result.FAIL, Finding.Result.NOTE, Finding.Result.PASS);

    private SpokenFindings() {}

    static List<WhyPanel.Finding> of(List<Finding> findings, Locale locale) {
        return findings.stream().sorted(Comparator.comparing(finding -> ORDER.indexOf(finding.outcome()))).map(finding -> new WhyPanel.Finding(
                switch (finding.outcome()) {
                    case FAIL -> Tone.REFUSED;
                    case NOTE -> Tone.INFO;
                    case PASS -> Tone.GOOD;
                },
                (finding.say(locale) + " " + finding.saySum(locale)).strip(),
                new WhyPanel.Ground(String.join(", ", finding.ruleIds()), finding.citation(), "", List.of()))).toList();
    }
}
