package nl.ruilwerk.request.spi;

import java.util.List;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.PastEvent;

/** What was recorded to have happened in somebody's career and was not taken back. */
public interface RecordedEvents {

    /** @return the earliest first */
    List<PastEvent> standing(PersonId person);
}
