package nl.ruilwerk.identity;

import java.util.UUID;

/** Identity of a person at one employer. */
public record PersonId(UUID value) {

    /** For matters of the employer that are nobody's case; no person has it. */
    public static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
