package nl.ruilwerk.scheme;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the name that somebody probably meant. */
final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** @return the known name that differs by a few letters; empty when none comes near */
    static Optional<String> to(String wrong, Collection<String> known) {
        int most = Math.max(1, wrong.length() / 3);
        return known.stream().filter(name -> name.length() <= LONGEST && wrong.length() <= LONGEST && distance(wrong, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(wrong, name)).thenComparing(Comparator.naturalOrder()));
    }

    /** @return what would be right, the nearest name first */
    static String oneOf(String wrong, Collection<String> known) {
        return to(wrong, known).map(name -> "did you mean '" + name + "'? ").orElse("") + "one of " + new TreeSet<>(known);
    }

    /** Letters to change, add, leave out or swap with the next; capitals do not count. */
    private static int distance(String some, String other) {
        String one = some.toLowerCase(Locale.ROOT);
        String two = other.toLowerCase(Locale.ROOT);
        int[][] steps = new int[one.length() + 1][two.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= two.length(); column++) {
                if (row == 0 || column == 0) {
                    steps[row][column] = row + column;
                    continue;
                }
                int same = one.charAt(row - 1) == two.charAt(column - 1) ? 0 : 1;
                steps[row][column] = Math.min(Math.min(steps[row - 1][column], steps[row][column - 1]) + 1, steps[row - 1][column - 1] + same);
                if (row > 1 && column > 1 && one.charAt(row - 1) == two.charAt(column - 2) && one.charAt(row - 2) == two.charAt(column - 1)) {
                    steps[row][column] = Math.min(steps[row][column], steps[row - 2][column - 2] + 1);
                }
            }
        }
        return steps[one.length()][two.length()];
    }
}
