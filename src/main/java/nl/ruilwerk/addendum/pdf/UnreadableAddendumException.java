package nl.ruilwerk.addendum.pdf;

/** What was stored as an addendum is not the canonical form of one. */
public class UnreadableAddendumException extends IllegalArgumentException {

    UnreadableAddendumException(String expected, String found, Throwable cause) {
        super("Stored addendum: expected the format %s, found %s".formatted(expected, found), cause);
    }
}
