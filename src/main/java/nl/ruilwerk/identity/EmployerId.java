package nl.ruilwerk.identity;

import java.util.UUID;

/** Identity of an employer. */
public record EmployerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
