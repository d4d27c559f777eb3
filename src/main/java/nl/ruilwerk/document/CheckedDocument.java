package nl.ruilwerk.document;

import java.util.List;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/**
 * A file that has passed the checks and is not stored yet; only {@link StoringDocument} makes one. A screen may hold
 * it and show its previews until the person sends the whole request.
 */
public final class CheckedDocument {

    private final EmployerId employer;
    private final PersonId owner;
    private final DocumentPurpose purpose;
    private final DocumentName name;
    private final DocumentType type;
    private final byte[] content;
    private final Sha256 sha256;
    private final int pages;
    private final List<Preview> previews;

    CheckedDocument(StoreDocument asked, DocumentName name, DocumentType type, byte[] content, int pages, List<Preview> previews) {
        this.employer = asked.employer();
        this.owner = asked.owner();
        this.purpose = asked.purpose();
        this.name = name;
        this.type = type;
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.pages = pages;
        this.previews = List.copyOf(previews);
    }

    public EmployerId employer() {
        return employer;
    }

    public PersonId owner() {
        return owner;
    }

    public DocumentPurpose purpose() {
        return purpose;
    }

    public DocumentName name() {
        return name;
    }

    public DocumentType type() {
        return type;
    }

    /** @return a copy, so that what was checked is what is stored */
    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    public Sha256 sha256() {
        return sha256;
    }

    /** @return number of pages; 1 for a picture, 0 for text */
    public int pages() {
        return pages;
    }

    public List<Preview> previews() {
        return previews;
    }
}
