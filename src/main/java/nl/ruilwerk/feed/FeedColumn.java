package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A column that a file may have.
 *
 * @param name    in the header and in JSON
 * @param dutch   another name for the header
 * @param need    whether the column must be there, and a value in each row
 * @param longest characters of a text
 * @param scale   decimals that a number may have
 * @param least   the smallest number, inclusive
 * @param most    the largest number, inclusive
 * @param choices values that are allowed; empty for any
 */
public record FeedColumn(String name, String dutch, Need need, Type type, int longest, int scale, BigDecimal least, BigDecimal most,
                         List<String> choices) {

    /** What must be there. */
    public enum Need { VALUE, COLUMN, NOTHING }

    /** What a cell says. */
    public enum Type { TEXT, EMAIL, DATE, NUMBER, CHOICE, YES_NO }

    /** Longest value of any cell; whoever needs more has made a mistake with the separator. */
    static final int LONGEST = 254;

    static FeedColumn text(String name, String dutch, Need need, int longest) {
        return new FeedColumn(name, dutch, need, Type.TEXT, longest, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    static FeedColumn email(String name, String dutch) {
        return new FeedColumn(name, dutch, Need.VALUE, Type.EMAIL, LONGEST, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    static FeedColumn date(String name, String dutch, Need need) {
        return new FeedColumn(name, dutch, need, Type.DATE, LONGEST, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    static FeedColumn number(String name, String dutch, Need need, int scale, String least, String most) {
        return new FeedColumn(name, dutch, need, Type.NUMBER, LONGEST, scale, new BigDecimal(least), new BigDecimal(most), List.of());
    }

    static FeedColumn choice(String name, String dutch, Need need, String... choices) {
        return new FeedColumn(name, dutch, need, Type.CHOICE, LONGEST, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of(choices));
    }

    /** @return a fact that a scheme asks for, named in the header as {@code person.employerDevice:yesno} */
    static FeedColumn attribute(String header, Type type) {
        return new FeedColumn(header, header, Need.NOTHING, type, 100, 5, new BigDecimal("-999999999"), new BigDecimal("999999999"), List.of());
    }

    boolean isCalled(String header) {
        return name.equals(header.toLowerCase(Locale.ROOT)) || dutch.equals(header.toLowerCase(Locale.ROOT));
    }
}
