package nl.ruilwerk.approval.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.Task;
import nl.ruilwerk.approval.TaskState;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;

/** Reads rows of the table {@code task}. */
final class TaskRows {

    private TaskRows() {}

    static Task task(ResultSet row) throws SQLException {
        return new Task(row.getObject("id", UUID.class), row.getString("engine_task_id"),
                new EmployerId(row.getObject("employer_id", UUID.class)), row.getString("form"),
                SubjectKind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class),
                person(row, "subject_person").orElse(PersonId.NOBODY), Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("unit")), person(row, "assigned_to"), person(row, "claimed_by"),
                instant(row, "claimed_at"), TaskState.valueOf(row.getString("state")));
    }

    static TaskSubject subject(ResultSet row) throws SQLException {
        return new TaskSubject(new EmployerId(row.getObject("employer_id", UUID.class)),
                SubjectKind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class),
                person(row, "subject_person").orElse(PersonId.NOBODY), Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("unit")), person(row, "assigned_to"),
                Figures.read(row.getString("title_figures")), Optional.ofNullable(row.getString("goal")),
                amount(row), texts(row, "doubts"), Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
    }

    static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<Money> amount(ResultSet row) throws SQLException {
        long cents = row.getLong("amount_cents");
        return row.wasNull() ? Optional.empty() : Optional.of(Money.ofCents(cents));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
