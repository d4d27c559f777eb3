package nl.ruilwerk.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.EnrolmentAssessment;

/** The participations of people. Whether somebody may see one is the asking use case's to check. */
public interface Participations {

    /**
     * A participation of somebody who left.
     *
     * @param lastDay last day of service within it; empty when service ended before it began
     */
    record ServiceOver(UUID participation, Optional<LocalDate> lastDay) {}

    Optional<Participation> find(UUID id);

    /**
     * @return the one that runs or waits for the employer; otherwise the one that ended last; empty when the person
     *         never took part
     */
    Optional<Participation> current(PersonId person, String scheme);

    /** @throws NoSuchElementException if there is no such participation */
    default Participation get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No participation " + id));
    }

    /** As {@link #find}; nobody else changes it until the running transaction ends. */
    Optional<Participation> findForUpdate(UUID id);

    /** @return what was stored under this key of a submission */
    Optional<Participation> submittedWith(String submissionKey);

    /** Lets the enrolments of one person wait for each other until the running transaction ends. */
    void oneAtATime(PersonId person);

    /** @param submissionKey unique in the installation */
    void add(Participation participation, SignedEnrolment signed, String submissionKey);

    /** @throws NoSuchElementException if there is no such participation */
    SignedEnrolment signed(UUID id);

    /** @return who signed or declined it for the employer; empty while nobody did */
    Optional<PersonId> reviewer(UUID id);

    void keepAssessment(UUID id, EnrolmentAssessment assessment);

    /**
     * Writes the employer's signature or its absence beside the enrolment.
     *
     * @param reason why the employer does not sign; empty when it does
     * @return false if it does not wait for that any more
     */
    boolean review(UUID id, PersonId by, Instant at, String signedHow, Optional<String> reason);

    /** @return false if it does not wait for that any more */
    boolean activate(UUID id, LocalDate starts);

    /** @return false if it does not wait for a decision any more */
    boolean close(UUID id, ParticipationState state);

    /** Sets the last day, today or later; until then it runs. @return false if it does not run */
    boolean setEnd(UUID id, LocalDate lastDay, PersonId by, Optional<String> reason);

    /** Ends it with a last day before today. @return false if it does not run */
    boolean end(UUID id, LocalDate lastDay, Optional<PersonId> by, Optional<String> reason);

    /** Ends one that never ran: it has no first and no last day any more. @return false if it does not run */
    boolean endBeforeItBegan(UUID id, Optional<PersonId> by, Optional<String> reason);

    /** Closes those whose last day, set before, lies before today. */
    void closeEnded(EmployerId employer, LocalDate today);

    /** @return those that run though service ended before today; a next employment must follow without a day between */
    List<ServiceOver> withoutService(EmployerId employer, LocalDate today);

    /** @return everybody who takes part on that day */
    List<PersonId> takingPart(EmployerId employer, LocalDate day);

    /**
     * @param units  codes of the units to look in; empty for all
     * @param states to show, at least one
     * @param name   part of a name or employee number; empty text for everybody
     * @return the last enrolment of each person, in order of surname, at most {@code most}
     */
    List<ParticipantLine> participants(EmployerId employer, Set<String> units, Set<ParticipationState> states, String name,
                                       LocalDate today, int most);
}
