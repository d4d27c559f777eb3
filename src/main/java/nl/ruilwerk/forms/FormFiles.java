package nl.ruilwerk.forms;

import java.util.Optional;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;

/**
 * Where the files of a form go. Implemented by whoever shows the form, for one person and one task: a form knows ids
 * only, and an id that this does not know is refused, so nobody can hand in somebody else's file.
 */
public interface FormFiles {

    /** For forms without files. */
    FormFiles NONE = new FormFiles() {
        @Override
        public Outcome<FormFile> keep(String name, byte[] content) {
            return Outcome.refused(Refusal.of(FormRefusal.FILE_NOT_ACCEPTED));
        }

        @Override
        public Optional<FormFile> find(String id) {
            return Optional.empty();
        }

        @Override
        public void drop(FormFile file) {}
    };

    /**
     * @param name    as the browser says; not to be trusted
     * @param content as it came; its kind is to be judged by the bytes
     * @return the file as it is kept, or why it is not
     */
    Outcome<FormFile> keep(String name, byte[] content);

    /** @return the file with this id if the person may hand it in here */
    Optional<FormFile> find(String id);

    /** Takes back a file that the person removed before answering. */
    void drop(FormFile file);

    /** @return bytes that one file may have at most */
    default int largestSize() {
        return 10 * 1024 * 1024;
    }
}
