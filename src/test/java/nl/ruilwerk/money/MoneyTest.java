package nl.ruilwerk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Amounts are exact to the cent and never rounded in silence (HS-176). */
class MoneyTest {

    @Test
    void refusesAThirdDecimal() {
        assertThatThrownBy(() -> Money.of("10.005")).isInstanceOf(ArithmeticException.class);
        assertThat(Money.of("10.050")).isEqualTo(Money.of("10.05"));
    }

    @Test
    void roundsOnlyAsTold() {
        assertThat(Money.of(new BigDecimal("684.505"), RoundingMode.HALF_UP)).isEqualTo(Money.of("684.51"));
        assertThat(Money.of(new BigDecimal("684.505"), RoundingMode.HALF_EVEN)).isEqualTo(Money.of("684.50"));
    }

    @Test
    void takesAPercentageToTheCent() {
        assertThat(Money.of("1250.00").times(new BigDecimal("0.37"), RoundingMode.HALF_UP)).isEqualTo(Money.of("462.50"));
    }

    @Test
    void knowsWhatIsNoAmount() {
        assertThat(Money.isValid(new BigDecimal("1E+9"))).isTrue();
        assertThat(Money.isValid(new BigDecimal("1E+13"))).isFalse();
        assertThat(Money.isValid(new BigDecimal("0.001"))).isFalse();
    }

    @Test
    void overflowsLoudly() {
        assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1))).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void whatIsTakenApartAddsUpAgain(@ForAll @Size(max = 20) List<@LongRange(min = -1_000_000, max = 1_000_000) Long> parts) {
        List<Money> amounts = parts.stream().map(Money::ofCents).toList();

        assertThat(Money.sum(amounts).cents()).isEqualTo(parts.stream().mapToLong(Long::longValue).sum());
    }
}
