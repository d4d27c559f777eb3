package nl.ruilwerk.enrolment;

import java.util.List;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EnrolmentAssessment;
import nl.ruilwerk.scheme.Notice;

/**
 * What enrolling today would lead to.
 *
 * @param edition    plan year in which the participation would start
 * @param notices    the consequences to read before signing
 */
public record EnrolmentPreview(Edition edition, EnrolmentAssessment assessment, List<Notice> notices) {

    public EnrolmentPreview {
        notices = List.copyOf(notices);
    }
}
