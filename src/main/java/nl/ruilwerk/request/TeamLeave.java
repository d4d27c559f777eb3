package nl.ruilwerk.request;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import nl.ruilwerk.identity.PersonId;

/** Leave hours that a team uses or buys by its requests: what a manager weighs before deciding over more (LZ-52). Goals are not told. */
public interface TeamLeave {

    /**
     * What one colleague has granted or asked in a period.
     *
     * @param hours   that leave the balance in the period; negative for hours that are bought
     * @param granted whether it is granted; otherwise not decided yet
     */
    record Effect(PersonId person, BigDecimal hours, YearMonth from, YearMonth until, boolean granted) {}

    /** @return of everybody who has the same manager on the main appointment as the person, without the request itself */
    List<Effect> around(ExecutionRequest request, YearMonth from, YearMonth until);
}
