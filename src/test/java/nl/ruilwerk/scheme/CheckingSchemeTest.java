package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ruilwerk.scheme.SchemeFinding.Grade;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each thing that the check of a pack finds, in a pack that is right but for one place. */
class CheckingSchemeTest {

    private static final List<SchemeFinding> BEFORE = new PackFixture().check();

    private static List<SchemeFinding> more(PackFixture pack) {
        return pack.check().stream().filter(finding -> !BEFORE.contains(finding)).toList();
    }

    private static void finds(PackFixture pack, Grade grade, String file, String what) {
        assertThat(more(pack)).anySatisfy(finding -> {
            assertThat(finding.grade()).isEqualTo(grade);
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.line()).isPositive();
            assertThat(finding.what()).contains(what);
            assertThat(finding.right()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> findsNoErrorInAnyPackOfTheRepository() throws IOException {
        return PackSchemaTest.packs().stream().map(pack -> DynamicTest.dynamicTest(pack.getFileName().toString(), () ->
                assertThat(CheckingScheme.check(PackFiles.of(pack))).noneMatch(finding -> finding.grade() == Grade.ERROR)));
    }

    @Test
    void tellsEverythingThatWouldStopTheStart() {
        assertThat(new PackFixture().with("goals/bicycle.yaml", "parameters.max_bike", "parameters.max_bikes").check())
                .anyMatch(finding -> finding.grade() == Grade.ERROR && finding.file().equals("goals/bicycle.yaml") && finding.what().contains("max_bikes"));
    }

    @Test
    void findsDaysWithoutAValue() {
        finds(new PackFixture().with("parameters.yaml", "  - name: max_bike\n", """
                  - name: gone_for_a_while
                    unit: EUR
                    text: { nl: "Proef", en: "Trial" }
                    cite: trial
                    values: [{ from: 2023-01-01, to: 2024-06-30, value: 1.00 }, { from: 2025-01-01, value: 2.00 }]
                  - name: max_bike
                """), Grade.WARNING, "parameters.yaml", "'gone_for_a_while' has no value from 2024-07-01 to 2024-12-31");
    }

    @Test
    void findsWhatNobodyReads() {
        PackFixture pack = new PackFixture().with("parameters.yaml", "  - name: max_bike\n", """
                  - name: read_by_nobody
                    unit: EUR
                    text: { nl: "Proef", en: "Trial" }
                    cite: trial
                    values: [{ from: 2023-01-01, value: 1.00 }]
                  - name: max_bike
                """).with("payroll.yaml", "components:\n", "components:\n  - { key: spare, proposed-code: SPARE, name: { nl: Reserve, en: Spare } }\n");

        finds(pack, Grade.WARNING, "parameters.yaml", "'read_by_nobody' is read by no formula");
        finds(pack, Grade.WARNING, "payroll.yaml", "'spare' is named by no source and no goal");
    }

    @Test
    void findsASourceThatNoGoalMayUse() {
        PackFixture pack = new PackFixture();
        for (String goal : List.of("bag", "bicycle", "fitness", "literature", "portable-ict", "professional-association", "union-dues")) {
            String file = "goals/" + goal + ".yaml";
            if (pack.text(file).contains(", year-end-allowance-support")) {
                pack = pack.with(file, ", year-end-allowance-support", "");
            }
        }

        finds(pack, Grade.WARNING, "sources/year-end-allowance-support.yaml", "no goal may use this source");
    }

    @Test
    void findsADeadlineThatNobodyCanMeet() {
        finds(new PackFixture().with("goals/bicycle.yaml", "last-day: parameters.execution_deadline", "last-day: date(plan.year - 1, 11, 1)"), Grade.WARNING,
                "goals/bicycle.yaml", "before the year begins");
    }

    @Test
    void findsALastDayAfterTheSourceWasPaid() {
        finds(new PackFixture().with("sources/holiday-pay.yaml", "last-day: parameters.holiday_pay_request_deadline", "last-day: date(plan.year, 7, 1)"), Grade.WARNING,
                "sources/holiday-pay.yaml", "after the source was paid in");
    }

    /** Else a parameter that works would be called unread, or one that nobody reads would pass. */
    @Test
    void knowsWhichParametersTheProductReads() throws IOException {
        java.util.Set<String> asked = new java.util.TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java") && !one.endsWith("UseCheck.java")).toList()) {
                java.util.regex.Pattern.compile("(?:parameter|day|days)\\((?:running|edition), \"(\\w+)\"\\)|parameter\\(\"(\\w+)\"\\)|[A-Z_]+\\(\"(\\w+_term)\", \\d+\\)")
                        .matcher(Files.readString(file)).results()
                        .forEach(found -> asked.add(java.util.stream.IntStream.rangeClosed(1, 3).mapToObj(found::group).filter(java.util.Objects::nonNull).findFirst().orElseThrow()));
            }
        }

        assertThat(asked).containsExactlyInAnyOrderElementsOf(UseCheck.READ_BY_THE_PRODUCT);
        String documented = Files.readString(Path.of("docs/scheme-format.md"));
        assertThat(asked).allSatisfy(name -> assertThat(documented).contains("`" + name + "`"));
    }

    @Test
    void findsAnIconThatIsNotDrawn() throws IOException {
        finds(new PackFixture().with("goals/bicycle.yaml", "icon: bicycle", "icon: penny-farthing"), Grade.WARNING, "goals/bicycle.yaml", "no icon is called 'penny-farthing'");
        String documented = Files.readString(Path.of("docs/scheme-format.md"));
        assertThat(Goal.ICONS).allSatisfy(icon -> assertThat(documented).contains("`" + icon + "`"));
    }

    @Test
    void findsPlacesThatTheBudgetCannotPay() {
        finds(new PackFixture().with("goals/bicycle.yaml", "amount: parameters.budget_bike_po", "amount: 2000.00"), Grade.WARNING, "goals/bicycle.yaml", "guarantees 18 places");
        finds(new PackFixture().with("goals/bicycle.yaml", "amount: parameters.budget_bike_po", "amount: 100.00"), Grade.WARNING, "goals/bicycle.yaml", "one person may ask for");
        String all = new PackFixture().text("goals/bicycle.yaml");
        int start = all.indexOf("  - unit: PO");
        int end = all.indexOf("  - unit: VO");
        finds(new PackFixture().with("goals/bicycle.yaml", all.substring(start, end), ""), Grade.WARNING, "goals/bicycle.yaml", "no cap for [PO]");
    }

    @Test
    void findsARouteThatIsNeverReached() {
        finds(new PackFixture().with("enrolment.yaml", "when: service.start >= plan.start and service.start <= plan.end", "when: \"true\""), Grade.WARNING,
                "enrolment.yaml", "'in-service' is never reached");
    }

    @Test
    void findsRowsOfATableThatAreNeverReachedOrHoldAtOnce() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="t" name="t" namespace="t"><decision id="most" name="m">
                <decisionTable hitPolicy="%s"><input id="i"><inputExpression><text>employment.weeklyHours</text></inputExpression></input><output id="o"/>
                <rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
                <rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
                </decisionTable></decision></definitions>
                """;

        finds(new PackFixture().file("tables/most.dmn", table.formatted("FIRST", "-", "20")), Grade.WARNING, "tables/most.dmn", "row 2 is never reached");
        finds(new PackFixture().file("tables/most.dmn", table.formatted("UNIQUE", "[0..20]", "[20..40]")), Grade.ERROR, "tables/most.dmn", "rows 1 and 2 can hold at once");
        assertThat(more(new PackFixture().file("tables/most.dmn", table.formatted("UNIQUE", "[0..20)", "[20..40]")))).noneMatch(finding -> finding.grade() == Grade.ERROR);
        finds(new PackFixture().file("tables/most.dmn", table.formatted("UNIQUE", "1", "2")), Grade.WARNING, "tables/most.dmn", "'most' is read by no formula");
    }

    @Test
    void findsAReadingThatLeadsNowhere() {
        PackFixture pack = new PackFixture();
        String place = java.util.regex.Pattern.compile("set-at: \"?parameters.yaml#(\\w+)").matcher(pack.text("readings.yaml")).results().findFirst().orElseThrow().group(1);

        finds(pack.with("readings.yaml", "parameters.yaml#" + place, "parameters.yaml#nowhere"), Grade.WARNING, "readings.yaml", "'nowhere' does not stand in parameters.yaml");
    }

    @Test
    void saysOnceWhatIsTheSameInEveryPlanYear() {
        assertThat(new PackFixture("lelie").check()).filteredOn(finding -> finding.file().equals("goals/life-course.yaml")).singleElement()
                .satisfies(finding -> assertThat(finding.what()).startsWith("in plan years 2022 to 2027 the last day is 2021-12-31"));
    }

    @Test
    void looksAtEveryPackOfAFolder(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("one"));
        Files.writeString(folder.resolve("one/scheme.yaml"), "format: 1\n");

        Map<String, List<SchemeFinding>> found = CheckingScheme.check(folder);

        assertThat(found).containsOnlyKeys("one");
        assertThat(found.get("one")).extracting(SchemeFinding::file).contains("parameters.yaml", "payroll.yaml");
    }
}
