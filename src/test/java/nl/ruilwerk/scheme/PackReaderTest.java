package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken pack stops the start and says where, what and what would be right. */
class PackReaderTest {

    private static List<BrokenPackException.Fault> faults(PackFixture pack) {
        BrokenPackException broken = catchThrowableOfType(BrokenPackException.class, pack::read);
        assertThat(broken).as("the pack must be refused").isNotNull();
        return broken.faults();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(delimiter = '|', value = {
        "goals/bicycle.yaml | rank: 2 | rank: two | not a whole number",
        "goals/union-dues.yaml | rank: 1 | rank: 2 | rank 2 is also that of bicycle",
        "goals/bicycle.yaml | icon: bicycle | ikon: bicycle | unknown key 'ikon'",
        "goals/bicycle.yaml | code: bicycle | code: bike | stands in goals/bicycle.yaml",
        "goals/bicycle.yaml | amount: parameters.max_bike | amount: parameters.max_bik | max_bik",
        "goals/bicycle.yaml | sources: [holiday-pay, | sources: [holidaypay, | source 'holidaypay' does not exist",
        "goals/bicycle.yaml | unit: PO | unit: SO | unit 'SO' does not exist",
        "goals/bicycle.yaml | component: reimbursement-bicycle | component: bicycle | is not in payroll.yaml",
        "goals/union-dues.yaml | <= today | <= today() | calls 'today'",
        "goals/bicycle.yaml | last-day: parameters.execution_deadline | last-day: parameters.max_bike | gives 1250.00",
        "goals/union-dues.yaml | <= today | <= to-day | uses 'to'",
        "goals/union-dues.yaml | <= today | | gives",
        "goals/union-dues.yaml | service.start | service.begin | service.begin', which is not known",
        "parameters.yaml | value: 1250.00 | value: 1250.001 | is not a value in EUR",
        "parameters.yaml | value: 1250.00 | value: veel | uses 'veel'",
        "parameters.yaml | { from: 2023-01-01, value: 37 } | { from: 2023-13-01, value: 37 } | is not a day",
        "scheme.yaml | format: 1 | format: 9 | format 9",
        "scheme.yaml | zone: Europe/Amsterdam | zone: Europe/Amsterdom | not a time zone",
        "scheme.yaml | beyond: discretion | beyond: maybe | none of the choices",
        "scheme.yaml | proven-cost: [HS-51] | prooven-cost: [HS-51] | is not a check",
        "scheme.yaml | holds: service.active | holds: for x in 1..1000000000 return x | loop",
        "scheme.yaml | holds: service.active | holds: service.start | not true or false",
        "notices.yaml | en: \"Less wage tax\" | fr: \"Moins\" | en' is missing",
        "sources/holiday-pay.yaml | kind: money | kind: shells | none of the choices",
        "readings.yaml | parameters.yaml#holiday_pay_floor | parameters.yml#holiday_pay_floor | is not in the pack"})
    void namesFileLineAndReason(String file, String from, String to, String reason) {
        List<BrokenPackException.Fault> faults = faults(new PackFixture().with(file, from, to == null ? "" : to));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.wrong()).contains(reason);
            assertThat(fault.right()).isNotBlank();
            assertThat(fault.line()).isPositive();
        });
    }

    @Test
    void takesAsManyPlacesOfRecoveryAsTheFormHasFieldsFor() {
        String place = "  - { from: place, text: { nl: x, en: x } }\n";
        String last = "  - { from: transfer, all: true, text: { nl: x, en: x } }\n";

        assertThat(new PackFixture("lelie").with("settlement.yaml", "recover:\n", "recover:\n" + place.repeat(6) + last).read()).isNotEmpty();
        assertThat(faults(new PackFixture("lelie").with("settlement.yaml", "recover:\n", "recover:\n" + place.repeat(7) + last)))
                .singleElement().satisfies(fault -> assertThat(fault.wrong()).contains("9 places"));
    }

    @Test
    void namesTheLine() {
        List<BrokenPackException.Fault> faults = faults(new PackFixture().with("goals/bicycle.yaml", "rank: 2", "rank: two"));

        assertThat(faults.get(0).toString()).isEqualTo("goals/bicycle.yaml:2: 'two' is not a whole number — digits only");
    }

    @Test
    void listsAllFaultsAtOnce() {
        List<BrokenPackException.Fault> faults = faults(new PackFixture().with("goals/bicycle.yaml", "rank: 2", "rank: two").with("scheme.yaml",
                "format: 1", "format: 2").with("goals/bag.yaml", "icon: briefcase", "ikon: briefcase"));

        assertThat(faults).extracting(BrokenPackException.Fault::file).contains("goals/bicycle.yaml", "scheme.yaml", "goals/bag.yaml");
    }

    @Test
    void refusesASumOfAChargeThatNamesAnUnknownFigure() {
        assertThat(faults(new PackFixture().with("goals/bag.yaml", "icon: briefcase",
                "icon: briefcase\ncharge: { amount: request.cost, rules: [HS-09], sum: { nl: 'In {jaar} {total}.', en: 'In {year} {total}.' } }")))
                .anyMatch(fault -> fault.wrong().equals("figure {jaar} is not known here"));
    }

    @Test
    void refusesAProvisionalChargeOverATermOfMonths() {
        assertThat(faults(new PackFixture().with("goals/bag.yaml", "icon: briefcase", """
                icon: briefcase
                charge: { amount: request.cost, provisional: true, rules: [LZ-97] }
                terms:
                  - { code: year, months: 12, name: { nl: Jaar, en: Year }, rules: [LZ-58] }""")))
                .anyMatch(fault -> fault.wrong().equals("a provisional charge is for a plan year"));
    }

    @Test
    void refusesAnchorsAndAliases() {
        assertThat(faults(new PackFixture().with("scheme.yaml", "rules: [HS-09]", "rules: &all [HS-09]")).get(0).wrong()).contains("anchor");
        assertThat(faults(new PackFixture().file("notices.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))).isNotEmpty();
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(faults(new PackFixture().with("goals/bag.yaml", "icon: briefcase", "icon: briefcase\nicon: bag")))
                .anyMatch(fault -> fault.wrong().contains("'icon' stands twice"));
    }

    @Test
    void refusesTagsDepthAndSize() {
        assertThat(faults(new PackFixture().with("goals/bag.yaml", "icon: briefcase", "icon: !!java.io.File briefcase")).get(0).wrong()).contains("tag");
        assertThat(faults(new PackFixture().with("goals/bag.yaml", "icon: briefcase", "icon: " + "[".repeat(60) + "]".repeat(60)))).isNotEmpty();
        assertThat(faults(new PackFixture().file("notices.yaml", "# " + "x".repeat(400_000))).get(0).wrong()).contains("bytes");
    }

    @Test
    void refusesWhatIsNotYamlOrNotThere() {
        assertThat(faults(new PackFixture().file("goals/bag.yaml", "code: bag\n  rank: [1"))).isNotEmpty();
        assertThat(faults(new PackFixture().without("payroll.yaml")).get(0).wrong()).isEqualTo("file is missing");
        assertThat(faults(new PackFixture().file("goals/Bag of Tricks.yaml", "a: 1")).get(0).wrong()).contains("does not belong");
    }

    @Test
    void readsAPackFromAFolder(@TempDir Path folder) throws Exception {
        Path pack = Files.createDirectory(folder.resolve("other"));
        Path shipped = Path.of("src/main/resources/scheme/hoeksche-school");
        try (var files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Path copy = pack.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.writeString(copy, Files.readString(file).replace("scheme: hoeksche-school", "scheme: other-school"));
                }
            }
        }

        Schemes schemes = new Schemes(List.of(folder));

        assertThat(schemes.codes()).containsExactly("avom", "hoeksche-school", "lelie", "other-school");
        assertThat(schemes.edition("other-school", 2026).goals()).hasSize(7);
    }

    @Test
    void refusesAFolderWithoutAPack(@TempDir Path folder) {
        BrokenPackException broken = catchThrowableOfType(BrokenPackException.class, () -> new Schemes(List.of(folder)));

        assertThat(broken.getMessage()).contains("has no pack");
    }
}
