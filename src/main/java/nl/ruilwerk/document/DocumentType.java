package nl.ruilwerk.document;

import java.util.Set;

/** The kinds of file that are kept. The content decides which one a file is. */
public enum DocumentType {

    PDF("application/pdf", "pdf", Set.of("pdf")),
    JPEG("image/jpeg", "jpg", Set.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", "png", Set.of("png")),
    WEBP("image/webp", "webp", Set.of("webp")),
    /** Only written by the product itself, never taken from people. */
    CSV("text/csv", "csv", Set.of("csv"));

    private final String contentType;
    private final String extension;
    private final Set<String> extensions;

    DocumentType(String contentType, String extension, Set<String> extensions) {
        this.contentType = contentType;
        this.extension = extension;
        this.extensions = extensions;
    }

    /** @return the media type, such as {@code application/pdf} */
    public String contentType() {
        return contentType;
    }

    /** @return the usual ending of a name, without the dot */
    public String extension() {
        return extension;
    }

    /** @return every ending, in lower case and without the dot, that says this type */
    public Set<String> extensions() {
        return extensions;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /** @return the name of the type as people say it: {@code PDF}, {@code JPG} */
    public String spokenName() {
        return this == WEBP ? "WebP" : extension.toUpperCase(java.util.Locale.ROOT);
    }
}
