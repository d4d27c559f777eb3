package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * One proof that came with the request.
 *
 * @param evidence code of the kind of proof
 * @param date     date on it; empty when nobody read it yet
 * @param nameOnIt whether it bears the employee's name; empty when nobody judged it yet
 * @param amount   EUR that it shows as paid; empty when nobody read it yet
 */
public record EvidenceFact(String evidence, Optional<LocalDate> date, Optional<Boolean> nameOnIt, Optional<Money> amount) {

    public EvidenceFact(String evidence, LocalDate date, boolean nameOnIt) {
        this(evidence, Optional.of(date), Optional.of(nameOnIt), Optional.empty());
    }
}
