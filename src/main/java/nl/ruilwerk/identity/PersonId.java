package nl.ruilwerk.identity;

import java.util.UUID;

/** Identity of a person at one employer. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
