package nl.ruilwerk.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a file; beyond a thousand it only counts, so that a hopeless file costs no memory. */
final class FeedProblems {

    static final int MOST_KEPT = 1000;

    private final List<FeedProblem> kept = new ArrayList<>();
    private int count;

    void add(FeedProblem problem) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(problem);
        }
    }

    void add(int line, String column, Object value, FeedProblem.Code code) {
        add(line, column, value, code, Map.of());
    }

    void add(int line, String column, Object value, FeedProblem.Code code, Map<String, String> figures) {
        add(new FeedProblem(line, column, String.valueOf(value), code, figures));
    }

    void addAll(List<FeedProblem> problems) {
        problems.forEach(this::add);
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** @return at most the first thousand, in order of line */
    List<FeedProblem> list() {
        return kept.stream().sorted(java.util.Comparator.comparingInt(FeedProblem::line)).toList();
    }
}
