package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in which everybody is invited to make choices (LZ-25). */
class RoundTest {

    @ParameterizedTest
    @CsvSource({"2015-09-30, false", "2015-10-01, true", "2015-10-31, true", "2015-11-01, false"})
    void octoberIsTheRoundForTheNextYear(LocalDate day, boolean open) {
        assertThat(Schemes.shipped().edition("lelie", 2015).rounds()).singleElement().satisfies(round -> assertThat(round.covers(day)).isEqualTo(open));
    }

    @Test
    void aRoundEndsAfterItBegan() {
        BrokenPackException broken = catchThrowableOfType(BrokenPackException.class,
                () -> new PackFixture("lelie").with("scheme.yaml", "last-day: date(plan.year, 10, 31)", "last-day: date(plan.year, 9, 30)").read());

        assertThat(broken.faults()).anyMatch(fault -> fault.wrong().equals("the round has no days"));
    }
}
