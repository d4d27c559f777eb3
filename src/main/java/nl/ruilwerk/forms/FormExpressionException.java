package nl.ruilwerk.forms;

/** An expression of a form that could be parsed but not be evaluated: it took too long or left the range of its values. */
public class FormExpressionException extends RuntimeException {

    private final String place;
    private final String expression;

    FormExpressionException(String place, String expression, Throwable cause) {
        super("%s: expression \"%s\" could not be evaluated: %s".formatted(place, expression, cause.getMessage()), cause);
        this.place = place;
        this.expression = expression;
    }

    /** @return file, line and component, such as {@code forms/request/check-receipt.form:12, component "amount"} */
    public String place() {
        return place;
    }

    public String expression() {
        return expression;
    }
}
