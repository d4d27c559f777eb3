package nl.ruilwerk.document;

import java.time.Instant;
import nl.ruilwerk.identity.PersonId;

/** A receipt with exactly the same bytes that was handed in too, by the same person or by somebody else. */
public record SameReceipt(DocumentId document, PersonId owner, Instant storedAt) {}
