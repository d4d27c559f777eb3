package nl.ruilwerk.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * A file that somebody asks to keep.
 *
 * @param owner whose document it is; it counts for the number of files that this person may hand in per day
 * @param name  as the sender calls it; anything, it is cleaned
 * @param bytes read once, and never further than the limit; whoever made it closes it
 */
public record StoreDocument(EmployerId employer, PersonId owner, DocumentPurpose purpose, String name, InputStream bytes) {

    public static StoreDocument of(EmployerId employer, PersonId owner, DocumentPurpose purpose, String name, byte[] bytes) {
        return new StoreDocument(employer, owner, purpose, name, new ByteArrayInputStream(bytes));
    }
}
