package nl.ruilwerk.feed;

import java.util.List;
import java.util.Map;

/**
 * A file as it was read, before anything in it is compared with what is known.
 *
 * @param headers  as they stand in the file, by the column that they name
 * @param rows     in the order of the file
 * @param problems what the reading found; when a file has any, nothing of it is taken
 */
record FeedTable(FeedKind kind, FeedStyle style, Map<FeedColumn, String> headers, List<FeedRow> rows, List<FeedProblem> problems) {

    boolean has(String column) {
        return headers.keySet().stream().anyMatch(known -> known.name().equals(column));
    }

    /** @return the further facts of the scheme among the columns */
    List<FeedColumn> attributes() {
        return headers.keySet().stream().filter(column -> column.name().contains(".")).toList();
    }
}
