package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an enrolment leads to.
 *
 * @param eligible   whether the person may take part at all
 * @param inTime     whether it came on or before the last day
 * @param lastDay    last day for this person, inclusive
 * @param start      first day of participation; empty when not eligible
 * @param selectableSources codes of the sources that the person could use in the plan year of the start
 * @param findings   the checks
 */
public record EnrolmentAssessment(boolean eligible, boolean inTime, Optional<LocalDate> lastDay, Optional<LocalDate> start,
        List<String> selectableSources, List<Finding> findings) {

    public EnrolmentAssessment {
        selectableSources = List.copyOf(selectableSources);
        findings = List.copyOf(findings);
    }
}
