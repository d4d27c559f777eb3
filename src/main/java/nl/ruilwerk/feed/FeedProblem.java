package nl.ruilwerk.feed;

import java.util.Map;

/**
 * Something in a file that is not right.
 *
 * @param line    of the file, the header is line 1; 0 for the file as a whole
 * @param column  as it stands in the header; empty text for the whole row
 * @param value   as it stands in the file, shortened; empty text for none
 * @param figures values that the sentence uses, as text
 */
public record FeedProblem(int line, String column, String value, Code code, Map<String, String> figures) {

    /** What is wrong. Each has two sentences: what it is ({@code feed.problem.X}) and what would be right ({@code feed.right.X}). */
    public enum Code {
        EMPTY_FILE, NOT_UTF8, BROKEN_QUOTES, NOT_JSON, TOO_MANY_ROWS,
        UNKNOWN_COLUMN, MISSING_COLUMN, DUPLICATE_COLUMN, NO_KNOWN_COLUMNS, WRONG_NUMBER_OF_CELLS,
        EMPTY_CELL, TOO_LONG, CONTROL_CHARACTER, FORMULA, NOT_AN_EMAIL, NOT_A_DATE, NOT_A_NUMBER, AMBIGUOUS_NUMBER, MIXED_DECIMAL_SIGNS,
        TOO_MANY_DECIMALS, TOO_SMALL, TOO_LARGE, NOT_A_CHOICE,
        DUPLICATE_KEY, OTHER_EMPLOYER, UNKNOWN_PERSON, UNKNOWN_EMPLOYMENT, UNKNOWN_UNIT, UNKNOWN_MANAGER, OWN_MANAGER, MANAGERS_IN_A_CIRCLE,
        END_BEFORE_START, OVERLAPPING_EMPLOYMENTS, OVERLAPPING_ABSENCES, MISSING_FOR_NEW, OUTSIDE_EMPLOYMENT, HOURS_WITHOUT_FTE,
        UNKNOWN_SOURCE, UNKNOWN_PLAN_YEAR, SOURCE_COUNTS_EURO, BELOW_WHAT_IS_USED;

        public String problemKey() {
            return "feed.problem." + name();
        }

        public String rightKey() {
            return "feed.right." + name();
        }
    }

    private static final int LONGEST_SHOWN = 60;

    public FeedProblem {
        value = value.codePoints().limit(LONGEST_SHOWN).filter(each -> !Character.isISOControl(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        figures = Map.copyOf(figures);
    }

    static FeedProblem ofFile(Code code, Map<String, String> figures) {
        return new FeedProblem(0, "", "", code, figures);
    }
}
