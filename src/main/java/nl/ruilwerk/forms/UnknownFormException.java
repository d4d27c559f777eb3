package nl.ruilwerk.forms;

/** There is no form with the id asked for. */
public class UnknownFormException extends RuntimeException {

    private final String id;

    UnknownFormException(String id) {
        super("There is no form with id \"%s\"".formatted(id));
        this.id = id;
    }

    public String id() {
        return id;
    }
}
