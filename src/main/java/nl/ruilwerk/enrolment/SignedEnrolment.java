package nl.ruilwerk.enrolment;

import java.util.Set;
import nl.ruilwerk.scheme.EnrolmentAssessment;

/**
 * What stays in the personnel file of an enrolment (HS-01).
 *
 * @param text         what the employee signed, HTML, word for word
 * @param sha256       its hash, hexadecimal
 * @param signedHow    how the employee had proved who they were
 * @param declarations codes of the statements that the employee made
 * @param assessment   what the scheme says about it
 */
public record SignedEnrolment(String text, String sha256, String signedHow, Set<String> declarations,
                              EnrolmentAssessment assessment) {

    public SignedEnrolment {
        declarations = Set.copyOf(declarations);
    }
}
