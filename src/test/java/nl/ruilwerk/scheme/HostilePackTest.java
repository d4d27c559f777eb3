package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside is refused or read, within seconds and bounded memory. The bounds say that it ends, not how fast it is. */
class HostilePackTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final long MOST_BYTES = 1_500_000_000L;
    private static final String HOLDS = "holds: service.active";

    @TempDir
    private Path folder;

    /** Runs with a bound on time and on what is allocated. */
    private static <T> T within(Supplier<T> work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Assertions.assertTimeoutPreemptively(AT_MOST, () -> {
            long before = threads.getCurrentThreadAllocatedBytes();
            T result = work.get();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).as("bytes allocated").isLessThan(MOST_BYTES);
            return result;
        });
    }

    private static List<String> wrongs(PackFixture pack) {
        return within(() -> {
            BrokenPackException broken = catchThrowableOfType(BrokenPackException.class, pack::read);
            assertThat(broken).as("the pack must be refused").isNotNull();
            return broken.faults().stream().map(BrokenPackException.Fault::wrong).toList();
        });
    }

    private List<BrokenPackException.Fault> faults() {
        return within(() -> {
            BrokenPackException broken = catchThrowableOfType(BrokenPackException.class, () -> new Schemes(List.of(folder)));
            assertThat(broken).as("the pack must be refused").isNotNull();
            return broken.faults();
        });
    }

    private void shipped(String code) throws IOException {
        Path shipped = Path.of("src/main/resources/scheme/hoeksche-school");
        try (var files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("scheme: hoeksche-school", "scheme: " + code));
            }
        }
    }

    @Test
    void refusesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            bomb.append("a").append(level).append(": &a").append(level).append(" [").append(("*a" + (level - 1) + ", ").repeat(9)).append("x]\n");
        }

        assertThat(wrongs(new PackFixture().file("notices.yaml", bomb.toString()))).isNotEmpty();
    }

    @Test
    void refusesAnAliasOfItself() {
        assertThat(wrongs(new PackFixture().file("notices.yaml", "notices: &all\n  - *all\n"))).isNotEmpty();
        assertThat(wrongs(new PackFixture().file("notices.yaml", "base: &b { <<: *b }\n"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a: {b: [", "\"", "|\n ", "&a "})
    void refusesDeepNesting(String opening) {
        assertThat(wrongs(new PackFixture().file("notices.yaml", "notices: " + opening.repeat(250_000 / opening.length())))).isNotEmpty();
    }

    @Test
    void refusesAFileOfTenMegabytes() throws IOException {
        shipped("large");
        Files.write(folder.resolve("notices.yaml"), "# all too much\n".repeat(700_000).getBytes(StandardCharsets.UTF_8));

        assertThat(faults()).anyMatch(fault -> fault.wrong().contains("too large"));
    }

    @Test
    void refusesAHundredThousandFiles() throws IOException {
        shipped("many");
        Path goals = folder.resolve("goals");
        for (int number = 0; number < 100_000; number++) {
            Files.createFile(goals.resolve("g" + number + ".txt"));
        }

        assertThat(faults()).anyMatch(fault -> fault.wrong().contains("files and folders"));
    }

    @Test
    void refusesManySmallPackFiles() throws IOException {
        shipped("many");
        for (int number = 0; number < 400; number++) {
            Files.writeString(folder.resolve("goals/g" + number + ".yaml"), "code: g" + number + "\n");
        }

        assertThat(faults()).anyMatch(fault -> fault.wrong().contains("too large"));
    }

    @Test
    void refusesLinks() throws IOException {
        shipped("linked");
        Path outside = Files.writeString(Files.createTempFile("outside", ".yaml"), "secret: yes\n");
        Files.createSymbolicLink(folder.resolve("goals/secret.yaml"), outside);

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("goals/secret.yaml");
            assertThat(fault.wrong()).contains("link");
        });
    }

    @Test
    void refusesALinkThatLeadsIntoACircle() throws IOException {
        shipped("circle");
        Files.createSymbolicLink(folder.resolve("goals/again"), folder);

        assertThat(faults()).anyMatch(fault -> fault.wrong().contains("link"));
    }

    @Test
    void refusesANameThatWouldNotBeRead() throws IOException {
        shipped("yml");
        Files.writeString(folder.resolve("goals/car.yml"), "code: car\n");

        assertThat(faults()).anyMatch(fault -> fault.wrong().contains(".yml"));
    }

    @Test
    void refusesOtherEncodings() {
        String text = "notices: []\n# één regel\n";
        for (var encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            assertThat(wrongs(new PackFixture().bytes("notices.yaml", text.getBytes(encoding)))).as(encoding.name()).isNotEmpty();
        }
        assertThat(wrongs(new PackFixture().bytes("notices.yaml", new byte[] {(byte) 0xc3, 0x28}))).anyMatch(wrong -> wrong.contains("UTF-8"));
    }

    @Test
    void refusesNulAndOtherControls() {
        assertThat(wrongs(new PackFixture().file("notices.yaml", "notices: []\n# \0\n"))).isNotEmpty();
        assertThat(wrongs(new PackFixture().file("notices.yaml", "notices: []\n# \u0007\n"))).isNotEmpty();
    }

    @Test
    void readsAByteOrderMarkAndLinesOfWindows() {
        PackFixture pack = new PackFixture();
        String goal = pack.text("goals/bag.yaml");

        assertThat(within(() -> new PackFixture().file("goals/bag.yaml", "\uFEFF" + goal.replace("\n", "\r\n")).of(2023)).goals()).hasSize(7);
    }

    @Test
    void refusesThePackWithTheNameOfAShippedOne() throws IOException {
        shipped("hoeksche-school");

        assertThat(faults()).anyMatch(fault -> fault.wrong().contains("hoeksche-school"));
    }

    @Test
    void refusesAPackOfAnotherFolder() throws IOException {
        shipped("../../etc");

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("scheme.yaml");
            assertThat(fault.wrong()).contains("../../etc");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"../bag", "/etc/passwd", "bag/../../bag", "bag\\..\\bag"})
    void refusesTheCodeOfAGoalThatIsAPath(String code) {
        assertThat(wrongs(new PackFixture().with("goals/bag.yaml", "code: bag", "code: '" + code + "'"))).anyMatch(wrong -> wrong.contains(code));
    }

    /** YAML lets the last one win, and the first would be thought to count. */
    @Test
    void refusesTheSameKeyTwice() {
        assertThat(wrongs(new PackFixture().with("goals/bag.yaml", "code: bag\n", "code: bag\ncode: bag\n"))).anyMatch(wrong -> wrong.contains("code"));
    }

    @Test
    void refusesATableThatNobodyReads() {
        String row = "<rule><inputEntry><text>1</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>";
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number < 2_000; number++) {
            rows.append(row);
        }

        assertThat(wrongs(new PackFixture().file("tables/long.dmn", table("", rows.toString())))).anyMatch(wrong -> wrong.contains("more than 100 rows"));
        assertThat(wrongs(new PackFixture().file("tables/long.dmn", table("", rows.toString().repeat(50))))).anyMatch(wrong -> wrong.contains("bytes"));
    }

    @Test
    void refusesEntitiesInATable() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        String secret = "<!DOCTYPE d [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";

        for (String type : List.of(bomb, secret)) {
            assertThat(wrongs(new PackFixture().file("tables/long.dmn", table(type,
                    "<rule><inputEntry><text>&c;</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>"))))
                    .anyMatch(wrong -> wrong.contains("a document type")).noneMatch(wrong -> wrong.contains("root:"));
        }
    }

    private static String table(String type, String rows) {
        return "<?xml version=\"1.0\"?>" + type + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"long\"><decisionTable>"
                + "<input><inputExpression><text>employment.fte</text></inputExpression></input><output/>" + rows + "</decisionTable></decision></definitions>";
    }

    @Test
    void refusesTheSameCodeTwice() {
        assertThat(wrongs(new PackFixture().with("notices.yaml", "code: lower-contributions", "code: less-wage-tax"))).anyMatch(wrong -> wrong.contains("twice"));
        assertThat(wrongs(new PackFixture().with("scheme.yaml", "code: VO", "code: PO"))).anyMatch(wrong -> wrong.contains("twice"));
        assertThat(wrongs(new PackFixture().with("payroll.yaml", "key: reimbursement-bag", "key: reimbursement-bicycle"))).anyMatch(wrong -> wrong.contains("twice"));
    }

    @Test
    void refusesMorePlanYearsThanItWillRead() {
        StringBuilder years = new StringBuilder("plan-years:\n");
        for (int year = 1990; year < 2190; year++) {
            years.append("  - { year: ").append(year).append(" }\n");
        }

        assertThat(wrongs(new PackFixture().with("scheme.yaml", "plan-years:\n", years.toString()))).anyMatch(wrong -> wrong.contains("plan years"));
    }

    @Test
    void refusesAValueForEveryDay() {
        StringBuilder values = new StringBuilder("values:\n");
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            values.append("      - { from: ").append(day).append(", value: 37 }\n");
        }

        assertThat(wrongs(new PackFixture().with("parameters.yaml", "values:\n      - { from: 2023-01-01, value: 37 }", values.toString())))
                .anyMatch(wrong -> wrong.contains("change on more than"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "for x in 1..1000000000 return x",
        "some x in 1..1000000000 satisfies x < 0",
        "every x in [1, 2] satisfies x > 0",
        "count((1..10000000)[item > 0]) > 0",
        "count([1..10000000][item > 0]) > 0",
        "count(for x in 1..1000000000 return x) > 1",
        "(function(x) x(x))(function(x) x(x))",
        "matches(person.name, \"a\", \"x\")",
        "decimal(1/3, 999999999) > 0",
        "round up(1/3, 1000000000) > 0",
        "decimal(1/3, employment.position) > 0",
        "java.lang.System.exit(1)",
        "today() > today"})
    void refusesWhatNeedNotEnd(String formula) {
        assertThat(wrongs(new PackFixture().with("scheme.yaml", HOLDS, "holds: >-\n      " + formula))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "9**9**9**9**9**9 > 0",
        "10 ** 999999999 > 0",
        "1e999999 > floor(1e999999)",
        "floor(number(\"1e999999999\")) > 0",
        "string(number(\"1e999999999\")) = \"\"",
        "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
        "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(.*a){25}b\")",
        "date(1, 1, 1) < date(999999999, 12, 31) and monthsByCalendarDays(date(1, 1, 1), date(999999999, 12, 31)) > 0",
        "addMonths(today, 1e50) > today",
        "addDays(today, -99999999999) > today",
        "date(\"2023-01-01\") + duration(\"P999999999Y\") > today"})
    void endsWhateverGrows(String formula) {
        within(() -> {
            try {
                return new PackFixture().with("scheme.yaml", HOLDS, "holds: >-\n      " + formula).of(2023).toString();
            } catch (BrokenPackException refused) {
                return refused.getMessage();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "not(", "-", "if true then ", "{a: ", "max("})
    void refusesFormulasThatAreDeep(String opening) {
        assertThat(wrongs(new PackFixture().with("scheme.yaml", HOLDS, "holds: '" + opening.repeat(590 / opening.length()) + "'"))).isNotEmpty();
    }

    @Test
    void endsForBracketsThatClose() {
        String deep = "(".repeat(290) + "1" + ")".repeat(290) + " > 0";

        within(() -> {
            assertThatCode(() -> new PackFixture().with("scheme.yaml", HOLDS, "holds: '" + deep + "'").of(2023))
                    .satisfiesAnyOf(thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown).isInstanceOf(BrokenPackException.class));
            return true;
        });
    }

    @Test
    void refusesTextThatDoubles() {
        StringBuilder doubling = new StringBuilder("definitions:\n  t0: '\"xxxxxxxxxx\"'\n");
        for (int level = 1; level < 40; level++) {
            doubling.append("  t").append(level).append(": defined.t").append(level - 1).append(" + defined.t").append(level - 1).append("\n");
        }
        doubling.append("eligibility:\n");
        PackFixture pack = new PackFixture().with("scheme.yaml", "eligibility:\n", doubling.toString());

        within(() -> {
            try {
                Edition edition = pack.of(2023);
                Situation fatima = SchemeFixture.fatima("2023-03-01").build();
                assertThatThrownBy(() -> SchemeFixture.EVALUATOR.evaluate(edition, fatima, SchemeFixture.ask("bicycle", "100.00", fatima.today())))
                        .isInstanceOf(IllegalStateException.class);
            } catch (BrokenPackException refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
            return true;
        });
    }

    /** Cheap for somebody without a past, dear for somebody with a long one: the limit holds when people work. */
    @Test
    void givesUpOnAFormulaThatIsCheapOnlyOnSamples() throws Exception {
        Vocabulary words = new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());
        Formula formula = Feel.parse("count(history[count(history[count(history[amount > 0]) > 0]) > 0]) > 0", Vocabulary.Scope.PERSON, words);
        List<Map<String, Object>> past = new ArrayList<>();
        for (int grant = 0; grant < 1_000; grant++) {
            past.add(Map.of("goal", "bag", "year", 2023, "amount", BigDecimal.ONE, "kind", "granted"));
        }

        assertThat(Feel.truth(formula, Facts.of(SampleFacts.with(Map.of())))).contains(true);
        within(() -> {
            assertThatThrownBy(() -> Feel.truth(formula, Facts.of(Map.of("history", past)))).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("takes more than");
            return true;
        });
    }

    @Test
    void givesUpOnAPatternThatTriesEverything() throws Exception {
        Vocabulary words = new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());
        Formula formula = Feel.parse("matches(person.name, \"^(.*a){3}$\")", Vocabulary.Scope.PERSON, words);

        assertThat(Feel.truth(formula, Facts.of(Map.of("person", Map.of("name", "aaa"))))).contains(true);
        within(() -> {
            assertThatThrownBy(() -> Feel.truth(formula, Facts.of(Map.of("person", Map.of("name", "a".repeat(150) + "!")))))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("takes more than");
            return true;
        });
    }
}
