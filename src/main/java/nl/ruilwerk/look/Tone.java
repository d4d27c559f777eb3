package nl.ruilwerk.look;

/** How something stands. Each tone brings its own icon, so that colour never speaks alone. */
public enum Tone {

    /** Nothing to report: a draft, something closed long ago. */
    NEUTRAL(Icons.OPEN),
    /** Right, granted, done. */
    GOOD(Icons.GOOD),
    /** Needs somebody: you, or before a date. */
    ATTENTION(Icons.ATTENTION),
    /** Refused, or destructive. Nothing else is red. */
    REFUSED(Icons.REFUSED),
    /** Good to know. */
    INFO(Icons.INFO);

    private final Icons icon;

    Tone(Icons icon) {
        this.icon = icon;
    }

    /** @return the icon that goes with this tone */
    public Icons icon() {
        return icon;
    }

    String className() {
        return "rw-tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
