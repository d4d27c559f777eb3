package nl.ruilwerk.document.inspection;

import java.io.IOException;
import nl.ruilwerk.document.DocumentType;

/** Opens a file of a known type as far as a preview needs it. Deterministic, without Spring; see {@link InspectionMain}. */
final class FileInspection {

    static final int MAX_PAGES = 50;
    static final int MAX_PREVIEWS = 5;
    static final int PREVIEW_SIDE = 1600;
    static final long MAX_PIXELS = 50_000_000;

    private FileInspection() {}

    static Finding inspect(DocumentType type, byte[] file) throws IOException {
        return type == DocumentType.PDF ? PdfInspection.inspect(file) : PictureInspection.inspect(type, file);
    }
}
