package nl.ruilwerk.feed;

import java.util.List;

/**
 * A file taken apart into cells, none of which has been looked at.
 *
 * @param separator as in {@link FeedStyle}
 * @param headers   in the order of the file
 */
record RawFeed(String separator, boolean mark, List<String> headers, List<Row> rows) {

    /** @param cells as many as there are headers, without surrounding blanks */
    record Row(int line, String[] cells) {}
}
