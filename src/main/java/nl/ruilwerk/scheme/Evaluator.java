package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Judges requests and enrolments by a scheme. Pure: same facts, same answer; no clock, no database, no engine.
 */
@Component
public class Evaluator {

    /** @return the judgement of a request, which may be half filled in */
    public Evaluation evaluate(Edition edition, Situation situation, RequestAsk ask) {
        throw new UnsupportedOperationException("next commit");
    }

    /** @return every source of the scheme for this person, in order of payment; those that pay does not contain are left out */
    public List<SourceRoom> sources(Edition edition, Situation situation) {
        throw new UnsupportedOperationException("next commit");
    }

    /** @return every goal of the scheme for this person, in the order of the scheme */
    public List<GoalRoom> openGoals(Edition edition, Situation situation) {
        throw new UnsupportedOperationException("next commit");
    }

    /**
     * @param edition  plan year for which the enrolment is meant
     * @param received day of receipt in the employer's zone
     */
    public EnrolmentAssessment assessEnrolment(Edition edition, Situation situation, LocalDate received) {
        throw new UnsupportedOperationException("next commit");
    }
}
