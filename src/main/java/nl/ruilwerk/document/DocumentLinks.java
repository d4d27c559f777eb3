package nl.ruilwerk.document;

/** Addresses of documents, relative to the application. */
public final class DocumentLinks {

    private DocumentLinks() {}

    /** @return where the original is offered for saving */
    public static String original(DocumentId document) {
        return "documents/" + document;
    }

    /** @param page from 1 to {@link StoredDocument#previews()} */
    public static String preview(DocumentId document, int page) {
        return "documents/" + document + "/preview/" + page;
    }
}
