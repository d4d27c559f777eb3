package nl.ruilwerk.document;

import static nl.ruilwerk.document.DocumentType.CSV;
import static nl.ruilwerk.document.DocumentType.JPEG;
import static nl.ruilwerk.document.DocumentType.PDF;
import static nl.ruilwerk.document.DocumentType.PNG;
import static nl.ruilwerk.document.DocumentType.WEBP;

import java.util.List;

/** What a document is for, and so what it may be. */
public enum DocumentPurpose {

    /** Proof of a purchase or of a membership, handed in by a person. */
    RECEIPT(List.of(PDF, JPEG, PNG, WEBP)),
    /** What somebody adds to a case or to a record to support it. */
    ENCLOSURE(List.of(PDF, JPEG, PNG, WEBP)),
    /** A decision in writing, written by the product. */
    LETTER(List.of(PDF)),
    /** A sealed addendum, written by the product. */
    ADDENDUM(List.of(PDF)),
    /** A file for payroll, written by the product. */
    PAYROLL_FILE(List.of(CSV));

    private final List<DocumentType> types;

    DocumentPurpose(List<DocumentType> types) {
        this.types = types;
    }

    /** @return the types allowed, in the order in which they are told to people */
    public List<DocumentType> types() {
        return types;
    }

    /** @return whether people hand it in, so that the number per day is limited */
    public boolean comesFromOutside() {
        return this == RECEIPT || this == ENCLOSURE;
    }
}
