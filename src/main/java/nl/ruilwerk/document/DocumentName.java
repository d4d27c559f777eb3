package nl.ruilwerk.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a file as it is shown and offered for saving: without folders, without invisible or direction-changing
 * characters, at most {@value #MAX_LENGTH} characters. It never becomes a path.
 */
public record DocumentName(String value) {

    public static final int MAX_LENGTH = 120;

    private static final String NAMELESS = "document";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern GAP = Pattern.compile("[\\p{Z}\\s]+");

    /** Endings of things that run, open as a page or hold other files; a receipt never bears one. */
    private static final Set<String> ENDINGS_OF_OTHER_TYPES = Set.of(
            "exe", "com", "bat", "cmd", "scr", "pif", "msi", "msp", "dll", "cpl", "hta", "lnk", "url", "reg", "inf", "scf",
            "js", "jse", "mjs", "vbs", "vbe", "wsf", "wsh", "ps1", "psm1", "sh", "bash", "py", "pl", "rb", "php", "jsp", "asp", "aspx",
            "jar", "war", "class", "apk", "app", "dmg", "pkg", "deb", "rpm", "iso", "img", "vhd",
            "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "swf", "chm",
            "zip", "rar", "7z", "gz", "tar", "tgz", "bz2", "xz", "cab", "ace", "eml", "msg",
            "doc", "docx", "docm", "dot", "dotm", "xls", "xlsx", "xlsm", "xlsb", "ppt", "pptx", "pptm", "rtf", "odt", "ods", "odp");

    public DocumentName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A document name has 1 to " + MAX_LENGTH + " visible characters: " + value);
        }
    }

    /** @return whether the text is clean already */
    public static boolean isValid(String text) {
        return text != null && !text.isBlank() && length(text) <= MAX_LENGTH
                && !INVISIBLE.matcher(text).find() && text.indexOf('/') < 0 && text.indexOf('\\') < 0;
    }

    /** @param sent what the sender calls the file; anything, null too */
    public static DocumentName cleaned(String sent) {
        String name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(GAP.matcher(name).replaceAll(" ")).replaceAll("");
        // composed afterwards: a mark and its letter may stand apart only because of what was just taken out
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        while (name.startsWith(".")) {
            name = name.substring(1).strip();
        }
        return new DocumentName(cut(name.isBlank() ? NAMELESS : name, ""));
    }

    /** @return whether it ends as a file of quite another kind does */
    public boolean saysOtherType() {
        return ENDINGS_OF_OTHER_TYPES.contains(ending());
    }

    /** @return the name with an ending that fits: {@code foto.png} with a JPEG inside becomes {@code foto.jpg} */
    public DocumentName fitting(DocumentType type) {
        if (type.extensions().contains(ending())) {
            return this;
        }
        return new DocumentName(cut(endsAsAnyType() ? value.substring(0, value.lastIndexOf('.')) : value, "." + type.extension()));
    }

    private boolean endsAsAnyType() {
        if (value.lastIndexOf('.') < 1) {
            return false;
        }
        if (Set.of("heic", "heif", "tmp", "bin").contains(ending())) {
            return true;
        }
        for (DocumentType type : DocumentType.values()) {
            if (type.extensions().contains(ending())) {
                return true;
            }
        }
        return false;
    }

    /** @return what follows the last dot, in lower case and without the spaces and dots that Windows ignores there */
    private String ending() {
        String trimmed = value;
        while (trimmed.endsWith(".") || trimmed.endsWith(" ")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return trimmed.substring(trimmed.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String stem, String extension) {
        if (length(stem) + length(extension) <= MAX_LENGTH) {
            return stem + extension;
        }
        String kept = extension;
        int dot = stem.lastIndexOf('.');
        if (extension.isEmpty() && dot > 0 && length(stem.substring(dot)) <= 6) {
            kept = stem.substring(dot);
        }
        return stem.substring(0, stem.offsetByCodePoints(0, MAX_LENGTH - length(kept))).strip() + kept;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
