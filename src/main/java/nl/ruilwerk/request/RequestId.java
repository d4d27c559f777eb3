package nl.ruilwerk.request;

import java.util.UUID;

/** Identity of an execution request; the business key of its process. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
