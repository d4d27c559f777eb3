package nl.ruilwerk.look;

import java.io.Serializable;

/**
 * One line of a sum or a list of facts.
 *
 * @param label  what it is
 * @param figure the figure or text as people read it, already formatted
 * @param total  whether a line is drawn above it
 */
public record SumLine(String label, String figure, boolean total) implements Serializable {

    public static SumLine of(String label, String figure) {
        return new SumLine(label, figure, false);
    }

    public static SumLine total(String label, String figure) {
        return new SumLine(label, figure, true);
    }
}
