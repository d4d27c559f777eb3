package nl.ruilwerk.scheme;

import java.util.List;

/**
 * How the scheme explains the net effect.
 *
 * @param rate percentage of tax, FEEL
 * @param tax  tax on {@code taxable}, EUR, FEEL
 */
public record Illustration(Formula rate, Formula tax, Text text, List<String> rules) {

    public Illustration {
        rules = List.copyOf(rules);
    }
}
