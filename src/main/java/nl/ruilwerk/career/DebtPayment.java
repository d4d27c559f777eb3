package nl.ruilwerk.career;

import java.time.LocalDate;
import nl.ruilwerk.money.Money;

/**
 * How a debt that was left of a settlement was paid.
 *
 * @param owed       EUR that was left
 * @param receivedOn day on which it came in
 * @param interest   EUR statutory interest until that day (LZ-188)
 * @param costs      EUR of collection (LZ-189)
 */
public record DebtPayment(Money owed, LocalDate receivedOn, Money interest, Money costs) {

    /** @return EUR that the employee pays in all */
    public Money total() {
        return owed.plus(interest).plus(costs);
    }
}
