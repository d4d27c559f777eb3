package nl.ruilwerk.database;

import java.nio.file.Path;

/** Recognises a full disk in what the operating system, Java and PostgreSQL say about it. */
final class Disk {

    private static final String REMEDY = "Free some space there (at least 500 MB), then start again; nothing that was confirmed is lost.";

    private Disk() {
    }

    static boolean isFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && isFull(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    static boolean isFull(String said) {
        return said.contains("No space left on device") || said.contains("Disk quota exceeded")
                || said.contains("There is not enough space on the disk");
    }

    static DatabaseCannotStartException full(Path folder, Throwable cause) {
        return new DatabaseCannotStartException("The disk that holds %s is full.".formatted(folder.toAbsolutePath()), REMEDY, cause);
    }
}
