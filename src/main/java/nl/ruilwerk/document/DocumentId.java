package nl.ruilwerk.document;

import java.util.Optional;
import java.util.UUID;

/** Identity of a stored document. */
public record DocumentId(UUID value) {

    public static DocumentId fresh() {
        return new DocumentId(UUID.randomUUID());
    }

    /** @return empty if the text is no identity, as in an address that somebody typed */
    public static Optional<DocumentId> parse(String text) {
        try {
            return Optional.of(new DocumentId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
