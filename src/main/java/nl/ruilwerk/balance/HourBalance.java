package nl.ruilwerk.balance;

import java.util.Map;
import nl.ruilwerk.money.Hours;

/**
 * What one person has in one source of time in one plan year.
 *
 * @param full     hours on the balance as the leave register states it, with what requests reserved and used of it
 * @param reserved hours, for requests that are not decided yet
 * @param used     hours, for granted requests
 * @param facts    further facts of the register that the scheme names, such as the hours taken as holiday
 */
public record HourBalance(String source, int planYear, Hours full, Hours reserved, Hours used, Map<String, Object> facts) {

    public HourBalance {
        facts = Map.copyOf(facts);
    }

    /** @return hours that nothing is reserved or used of; what the scheme lets a person use may be less */
    public Hours untouched() {
        return full.minus(reserved).minus(used);
    }
}
