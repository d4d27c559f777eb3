package nl.ruilwerk.document;

import java.time.Instant;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * What is known of a document, without its bytes.
 *
 * @param size     in bytes
 * @param sha256   of the bytes exactly as they were handed in
 * @param pages    number of pages; 1 for a picture, 0 for text
 * @param previews number of pages that have a picture, counted from page 1; see {@link DocumentLinks}
 */
public record StoredDocument(DocumentId id, EmployerId employer, PersonId owner, DocumentPurpose purpose, DocumentName name,
        DocumentType type, long size, Sha256 sha256, int pages, int previews, Instant storedAt) {}
