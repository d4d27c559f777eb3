package nl.ruilwerk.document;

import nl.ruilwerk.outcome.Reason;

/**
 * Why a file is not taken. Every sentence may use the figures {@code name} (the cleaned name of the file, text of a
 * stranger: escape it), {@code types}, {@code maxSize}, {@code maxPages}, {@code maxMegapixels}, {@code maxFiles} and
 * {@code maxPerDay}.
 */
public enum DocumentRefusal implements Reason {

    /** Not a single byte. */
    EMPTY,
    /** More bytes than {@code ruilwerk.document.max-size}; nothing beyond that was read. */
    TOO_LARGE,
    /** The content is of no kind that the purpose allows, or is two kinds at once. */
    TYPE_NOT_ALLOWED,
    /** The name ends as a program, a web page or an archive does, whatever the content is. */
    NAME_OF_OTHER_TYPE,
    /** A picture as newer phones make it, which most browsers cannot show. */
    HEIC,
    /** A PDF with a password or with restrictions. */
    ENCRYPTED_PDF,
    /** A PDF that cannot be read to its end. */
    BROKEN_PDF,
    /** A PDF with more pages than are looked at. */
    TOO_MANY_PAGES,
    /** A picture with more pixels than are looked at. */
    TOO_MANY_PIXELS,
    /** A picture that cannot be read to its end. */
    BROKEN_PICTURE,
    /** Reading it took more time or memory than a receipt ever needs. */
    TOO_HEAVY,
    /** More files at once than one request takes. */
    TOO_MANY_FILES,
    /** The person handed in as many files today as a day allows. */
    DAILY_LIMIT_REACHED,
    /** So many files are being looked at that this one had to wait too long; trying again helps. */
    BUSY;

    @Override
    public String messageKey() {
        return "document.refusal." + name();
    }
}
