package nl.ruilwerk.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.PersonId;

/** Choices that ended before their term, or that had no term until they were stopped. What ended never begins again. */
public interface EndedChoices {

    /**
     * @param lastDay last day on which it works, inclusive
     * @param by      who ended it; empty when the rules did
     * @param why     last part of the key {@code request.ended.<why>}
     * @return whether it had not ended before; an earlier last day replaces a later one
     */
    boolean end(RequestId request, LocalDate lastDay, Optional<PersonId> by, String why);

    /** @return last days by request */
    Map<RequestId, LocalDate> of(PersonId person);
}
