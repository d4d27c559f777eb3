package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack with one value more is read as if it were written so. */
class PackAmendmentTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);

    private static PackFiles shipped(String pack) {
        return PackFiles.of(Path.of("src/main/resources/scheme", pack));
    }

    private static Object value(PackFiles pack, String parameter, LocalDate day) {
        return PackReader.read(pack).stream().filter(edition -> edition.planYear() == day.getYear()).findFirst().orElseThrow()
                .parameter(parameter, day).orElseThrow().value().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoeksche-school", "lelie", "avom"})
    void keepsAllElse(String pack) {
        PackFiles other = PackAmendment.called(shipped(pack), "other");

        assertThat(PackReader.read(other)).hasSameSizeAs(PackReader.read(shipped(pack))).allSatisfy(edition -> {
            assertThat(edition.scheme()).isEqualTo("other");
            assertThat(edition.goals()).isNotEmpty();
        });
    }

    @Test
    void isValidFromItsDayOn() {
        PackFiles raised = PackAmendment.valued(shipped("hoeksche-school"), "max_bike", "1300.00", APRIL, true);

        assertThat(value(raised, "max_bike", APRIL.minusDays(1))).isEqualTo(new BigDecimal("1250.00"));
        assertThat(value(raised, "max_bike", APRIL)).isEqualTo(new BigDecimal("1300.00"));
        assertThat(value(PackAmendment.valued(raised, "max_bike", "1350.00", APRIL, false), "max_bike", APRIL)).isEqualTo(new BigDecimal("1350.00"));
        assertThat(value(PackAmendment.valued(raised, "max_bike", "1100.00", LocalDate.of(2024, 1, 1), false), "max_bike", APRIL)).isEqualTo(new BigDecimal("1300.00"));
    }

    @Test
    void endsWhatRanPastItsDay() {
        PackFiles running = new PackFiles("hs", new PackFixture().with("parameters.yaml", "- { from: 2023-01-01, value: 1250.00 }",
                "- { from: 2023-01-01, to: 2024-12-31, value: 1250.00 }").files());

        assertThat(value(PackAmendment.valued(running, "max_bike", "1300.00", APRIL, false), "max_bike", APRIL)).isEqualTo(new BigDecimal("1300.00"));
    }

    @Test
    void refusesAParameterThatIsNotThereAndAValueThatIsNone() {
        assertThatThrownBy(() -> PackAmendment.valued(shipped("hoeksche-school"), "max_car", "1", APRIL, false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("max_car");
        assertThatThrownBy(() -> PackReader.read(PackAmendment.valued(shipped("hoeksche-school"), "max_bike", "much", APRIL, false)))
                .isInstanceOf(BrokenPackException.class);
    }
}
