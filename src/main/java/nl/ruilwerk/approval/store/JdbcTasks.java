package nl.ruilwerk.approval.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.Task;
import nl.ruilwerk.approval.Tasks;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of the task list in PostgreSQL. */
@Repository
class JdbcTasks implements Tasks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    JdbcTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Task> find(UUID id) {
        return jdbc.sql("select * from task where id = :id").param("id", id).query((row, number) -> TaskRows.task(row)).optional();
    }

    @Override
    public Optional<Task> lock(UUID id) {
        return jdbc.sql("select * from task where id = :id for update").param("id", id)
                .query((row, number) -> TaskRows.task(row)).optional();
    }

    @Override
    public void lockOpenOf(UUID subjectId) {
        jdbc.sql("select id from task where subject_id = :subject and state = 'OPEN' order by id for update")
                .param("subject", subjectId).query(UUID.class).list();
    }

    @Override
    public UUID open(TaskOpening opening, TaskSubject subject) {
        UUID id = UUID.randomUUID();
        withSubject(jdbc.sql("""
                insert into task (id, engine_task_id, form, created_at, employer_id, subject_kind, subject_id, subject_person,
                                  role, unit, assigned_to, title_figures, goal, amount_cents, doubts, due_on)
                values (:id, :engineTask, :form, :createdAt, :employer, :kind, :subject, :person,
                        :role, :unit, :assigned, :figures::jsonb, :goal, :amount, :doubts, :due)
                """), subject)
                .param("id", id).param("engineTask", opening.engineTaskId()).param("form", opening.form())
                .param("createdAt", opening.createdAt().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    @Override
    public boolean isAnswered(String engineTaskId) {
        return jdbc.sql("select exists (select 1 from task where engine_task_id = :id and state = 'ANSWERED')")
                .param("id", engineTaskId).query(Boolean.class).single();
    }

    @Override
    public void cancel(String engineTaskId) {
        jdbc.sql("update task set state = 'CANCELLED', draft = null where engine_task_id = :id and state = 'OPEN'")
                .param("id", engineTaskId).update();
    }

    @Override
    public void claim(UUID id, PersonId by, Instant at) {
        jdbc.sql("update task set claimed_by = :by, claimed_at = :at, draft = null where id = :id and state = 'OPEN'")
                .param("id", id).param("by", by.value()).param("at", utc(at)).update();
    }

    @Override
    public void release(UUID id) {
        jdbc.sql("update task set claimed_by = null, claimed_at = null, draft = null where id = :id and state = 'OPEN'").param("id", id).update();
    }

    @Override
    public void answer(UUID id, PersonId by, Instant at, Map<String, Object> answers) {
        jdbc.sql("""
                update task set state = 'ANSWERED', answered_by = :by, answered_at = :at, answer = :answer::jsonb,
                    draft = null
                where id = :id and state = 'OPEN'
                """).param("id", id).param("by", by.value()).param("at", utc(at)).param("answer", json(answers)).update();
    }

    @Override
    public void keepDraft(UUID id, PersonId by, Map<String, Object> answers) {
        jdbc.sql("""
                update task set draft = :draft::jsonb
                where id = :id and state = 'OPEN' and (claimed_by = :by or assigned_to = :by)
                """).param("id", id).param("by", by.value()).param("draft", json(answers)).update();
    }

    @Override
    public Map<String, Object> draft(UUID id, PersonId by) {
        return jdbc.sql("""
                select draft from task
                where id = :id and state = 'OPEN' and draft is not null and (claimed_by = :by or assigned_to = :by)
                """).param("id", id).param("by", by.value()).query(String.class).optional().map(JdbcTasks::answers).orElse(Map.of());
    }

    @Override
    public void renew(UUID id, TaskSubject subject) {
        withSubject(jdbc.sql("""
                update task set employer_id = :employer, subject_kind = :kind, subject_id = :subject, subject_person = :person,
                    role = :role, unit = :unit, assigned_to = :assigned, title_figures = :figures::jsonb, goal = :goal,
                    amount_cents = :amount, doubts = :doubts, due_on = :due, state = 'OPEN', answered_by = null,
                    answered_at = null, answer = null
                where id = :id
                """), subject).param("id", id).update();
    }

    @Override
    public void renewClaim(UUID id, Optional<PersonId> by, Instant at) {
        jdbc.sql("update task set claimed_by = :by, claimed_at = case when :by::uuid is null then null else :at::timestamptz end, draft = null where id = :id")
                .param("id", id).param("by", by.map(PersonId::value).orElse(null)).param("at", utc(at)).update();
    }

    // The tables of the engine are read here and nowhere else: a query through the engine cannot compare two sides at once.
    @Override
    public List<Pair> compare(String after, int size) {
        return jdbc.sql("""
                with known as (
                    select t.id_, t.task_def_key_, t.assignee_, t.create_time_, e.business_key_
                    from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                    where t.id_ > :after order by t.id_ limit :size
                ), held as (
                    select * from task where state = 'OPEN' and engine_task_id > :after order by engine_task_id limit :size
                ), around as (
                    -- a row that is closed although the engine still waits is a difference too
                    select * from held union select task.* from task join known on known.id_ = task.engine_task_id
                )
                select coalesce(known.id_, around.engine_task_id) as engine_id, known.*, around.*
                from known full join around on around.engine_task_id = known.id_
                order by 1 limit :size
                """).param("after", after).param("size", size).query((row, number) -> pair(row)).list();
    }

    @Override
    public boolean holdInEngine(String engineTaskId) {
        return jdbc.sql("select id_ from act_ru_task where id_ = :id for key share").param("id", engineTaskId)
                .query(String.class).optional().isPresent();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        boolean held = row.getString("engine_task_id") != null;
        return new Pair(row.getString("engine_id"), opening(row),
                Optional.ofNullable(row.getString("assignee_")).map(UUID::fromString).map(PersonId::new),
                held ? Optional.of(TaskRows.task(row)) : Optional.empty(),
                held ? Optional.of(TaskRows.subject(row)) : Optional.empty());
    }

    private static Optional<TaskOpening> opening(ResultSet row) throws SQLException {
        String id = row.getString("id_");
        if (id == null) {
            return Optional.empty();
        }
        String businessKey = row.getString("business_key_");
        Timestamp created = row.getTimestamp("create_time_");
        return Optional.of(new TaskOpening(id, row.getString("task_def_key_"), businessKey, subject(businessKey),
                created.toLocalDateTime().atZone(ZoneId.systemDefault()).toInstant()));
    }

    /** @return an id of nothing for a key that is none of ours: whoever looks for it says so */
    private static UUID subject(String businessKey) {
        try {
            return UUID.fromString(businessKey);
        } catch (IllegalArgumentException bent) {
            return new UUID(0, 0);
        }
    }

    private StatementSpec withSubject(StatementSpec statement, TaskSubject subject) {
        return statement.param("employer", subject.employer().value()).param("kind", subject.kind().name())
                .param("subject", subject.subjectId()).param("person", subject.subjectPerson().equals(PersonId.NOBODY) ? null : subject.subjectPerson().value())
                .param("role", subject.role().name()).param("unit", subject.unit().orElse(null))
                .param("assigned", subject.assignedTo().map(PersonId::value).orElse(null))
                .param("figures", Figures.write(subject.titleFigures())).param("goal", subject.goal().orElse(null))
                .param("amount", subject.amount().map(amount -> amount.cents()).orElse(null))
                .param("doubts", subject.doubts().toArray(String[]::new)).param("due", subject.dueOn().orElse(null));
    }

    private static String json(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("An answer cannot be kept", impossible);
        }
    }

    private static Map<String, Object> answers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft cannot be read", impossible);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
