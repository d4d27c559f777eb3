package nl.ruilwerk.scheme;

/**
 * What the check of a pack found.
 *
 * @param file  path inside the pack
 * @param line  counted from 1; 0 when the file as a whole is meant
 * @param grade whether the pack cannot be used, or probably does not say what is meant
 * @param what  what is wrong
 * @param right what would be right
 */
public record SchemeFinding(String file, int line, Grade grade, String what, String right) implements Comparable<SchemeFinding> {

    public enum Grade { ERROR, WARNING }

    static SchemeFinding error(String file, int line, String what, String right) {
        return new SchemeFinding(file, line, Grade.ERROR, what, right);
    }

    static SchemeFinding warning(String file, int line, String what, String right) {
        return new SchemeFinding(file, line, Grade.WARNING, what, right);
    }

    @Override
    public int compareTo(SchemeFinding other) {
        return java.util.Comparator.comparing(SchemeFinding::grade).thenComparing(SchemeFinding::file).thenComparing(SchemeFinding::line)
                .thenComparing(SchemeFinding::what).compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + grade.name().toLowerCase(java.util.Locale.ROOT) + ": " + what + " — " + right;
    }
}
