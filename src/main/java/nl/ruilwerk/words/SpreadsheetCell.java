package nl.ruilwerk.words;

/** A cell of a file that somebody may open in a spreadsheet. */
public final class SpreadsheetCell {

    private SpreadsheetCell() {}

    /** @return the text; one that a spreadsheet would run as a formula begins with an apostrophe, which makes it text there too */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
