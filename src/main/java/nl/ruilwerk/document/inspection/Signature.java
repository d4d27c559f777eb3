package nl.ruilwerk.document.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.document.DocumentType;

/**
 * Tells the type of a file by its bytes alone. Only a start at the very first byte counts, although readers forgive
 * junk before it: what two programs would take for two different things is refused.
 */
public final class Signature {

    private static final int HEAD = 1024;
    private static final int ZIP_TAIL = 22 + 65_535;
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final List<String> PAGE_STARTS = List.of("<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?php");

    private Signature() {}

    /** @return the type that the file claims with its first bytes, empty for all others and for a file that is two things at once */
    public static Optional<DocumentType> typeOf(byte[] file) {
        return claimedType(file).filter(type -> type == DocumentType.CSV || !isSomethingElseToo(type, file));
    }

    /** @return whether it is a picture of the kind that newer phones make */
    public static boolean isHeic(byte[] file) {
        return hasAt(file, 4, "ftyp") && file.length >= 12 && HEIC_BRANDS.contains(latin(file, 8, 12));
    }

    /** @return whether it is UTF-8 text without control characters other than tabs and line ends */
    public static boolean isPlainText(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.chars().allMatch(letter -> letter == '\t' || letter == '\r' || letter == '\n' || !Character.isISOControl(letter));
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static Optional<DocumentType> claimedType(byte[] file) {
        if (hasAt(file, 0, "%PDF-")) {
            return Optional.of(DocumentType.PDF);
        } else if (hasAt(file, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(DocumentType.JPEG);
        } else if (hasAt(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(DocumentType.PNG);
        } else if (hasAt(file, 0, "RIFF") && hasAt(file, 8, "WEBP")) {
            return Optional.of(DocumentType.WEBP);
        }
        return Optional.empty();
    }

    private static boolean isSomethingElseToo(DocumentType type, byte[] file) {
        String head = latin(file, 0, Math.min(file.length, HEAD));
        if (type != DocumentType.PDF && head.contains("%PDF-")) {
            return true;
        }
        String lower = head.toLowerCase(Locale.ROOT);
        return PAGE_STARTS.stream().anyMatch(lower::contains) || endsAsArchive(file);
    }

    /** A zip is read from its end, so any file can have one behind it: the end record must reach exactly the last byte. */
    private static boolean endsAsArchive(byte[] file) {
        for (int at = file.length - 22; at >= Math.max(0, file.length - ZIP_TAIL); at--) {
            if (file[at] == 'P' && hasAt(file, at, "PK\u0005\u0006")
                    && at + 22 + ((file[at + 20] & 0xff) | (file[at + 21] & 0xff) << 8) == file.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAt(byte[] file, int at, String latin) {
        if (at + latin.length() > file.length) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((file[at + i] & 0xff) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
