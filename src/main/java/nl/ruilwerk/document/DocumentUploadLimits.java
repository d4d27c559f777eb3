package nl.ruilwerk.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a screen says beside the place where receipts are dropped. A help to people only: what is taken, the checks
 * decide after the upload.
 *
 * @param types    for people, the same in every language: {@code PDF, JPG, PNG, WebP}
 * @param accept   for the browser's file dialogue: media types and endings
 * @param maxBytes of one file
 * @param maxSize  the same for people: {@code 10 MB}
 * @param maxFiles at once
 */
public record DocumentUploadLimits(String types, List<String> accept, long maxBytes, String maxSize, int maxFiles) {

    static DocumentUploadLimits of(DocumentPurpose purpose, DocumentSettings settings) {
        List<DocumentType> types = purpose.types();
        return new DocumentUploadLimits(
                types.stream().map(DocumentType::spokenName).collect(Collectors.joining(", ")),
                types.stream().flatMap(type -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(type.contentType()), type.extensions().stream().sorted().map(ending -> "." + ending))).toList(),
                settings.maxSize().toBytes(), spoken(settings.maxSize().toBytes()), DocumentSettings.FILES_AT_ONCE);
    }

    private static String spoken(long bytes) {
        if (bytes >= 1 << 20) {
            return (bytes >> 20) + " MB";
        }
        return bytes >= 1 << 10 ? (bytes >> 10) + " kB" : bytes + " bytes";
    }
}
