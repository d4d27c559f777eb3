package nl.ruilwerk.scenario;

/** A step that nobody could take at that moment, such as answering a task that is not there. */
class StoryException extends RuntimeException {

    private final int line;

    StoryException(int line, String sentence) {
        super(sentence);
        this.line = line;
    }

    StoryException(String sentence) {
        this(0, sentence);
    }

    /** @return line of what is given, 0 for a step */
    int line() {
        return line;
    }
}
