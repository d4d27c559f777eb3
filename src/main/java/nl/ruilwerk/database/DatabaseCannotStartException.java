package nl.ruilwerk.database;

/**
 * The database that comes with the application cannot run here. Says in one line what is wrong, and in one line what to do;
 * both are meant for the person who started the application.
 */
public class DatabaseCannotStartException extends RuntimeException {

    private final String remedy;

    /**
     * @param problem what is wrong, one sentence with the folder or value in it
     * @param remedy  what to do about it, one sentence
     */
    public DatabaseCannotStartException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    /** The same, with what was thrown by the operating system or the driver. */
    public DatabaseCannotStartException(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What to do about it: one sentence. */
    public String remedy() {
        return remedy;
    }
}
