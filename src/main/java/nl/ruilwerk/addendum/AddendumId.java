package nl.ruilwerk.addendum;

import java.util.UUID;

/** Identity of an addendum. */
public record AddendumId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
