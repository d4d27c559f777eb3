package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a debt bears that is left of a settlement. */
class InterestTest {

    @ParameterizedTest
    @Tag("LZ-188")
    @DisplayName("LZ-188: a debt is due at once and bears statutory interest from the day after it was asked, the day of payment not counted")
    @CsvSource({"2016-04-21, 0.00", "2016-04-22, 0.00", "2016-04-23, 0.05", "2016-05-22, 1.64", "2017-04-22, 20.00"})
    void bearsInterestForEachDayThatItIsLate(LocalDate received, Money interest) {
        Edition edition = Schemes.shipped().edition("lelie", 2016);
        Situation nobody = Situation.on(LocalDate.of(2016, 4, 21)).judgedOn(LocalDate.of(2016, 4, 21)).personName("Fatima").build();

        assertThat(new Evaluator().interest(edition, nobody, Money.of("1000.00"), LocalDate.of(2016, 4, 21), received)).isEqualTo(interest);
    }
}
