package nl.ruilwerk.document;

import java.util.List;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** Checked documents without checking, for tests of what comes after it. */
public final class CheckedDocuments {

    private CheckedDocuments() {}

    /** A photo whose preview has other bytes than itself. */
    public static CheckedDocument jpeg(EmployerId employer, PersonId owner, String name, byte[] photo) {
        StoreDocument asked = StoreDocument.of(employer, owner, DocumentPurpose.RECEIPT, name, photo);
        return new CheckedDocument(asked, DocumentName.cleaned(name), DocumentType.JPEG, photo, 1,
                List.of(new Preview(1, "image/jpeg", 20, 15, SampleFiles.jpeg(20, 15))));
    }
}
