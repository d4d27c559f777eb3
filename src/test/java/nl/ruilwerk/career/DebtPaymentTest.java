package nl.ruilwerk.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.Test;

/** What somebody pays in all who still owed after a settlement (LZ-188, LZ-189). */
class DebtPaymentTest {

    @Test
    void interestAndCostsOfCollectionComeOnTop() {
        assertThat(new DebtPayment(Money.of("50.00"), LocalDate.of(2016, 5, 21), Money.of("0.08"), Money.of("25.00")).total()).isEqualTo(Money.of("75.08"));
    }
}
