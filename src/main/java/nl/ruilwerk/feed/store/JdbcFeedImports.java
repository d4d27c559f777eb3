package nl.ruilwerk.feed.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.feed.BalanceKey;
import nl.ruilwerk.feed.FeedImport;
import nl.ruilwerk.feed.FeedImport.State;
import nl.ruilwerk.feed.FeedImports;
import nl.ruilwerk.feed.FeedKind;
import nl.ruilwerk.feed.FeedPlan;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem;
import nl.ruilwerk.feed.FeedStyle;
import nl.ruilwerk.feed.RowResult;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcFeedImports implements FeedImports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JdbcFeedImports(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public void add(FeedImport delivered, byte[] content) {
        database.sql("""
                insert into feed_import (id, employer_id, kind, as_of, file_name, sha256, size_bytes, style, state, counts, problems, content,
                                         delivered_by, token_id, delivered_at)
                values (:id, :employer, :kind, :asOf, :name, :sha256, :size, :style, :state, cast(:counts as jsonb), cast(:problems as jsonb),
                        :content, :by, :token, :at)
                """)
                .param("id", delivered.id()).param("employer", delivered.employer().value()).param("kind", delivered.kind().name())
                .param("asOf", delivered.asOf()).param("name", delivered.fileName()).param("sha256", delivered.sha256())
                .param("size", delivered.size()).param("style", write(delivered.style())).param("state", delivered.state().name())
                .param("counts", write(counts(delivered.counts(), delivered.problemCount(), delivered.missing())))
                .param("problems", write(delivered.problems())).param("content", content)
                .param("by", delivered.deliveredBy().map(PersonId::value).orElse(null)).param("token", delivered.token().orElse(null))
                .param("at", utc(delivered.deliveredAt())).update();
    }

    private static Map<String, Integer> counts(Map<RowOutcome, Integer> rows, int problems, int missing) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach((outcome, count) -> counts.put(outcome.name(), count));
        counts.put("problems", problems);
        counts.put("missing", missing);
        return counts;
    }

    @Override
    public Optional<FeedImport> find(EmployerId employer, UUID id) {
        return database.sql("select * from feed_import where id = :id and employer_id = :employer")
                .param("id", id).param("employer", employer.value()).query((row, number) -> delivered(row)).optional();
    }

    @Override
    public Optional<byte[]> content(EmployerId employer, UUID id) {
        return database.sql("select content from feed_import where id = :id and employer_id = :employer and content is not null")
                .param("id", id).param("employer", employer.value()).query((row, number) -> row.getBytes(1)).optional();
    }

    @Override
    public List<FeedImport> latest(EmployerId employer, int most) {
        return database.sql("""
                select id, employer_id, kind, as_of, file_name, sha256, size_bytes, style, state, counts, '[]' as problems, delivered_by, token_id,
                       delivered_at, decided_by, decided_at, erased_at
                  from feed_import where employer_id = :employer order by delivered_at desc, id limit :most
                """)
                .param("employer", employer.value()).param("most", most).query((row, number) -> delivered(row)).list();
    }

    private static FeedImport delivered(ResultSet row) throws SQLException {
        Map<String, Integer> counts = read(row.getString("counts"), new TypeReference<>() {});
        Map<RowOutcome, Integer> rows = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            rows.put(outcome, counts.getOrDefault(outcome.name(), 0));
        }
        return new FeedImport(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                FeedKind.valueOf(row.getString("kind")), row.getObject("as_of", LocalDate.class), row.getString("file_name"),
                row.getString("sha256"), row.getLong("size_bytes"), read(row.getString("style"), new TypeReference<FeedStyle>() {}),
                State.valueOf(row.getString("state")), rows, counts.getOrDefault("problems", 0), counts.getOrDefault("missing", 0),
                read(row.getString("problems"), new TypeReference<List<FeedProblem>>() {}), person(row, "delivered_by"),
                Optional.ofNullable(row.getObject("token_id", UUID.class)), row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
                person(row, "decided_by"), Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getObject("erased_at") != null);
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    @Override
    public Optional<UUID> applied(EmployerId employer, FeedKind kind, LocalDate asOf, String sha256) {
        return database.sql("""
                select id from feed_import
                 where employer_id = :employer and kind = :kind and as_of = :asOf and sha256 = :sha256 and state = 'APPLIED'
                """)
                .param("employer", employer.value()).param("kind", kind.name()).param("asOf", asOf).param("sha256", sha256)
                .query(UUID.class).optional();
    }

    @Override
    public boolean decide(EmployerId employer, UUID id, State state, Optional<PersonId> by, Instant at) {
        return database.sql("""
                update feed_import set state = :state, decided_by = :by, decided_at = :at
                 where id = :id and employer_id = :employer and state in ('PREVIEW', 'BROKEN') and erased_at is null
                   and (state = 'PREVIEW' or :state <> 'APPLIED')
                """)
                .param("state", state.name()).param("by", by.map(PersonId::value).orElse(null)).param("at", utc(at))
                .param("id", id).param("employer", employer.value()).update() == 1;
    }

    @Override
    @Transactional
    public void keepOutcome(UUID id, FeedPlan plan) {
        database.sql("update feed_import set counts = cast(:counts as jsonb) where id = :id").param("id", id)
                .param("counts", write(counts(plan.counts(), plan.problemCount(), plan.missing()))).update();
        batches.batchUpdate("insert into feed_import_row (import_id, line, employee_number, person_id, outcome, fields) values (?, ?, ?, ?, ?, ?)",
                plan.rows(), BATCH, (row, each) -> {
            row.setObject(1, id);
            row.setInt(2, each.line());
            row.setString(3, each.employeeNumber());
            row.setObject(4, each.person().map(PersonId::value).orElse(null));
            row.setString(5, each.outcome().name());
            row.setString(6, each.changes().stream().map(FeedPlan.FieldChange::column).collect(Collectors.joining(",")));
        });
    }

    @Override
    public List<RowResult> rows(EmployerId employer, UUID id, int most) {
        return database.sql("""
                select r.line, r.employee_number, r.outcome, r.fields
                  from feed_import_row r join feed_import i on i.id = r.import_id
                 where r.import_id = :id and i.employer_id = :employer order by r.line limit :most
                """)
                .param("id", id).param("employer", employer.value()).param("most", most)
                .query((row, number) -> new RowResult(row.getInt("line"), row.getString("employee_number"),
                        RowOutcome.valueOf(row.getString("outcome")), row.getString("fields"))).list();
    }

    @Override
    public Map<BalanceKey, LocalDate> balancesStatedOn(EmployerId employer, Collection<Integer> planYears) {
        Map<BalanceKey, LocalDate> days = new HashMap<>();
        database.sql("select person_id, source, plan_year, stated_on from feed_balance where employer_id = :employer and plan_year = any(:years)")
                .param("employer", employer.value()).param("years", planYears.toArray(Integer[]::new))
                .query(row -> {
                    days.put(new BalanceKey(new PersonId(row.getObject("person_id", UUID.class)), row.getString("source"), row.getInt("plan_year")),
                            row.getObject("stated_on", LocalDate.class));
                });
        return days;
    }

    @Override
    @Transactional
    public void balancesStated(EmployerId employer, Collection<BalanceKey> balances, LocalDate on) {
        batches.batchUpdate("""
                insert into feed_balance (employer_id, person_id, source, plan_year, stated_on) values (?, ?, ?, ?, ?)
                on conflict (person_id, source, plan_year) do update set stated_on = excluded.stated_on
                """, balances, BATCH, (row, balance) -> {
            row.setObject(1, employer.value());
            row.setObject(2, balance.person().value());
            row.setString(3, balance.source());
            row.setInt(4, balance.planYear());
            row.setObject(5, on);
        });
    }

    @Override
    public int erase(Instant deliveredBefore, Instant unconfirmedBefore, Instant now) {
        return database.sql("""
                update feed_import
                   set content = null, problems = '[]', erased_at = :now, state = case when state = 'PREVIEW' then 'DISCARDED' else state end
                 where erased_at is null
                   and (delivered_at < :before or state in ('PREVIEW', 'BROKEN') and delivered_at < :unconfirmed)
                """)
                .param("now", utc(now)).param("before", utc(deliveredBefore)).param("unconfirmed", utc(unconfirmedBefore)).update();
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An import is not readable", unreadable);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
