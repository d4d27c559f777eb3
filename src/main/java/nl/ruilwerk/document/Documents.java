package nl.ruilwerk.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** All stored documents. What is stored never changes. Nothing here asks who may see it: the caller has done so. */
public interface Documents {

    Optional<StoredDocument> find(EmployerId employer, DocumentId document);

    /** @return in the order in which they were stored; those of another employer are left out */
    List<StoredDocument> find(EmployerId employer, List<DocumentId> documents);

    /** @return the bytes exactly as they were handed in */
    Optional<byte[]> content(DocumentId document);

    /** @param page from 1 */
    Optional<Preview> preview(DocumentId document, int page);

    /** @return other receipts of the same employer with the same bytes, across people, the oldest first */
    List<SameReceipt> sameReceipts(EmployerId employer, DocumentId document);

    /** @return receipts of the employer with these bytes, across people, the oldest first; before anything is stored */
    List<SameReceipt> sameReceipts(EmployerId employer, Sha256 bytes);

    /**
     * Counts what a person handed in, and lets nobody else count or store for that person until the transaction ends,
     * so that two uploads at once cannot both be the last one allowed.
     */
    int countReceipts(PersonId owner, Instant since);

    /** Stores the document with its previews; the caller's transaction decides whether it stays. */
    StoredDocument add(CheckedDocument document, Instant storedAt);
}
