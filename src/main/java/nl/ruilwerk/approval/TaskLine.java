package nl.ruilwerk.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;

/**
 * An open task as the list shows it.
 *
 * @param personName   whose case it is
 * @param titleFigures for the sentence {@code task.<form>.title}
 * @param amount       EUR gross
 * @param doubts       message keys, most serious first
 * @param dueOn        last day, inclusive
 * @param claimedBy    who took it
 * @param colleague    the name of who took it
 */
public record TaskLine(UUID id, String form, SubjectKind kind, UUID subjectId, PersonId subjectPerson, String personName,
                       Role role, Optional<String> unit, Optional<PersonId> assignedTo, Map<String, Object> titleFigures,
                       Optional<String> goal, Optional<Money> amount, List<String> doubts, Instant createdAt,
                       Optional<LocalDate> dueOn, Optional<PersonId> claimedBy, Optional<String> colleague,
                       Optional<Instant> claimedAt) {}
