package nl.ruilwerk.identity;

/**
 * Somebody asked for what their roles do not cover. Screens answer it as if the thing did not exist, so that an
 * address gives nothing away.
 */
public class NotAllowedException extends RuntimeException {

    private final transient Actor actor;
    private final String wanted;

    public NotAllowedException(Actor actor, String wanted) {
        super("Person " + actor.person() + " may not do this: it takes " + wanted);
        this.actor = actor;
        this.wanted = wanted;
    }

    public Actor actor() {
        return actor;
    }

    /** @return the role or relation that it would take */
    public String wanted() {
        return wanted;
    }
}
