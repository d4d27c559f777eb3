package nl.ruilwerk.approval.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;

/**
 * What the task list shows of a task and who may do it.
 *
 * @param subjectPerson whose case it is, or {@link PersonId#NOBODY} for a matter of the employer; that person never does a task of another role than {@link Role#EMPLOYEE} in it
 * @param role          the role that may do it; {@link Role#EMPLOYEE} means the person of the case, in
 *                      {@code assignedTo}
 * @param unit          unit of the case; holders of the role for another unit do not see the task. Empty: only holders
 *                      of the role for the whole employer see it
 * @param assignedTo    the one person whose task it is; empty for whoever holds the role
 * @param titleFigures  figures for the sentence {@code task.<form>.title}: text, whole numbers, decimals, {@link Money},
 *                      {@link LocalDate}, months, and texts by language code ({@code Map.of("nl", "Fiets", "en",
 *                      "Bicycle")}); the figure {@code goal}, if there is one, is what lists and filters call the goal
 * @param goal          code of the goal, for the filter and the icon
 * @param amount        EUR gross that it is about
 * @param doubts        message keys of what deserves a second look, most serious first
 * @param dueOn         last day, inclusive
 */
public record TaskSubject(EmployerId employer, SubjectKind kind, UUID subjectId, PersonId subjectPerson, Role role,
                          Optional<String> unit, Optional<PersonId> assignedTo, Map<String, Object> titleFigures,
                          Optional<String> goal, Optional<Money> amount, List<String> doubts, Optional<LocalDate> dueOn) {

    /** @throws IllegalArgumentException if the role and the person whose task it is do not fit the case */
    public TaskSubject {
        titleFigures = Map.copyOf(titleFigures);
        doubts = List.copyOf(doubts);
        if (role == Role.EMPLOYEE && !assignedTo.equals(Optional.of(subjectPerson))) {
            throw new IllegalArgumentException("A task of role EMPLOYEE is assigned to the person of the case, "
                    + subjectPerson + ", and not to " + assignedTo);
        }
        if (role != Role.EMPLOYEE && assignedTo.equals(Optional.of(subjectPerson))) {
            throw new IllegalArgumentException("Nobody decides their own case: person " + subjectPerson
                    + " cannot be assigned a task of role " + role);
        }
    }
}
