package nl.ruilwerk.enrolment;

import java.util.Set;
import java.util.UUID;

/**
 * What an employee asks who wants to take part.
 *
 * @param submission       made once per opened screen; a second submission with it changes nothing
 * @param declarations     codes of the statements that the employee ticked
 * @param consequencesRead whether the employee ticked that the consequences were read
 * @param shownSha256      hash of the text that the employee saw when signing
 */
public record Enrol(UUID submission, Set<String> declarations, boolean consequencesRead, String shownSha256) {

    public Enrol {
        declarations = Set.copyOf(declarations);
    }
}
