package nl.ruilwerk.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.RequestAsk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcExecutionRequests implements ExecutionRequests {

    private static final List<Role> MAY_SEE_UNIT = List.of(Role.HR, Role.EMPLOYER_SIGNER, Role.PAYROLL, Role.AUDITOR);
    private static final String UNDECIDED = "('SUBMITTED', 'WAITING', 'SENT_BACK', 'ACCEPTED')";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcExecutionRequests(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<ExecutionRequest> find(Actor actor, UUID id) {
        return jdbc.sql("select * from execution_request where id = :id and employer_id = :employer")
                .param("id", id).param("employer", actor.employer().value()).query(this::request).optional()
                .filter(request -> actor.is(request.person())
                        || MAY_SEE_UNIT.stream().anyMatch(role -> actor.holds(role, request.unit())));
    }

    @Override
    public ExecutionRequest get(RequestId id) {
        return jdbc.sql("select * from execution_request where id = :id").param("id", id.value()).query(this::request)
                .optional().orElseThrow(() -> new NoSuchElementException("No request " + id));
    }

    @Override
    public boolean exists(RequestId id) {
        return jdbc.sql("select exists (select 1 from execution_request where id = :id)").param("id", id.value())
                .query(Boolean.class).single();
    }

    @Override
    public List<ExecutionRequest> of(PersonId person) {
        return jdbc.sql("select * from execution_request where person_id = :person order by submitted_at desc")
                .param("person", person.value()).query(this::request).list();
    }

    @Override
    public List<ExecutionRequest> undecidedOf(PersonId person, int planYear) {
        return jdbc.sql("select * from execution_request where person_id = :person and plan_year = :year and state in "
                        + UNDECIDED + " order by coalesce(complete_at, submitted_at)")
                .param("person", person.value()).param("year", planYear).query(this::request).list();
    }

    @Override
    public List<RequestId> undecidedOf(EmployerId employer) {
        return jdbc.sql("select id from execution_request where employer_id = :employer and state in " + UNDECIDED
                        + " order by coalesce(complete_at, submitted_at), id")
                .param("employer", employer.value()).query((row, number) -> new RequestId(row.getObject("id", UUID.class))).list();
    }

    @Override
    public List<RequestId> openEnded(EmployerId employer) {
        return jdbc.sql("""
                select id from execution_request where employer_id = :employer and state = 'GRANTED' and evaluation -> 'term' ->> 'openEnded' = 'true' order by number
                """).param("employer", employer.value()).query((row, number) -> new RequestId(row.getObject("id", UUID.class))).list();
    }

    @Override
    public List<RequestId> grantedFor(EmployerId employer, Collection<String> goals) {
        return jdbc.sql("select id from execution_request where employer_id = :employer and state = 'GRANTED' and goal = any (:goals) order by number")
                .param("employer", employer.value()).param("goals", goals.toArray(String[]::new))
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class))).list();
    }

    @Override
    public List<PersonId> withChoices(EmployerId employer, LocalDate day) {
        return jdbc.sql("select distinct person_id from execution_request where employer_id = :employer and (state in " + UNDECIDED + """
                  or state = 'GRANTED' and (plan_year >= :year or evaluation -> 'term' ->> 'openEnded' = 'true'
                      or evaluation -> 'term' ->> 'code' <> '' and evaluation -> 'term' ->> 'end' >= :day))
                order by person_id
                """).param("employer", employer.value()).param("year", day.getYear()).param("day", day.toString())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class))).list();
    }

    @Override
    public List<RequestId> withTermThatEnds(EmployerId employer, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select id from execution_request where employer_id = :employer and state = 'GRANTED' and evaluation -> 'term' ->> 'openEnded' = 'false'
                and evaluation -> 'term' ->> 'code' <> '' and evaluation -> 'term' ->> 'end' between :first and :last order by number
                """).param("employer", employer.value()).param("first", first.toString()).param("last", last.toString())
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class))).list();
    }

    @Override
    public List<ExecutionRequest> refusedForLackOfRoom(EmployerId employer, int planYear) {
        return jdbc.sql("""
                select * from execution_request where employer_id = :employer and plan_year = :year
                  and (state = 'RESTRICTED' or state = 'REFUSED' and refusal_ground in ('THRESHOLD', 'BUDGET')) order by number
                """)
                .param("employer", employer.value()).param("year", planYear).query(this::request).list();
    }

    @Override
    public List<RequestId> undecidedFor(EmployerId employer, String goal, int planYear) {
        return jdbc.sql("select id from execution_request where employer_id = :employer and plan_year = :year and goal = :goal"
                        + " and state in " + UNDECIDED + " order by coalesce(complete_at, submitted_at), id for update")
                .param("employer", employer.value()).param("year", planYear).param("goal", goal)
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class))).list();
    }

    @Override
    public List<RequestStep> story(RequestId id) {
        return jdbc.sql("select * from request_step where request_id = :id order by id").param("id", id.value())
                .query((row, number) -> new RequestStep(row.getString("step"),
                        Optional.ofNullable(row.getObject("by_person", UUID.class)).map(PersonId::new),
                        Optional.ofNullable(row.getString("by_role")), figures(row.getString("figures")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<RequestId> withDocument(UUID document) {
        return jdbc.sql("select distinct request_id from request_receipt where document_id = :document")
                .param("document", document).query((row, number) -> new RequestId(row.getObject("request_id", UUID.class))).list();
    }

    @Override
    public String nextNumber(int planYear) {
        long next = jdbc.sql("select nextval('request_number')").query(Long.class).single();
        return "U-%d-%05d".formatted(planYear, next);
    }

    @Override
    @Transactional
    public void add(ExecutionRequest request, String signedText) {
        jdbc.sql("""
                insert into execution_request (id, employer_id, person_id, number, scheme, edition, edition_digest, plan_year,
                    goal, unit, state, submitted_at, complete_at, cost_cents, expense_date, asked_cents, declarations,
                    consequences_read, answers, course, evaluation, shown_text, shown_sha256, signed_how, submission_key)
                values (:id, :employer, :person, :number, :scheme, :edition, :digest, :year, :goal, :unit, :state, :submitted,
                    :complete, :cost, :expense, :asked, :declarations, true, :answers::jsonb, :course::jsonb, :evaluation::jsonb, :text, :sha256, :how, :key)
                """)
                .param("id", request.id().value()).param("employer", request.employer().value())
                .param("person", request.person().value()).param("number", request.number())
                .param("scheme", request.scheme()).param("edition", request.edition())
                .param("digest", request.evaluation().digest()).param("year", request.planYear())
                .param("goal", request.goal()).param("unit", request.unit()).param("state", request.state().name())
                .param("submitted", at(request.submittedAt())).param("complete", request.completeAt().map(JdbcExecutionRequests::at).orElse(null))
                .param("cost", request.cost().cents()).param("expense", request.expenseDate().orElse(null))
                .param("asked", request.asked().cents())
                .param("declarations", request.declarations().stream().sorted().toArray(String[]::new))
                .param("answers", write(request.answers())).param("course", write(request.course())).param("evaluation", write(request.evaluation()))
                .param("text", signedText).param("sha256", request.shownSha256()).param("how", request.signedHow()).param("key", request.id().toString())
                .update();
        writeParts(request);
    }

    @Override
    public String signedText(RequestId id) {
        return jdbc.sql("select shown_text from execution_request where id = :id").param("id", id.value()).query(String.class).single();
    }

    @Override
    @Transactional
    public void revise(ExecutionRequest request) {
        jdbc.sql("""
                update execution_request set cost_cents = :cost, expense_date = :expense, asked_cents = :asked,
                    answers = :answers::jsonb, course = :course::jsonb, evaluation = :evaluation::jsonb, unit = :unit, version = version + 1 where id = :id
                """)
                .param("cost", request.cost().cents()).param("expense", request.expenseDate().orElse(null))
                .param("asked", request.asked().cents()).param("answers", write(request.answers()))
                .param("course", write(request.course())).param("evaluation", write(request.evaluation())).param("unit", request.unit())
                .param("id", request.id().value()).update();
        jdbc.sql("delete from request_source where request_id = :id").param("id", request.id().value()).update();
        writeParts(request);
    }

    private void writeParts(ExecutionRequest request) {
        request.split().forEach((source, part) -> {
            if (part.amount().isPositive()) {
                jdbc.sql("insert into request_source (request_id, source, amount_cents, pay_month, hour_hundredths) values (:id, :source, :amount, :month, :hours)")
                        .param("id", request.id().value()).param("source", source).param("amount", part.amount().cents())
                        .param("month", part.payMonth().atDay(1)).param("hours", part.hours().map(Hours::hundredths).orElse(null)).update();
            }
        });
        UUID[] current = request.receipts().stream().map(ExecutionRequest.Receipt::document).toArray(UUID[]::new);
        jdbc.sql("""
                update request_receipt set replaced_at = :now
                where request_id = :id and replaced_at is null and document_id <> all (:current)
                """)
                .param("now", at(clock.instant())).param("id", request.id().value()).param("current", current).update();
        for (ExecutionRequest.Receipt receipt : request.receipts()) {
            jdbc.sql("""
                    insert into request_receipt (request_id, document_id, evidence, added_at) values (:id, :document, :evidence, :now)
                    on conflict (request_id, document_id) do update set evidence = excluded.evidence, replaced_at = null
                    """)
                    .param("id", request.id().value()).param("document", receipt.document())
                    .param("evidence", receipt.evidence()).param("now", at(clock.instant())).update();
        }
    }

    @Override
    @Transactional
    public boolean move(RequestId id, List<RequestState> from, RequestState to) {
        return jdbc.sql("update execution_request set state = :to, version = version + 1 where id = :id and state = any (:from)")
                .param("to", to.name()).param("id", id.value())
                .param("from", from.stream().map(Enum::name).toArray(String[]::new)).update() == 1;
    }

    @Override
    public RequestState lock(RequestId id) {
        return RequestState.valueOf(jdbc.sql("select state from execution_request where id = :id for update")
                .param("id", id.value()).query(String.class).single());
    }

    @Override
    public void decide(RequestId id, ExecutionRequest.Decision decision) {
        jdbc.sql("""
                update execution_request set refusal_ground = :ground, refusal_reason = :reason, decided_by = :by, decided_at = :at
                where id = :id
                """)
                .param("ground", decision.ground()).param("reason", decision.reason())
                .param("by", decision.by().map(PersonId::value).orElse(null)).param("at", at(decision.at()))
                .param("id", id.value()).update();
    }

    @Override
    public boolean reopen(RequestId id, List<RequestState> from) {
        return jdbc.sql("""
                update execution_request set state = 'SUBMITTED', refusal_ground = null, refusal_reason = null, decided_by = null,
                    decided_at = null, version = version + 1
                where id = :id and state = any (:from)
                """)
                .param("id", id.value()).param("from", from.stream().map(Enum::name).toArray(String[]::new)).update() == 1;
    }

    @Override
    public boolean grant(RequestId id, Money amount) {
        return jdbc.sql("""
                update execution_request set state = 'GRANTED', granted_cents = :amount, version = version + 1
                where id = :id and state = 'ACCEPTED'
                """)
                .param("amount", amount.cents()).param("id", id.value()).update() == 1;
    }

    @Override
    public void lapse(RequestId id, Money amount) {
        jdbc.sql("update execution_request set lapsed_cents = lapsed_cents + :amount, version = version + 1 where id = :id and state = 'GRANTED'")
                .param("amount", amount.cents()).param("id", id.value()).update();
    }

    @Override
    public Money lapsed(RequestId id) {
        return Money.ofCents(jdbc.sql("select lapsed_cents from execution_request where id = :id").param("id", id.value()).query(Long.class).single());
    }

    @Override
    public void complete(RequestId id) {
        jdbc.sql("update execution_request set complete_at = :now where id = :id and complete_at is null")
                .param("now", at(clock.instant())).param("id", id.value()).update();
    }

    @Override
    public void receiveAnew(RequestId id) {
        jdbc.sql("update execution_request set complete_at = null where id = :id").param("id", id.value()).update();
    }

    @Override
    public void tell(RequestId id, RequestStep step) {
        jdbc.sql("""
                insert into request_step (request_id, step, by_person, by_role, figures, at)
                values (:id, :step, :by, :role, :figures::jsonb, :at)
                """)
                .param("id", id.value()).param("step", step.step()).param("by", step.by().map(PersonId::value).orElse(null))
                .param("role", step.role().orElse(null)).param("figures", write(plain(step.figures())))
                .param("at", at(step.at())).update();
    }

    @Override
    public void oneAtATime(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))").param("person", person.toString())
                .query((row, number) -> true).list();
    }

    private ExecutionRequest request(ResultSet row, int number) throws SQLException {
        RequestId id = new RequestId(row.getObject("id", UUID.class));
        return new ExecutionRequest(id, row.getString("number"), new EmployerId(row.getObject("employer_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)), row.getString("scheme"), row.getString("edition"),
                row.getInt("plan_year"), row.getString("goal"), row.getString("unit"), RequestState.valueOf(row.getString("state")),
                instant(row, "submitted_at").orElseThrow(), instant(row, "complete_at"), Money.ofCents(row.getLong("cost_cents")),
                Optional.ofNullable(row.getObject("expense_date", LocalDate.class)), Money.ofCents(row.getLong("asked_cents")),
                Optional.ofNullable(row.getObject("granted_cents", Long.class)).map(Money::ofCents), split(id), receipts(id),
                texts(row.getArray("declarations")), answers(row.getString("answers")),
                read(row.getString("course"), new TypeReference<RequestAsk.Course>() {}), evaluation(row.getString("evaluation")),
                decision(row), row.getString("shown_sha256"), row.getString("signed_how"));
    }

    private static Optional<ExecutionRequest.Decision> decision(ResultSet row) throws SQLException {
        String ground = row.getString("refusal_ground");
        return ground == null ? Optional.empty() : Optional.of(new ExecutionRequest.Decision(ground,
                Optional.ofNullable(row.getString("refusal_reason")).orElse(""),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new), instant(row, "decided_at").orElseThrow()));
    }

    private Map<String, ExecutionRequest.Part> split(RequestId id) {
        Map<String, ExecutionRequest.Part> split = new TreeMap<>();
        jdbc.sql("select source, amount_cents, pay_month, hour_hundredths from request_source where request_id = :id").param("id", id.value())
                .query((row, number) -> split.put(row.getString("source"), new ExecutionRequest.Part(
                        Money.ofCents(row.getLong("amount_cents")), YearMonth.from(row.getObject("pay_month", LocalDate.class)),
                        Optional.ofNullable(row.getObject("hour_hundredths", Long.class)).map(Hours::ofHundredths))))
                .list();
        return split;
    }

    private List<ExecutionRequest.Receipt> receipts(RequestId id) {
        return jdbc.sql("select document_id, evidence from request_receipt where request_id = :id and replaced_at is null order by added_at, document_id")
                .param("id", id.value())
                .query((row, number) -> new ExecutionRequest.Receipt(row.getObject("document_id", UUID.class), row.getString("evidence")))
                .list();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Money is written as text and dates as ISO: the sentence reads them back by its own figures. */
    private static Map<String, Object> plain(Map<String, Object> figures) {
        Map<String, Object> plain = new HashMap<>();
        figures.forEach((name, value) -> plain.put(name, value instanceof Money money ? "€" + money : value));
        return plain;
    }

    private Map<String, Object> figures(String stored) {
        Map<String, Object> figures = new HashMap<>(read(stored, new TypeReference<Map<String, Object>>() {}));
        figures.replaceAll((name, value) -> value instanceof String text ? figure(text) : value);
        return figures;
    }

    private static Object figure(String text) {
        if (text.matches("€-?\\d+\\.\\d\\d")) {
            return Money.of(text.substring(1));
        }
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : text.matches("\\d{4}-\\d\\d") ? YearMonth.parse(text) : text;
        } catch (DateTimeException somebodyTypedIt) {
            return text;
        }
    }

    private Map<String, Object> answers(String stored) {
        return read(stored, new TypeReference<Map<String, Object>>() {});
    }

    private Evaluation evaluation(String stored) {
        return read(stored, new TypeReference<Evaluation>() {});
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot be written as JSON: " + value, impossible);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored JSON cannot be read as " + type.getType(), broken);
        }
    }
}
