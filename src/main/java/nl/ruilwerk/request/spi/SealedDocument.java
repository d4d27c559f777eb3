package nl.ruilwerk.request.spi;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.request.RequestId;

/** Which stored document is the sealed addendum of a request; the addendum answers it. */
public interface SealedDocument {

    Optional<UUID> of(RequestId request);
}
