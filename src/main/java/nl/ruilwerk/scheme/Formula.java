package nl.ruilwerk.scheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * A FEEL expression of a pack, parsed once when the pack is read.
 *
 * <p>Which names it may use says {@code docs/scheme-format.md}; a formula with another name stops the start. One that
 * comes back from a stored evaluation is only its text.
 */
public final class Formula {

    private final String text;
    private final Optional<ParsedExpression> parsed;

    Formula(String text, ParsedExpression parsed) {
        this.text = text;
        this.parsed = Optional.of(parsed);
    }

    @JsonCreator
    private Formula(String text) {
        this.text = text;
        this.parsed = Optional.empty();
    }

    /** @return the expression as the pack has it */
    @JsonValue
    public String text() {
        return text;
    }

    /** @throws IllegalStateException if the formula came from a stored evaluation, which is for reading only */
    ParsedExpression parsed() {
        return parsed.orElseThrow(() -> new IllegalStateException("A stored formula is for reading only: " + text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
