package nl.ruilwerk.balance.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruilwerk.balance.BalanceRefusal;
import nl.ruilwerk.balance.Counts;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.balance.SourceReservation;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The source ledger in PostgreSQL. A balance changes in one statement that checks and writes at once, so two requests
 * at the same moment cannot both take the last euro; the entry is written by the same statement.
 */
@Repository
class JdbcSourceLedger implements SourceLedger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate allOrNone;
    private final ObjectMapper json;
    private final ObjectReader factsReader;

    JdbcSourceLedger(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        // figures stay exact: a rule compares them
        this.factsReader = json.readerForMapOf(Object.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.clock = clock;
        this.allOrNone = new TransactionTemplate(transactions);
        // a savepoint: a refusal takes back its own parts and leaves the surrounding use case intact
        this.allOrNone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Map<String, SourceBalance> balances(PersonId person, int planYear) {
        Map<String, SourceBalance> balances = new TreeMap<>();
        jdbc.sql("select * from source_balance where person_id = :person and plan_year = :year and counts <> 'HOURS'")
                .param("person", person.value()).param("year", planYear)
                .query((row, number) -> money(row)).list().forEach(balance -> balances.put(balance.source(), balance));
        return balances;
    }

    @Override
    public Map<String, HourBalance> hours(PersonId person, int planYear) {
        Map<String, HourBalance> balances = new TreeMap<>();
        jdbc.sql("select * from source_balance where person_id = :person and plan_year = :year and counts = 'HOURS'")
                .param("person", person.value()).param("year", planYear)
                .query((row, number) -> time(row)).list().forEach(balance -> balances.put(balance.source(), balance));
        return balances;
    }

    private static SourceBalance money(ResultSet row) throws SQLException {
        return new SourceBalance(row.getString("source"), row.getInt("plan_year"), Money.ofCents(row.getLong("full_hundredths")),
                Money.ofCents(row.getLong("reserved_hundredths")), Money.ofCents(row.getLong("used_hundredths")));
    }

    private HourBalance time(ResultSet row) throws SQLException {
        return new HourBalance(row.getString("source"), row.getInt("plan_year"), Hours.ofHundredths(row.getLong("full_hundredths")),
                Hours.ofHundredths(row.getLong("reserved_hundredths")), Hours.ofHundredths(row.getLong("used_hundredths")), facts(row.getString("facts")));
    }

    @Override
    @Transactional
    public void state(EmployerId employer, int planYear, Stated stated, String key) {
        state(employer, planYear, List.of(stated), List.of(key));
    }

    @Override
    public Map<PersonId, Map<String, SourceBalance>> balances(EmployerId employer, int planYear) {
        Map<PersonId, Map<String, SourceBalance>> balances = new HashMap<>();
        jdbc.sql("select * from source_balance where employer_id = :employer and plan_year = :year and counts <> 'HOURS'")
                .param("employer", employer.value()).param("year", planYear)
                .query(row -> {
                    balances.computeIfAbsent(personOf(row), none -> new TreeMap<>()).put(row.getString("source"), money(row));
                });
        return balances;
    }

    @Override
    public Map<PersonId, Map<String, HourBalance>> hours(EmployerId employer, int planYear) {
        Map<PersonId, Map<String, HourBalance>> balances = new HashMap<>();
        jdbc.sql("select * from source_balance where employer_id = :employer and plan_year = :year and counts = 'HOURS'")
                .param("employer", employer.value()).param("year", planYear)
                .query(row -> {
                    balances.computeIfAbsent(personOf(row), none -> new TreeMap<>()).put(row.getString("source"), time(row));
                });
        return balances;
    }

    private static PersonId personOf(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    @Override
    @Transactional
    public void stateAll(EmployerId employer, int planYear, Collection<Stated> stated, String key) {
        List<Stated> all = List.copyOf(stated);
        state(employer, planYear, all, all.stream().map(each -> key + "/" + each.person() + "/" + each.source() + "/" + planYear).toList());
    }

    private void state(EmployerId employer, int planYear, List<Stated> stated, List<String> keys) {
        UUID[] people = stated.stream().map(each -> each.person().value()).toArray(UUID[]::new);
        String[] sources = stated.stream().map(Stated::source).toArray(String[]::new);
        Long[] fulls = stated.stream().map(each -> each.full().hundredths()).toArray(Long[]::new);
        String[] counts = stated.stream().map(each -> each.counts().name()).toArray(String[]::new);
        String[] facts = stated.stream().map(each -> json(each.facts())).toArray(String[]::new);
        jdbc.sql("""
                insert into source_balance (employer_id, person_id, source, plan_year, counts, full_hundredths)
                select :employer, person, source, :year, counts, 0 from unnest(:people, :sources, :counts) as given(person, source, counts)
                order by person, source
                -- a source that counts something else from one day to the next is a mistake, which the trigger says
                on conflict (person_id, source, plan_year) do update set counts = excluded.counts where source_balance.counts <> excluded.counts
                """)
                .param("employer", employer.value()).param("year", planYear).param("people", people).param("sources", sources)
                .param("counts", counts).update();
        jdbc.sql("""
                with before as (
                    select b.person_id, b.source, b.full_hundredths as was, given.full_hundredths, given.facts, given.key
                    from source_balance b join unnest(:people, :sources, :fulls, :facts, :keys) as given(person, source, full_hundredths, facts, key)
                      on b.person_id = given.person and b.source = given.source
                    where b.plan_year = :year order by b.person_id, b.source for update of b
                ), stated as (
                    -- joined with before, so that the row is read and locked before it changes
                    update source_balance b set full_hundredths = before.full_hundredths, facts = before.facts::jsonb from before
                    where b.person_id = before.person_id and b.source = before.source and b.plan_year = :year
                      and not exists (select 1 from source_entry e where e.key = before.key)
                    returning b.person_id, b.source, before.was, before.full_hundredths, before.key
                )
                insert into source_entry (person_id, source, plan_year, kind, amount_hundredths, entered_at, key)
                select person_id, source, :year, 'STATED', full_hundredths - was, :now, key from stated
                """)
                .param("year", planYear).param("people", people).param("sources", sources).param("fulls", fulls).param("facts", facts)
                .param("keys", keys.toArray(String[]::new)).param("now", now()).update();
    }

    @Override
    @Transactional
    public Outcome<Boolean> reserve(UUID request, PersonId person, int planYear, List<SourceReservation> parts) {
        return allOrNone.execute(savepoint -> {
            // the rows first and always in the same order: one request said twice at the same moment must see itself, and two never wait for each other
            jdbc.sql("select 1 from source_balance where person_id = :person and plan_year = :year order by source for update")
                    .param("person", person.value()).param("year", planYear).query(Integer.class).list();
            for (SourceReservation part : parts) {
                if (!reserveOne(request, person, planYear, part)) {
                    savepoint.setRollbackOnly();
                    return Outcome.refused(new Refusal(BalanceRefusal.SOURCE_SHORT, List.of("HS-42"), Map.of(
                            "source", part.source(), "asked", part.amount(), "left", left(person, planYear, part))));
                }
            }
            return Outcome.accepted(true);
        });
    }

    private boolean reserveOne(UUID request, PersonId person, int planYear, SourceReservation part) {
        // a repetition counts as done: the number in the key tells apart what a request reserves anew after a release
        long releases = jdbc.sql("select count(*) from source_entry where request_id = :request and kind = 'RELEASED' and source = :source")
                .param("request", request).param("source", part.source()).query(Long.class).single();
        String key = "reserve/" + request + "/" + part.source() + "/" + releases;
        boolean done = jdbc.sql("select exists (select 1 from source_entry where key = :key)").param("key", key)
                .query(Boolean.class).single();
        return done || jdbc.sql("""
                with moved as (
                    update source_balance set reserved_hundredths = reserved_hundredths + :amount
                    where person_id = :person and source = :source and plan_year = :year
                      and counts = any (:counts)
                      and (counts = 'PAY_EACH_MONTH' or reserved_hundredths + used_hundredths + :amount <= least(full_hundredths, :usable))
                    returning person_id
                )
                insert into source_entry (person_id, source, plan_year, kind, amount_hundredths, request_id, entered_at, key)
                select :person, :source, :year, 'RESERVED', :amount, :request, :now, :key from moved
                """)
                .param("person", person.value()).param("source", part.source()).param("year", planYear)
                .param("amount", part.amount().hundredths()).param("usable", part.usable().hundredths())
                .param("counts", part.amount() instanceof Hours ? new String[] {"HOURS"} : new String[] {"MONEY", "PAY_EACH_MONTH"})
                .param("request", request).param("now", now()).param("key", key).update() == 1;
    }

    private Quantity left(PersonId person, int planYear, SourceReservation part) {
        long left = jdbc.sql("""
                select greatest(0, least(full_hundredths, :usable) - reserved_hundredths - used_hundredths) from source_balance
                where person_id = :person and source = :source and plan_year = :year
                """)
                .param("usable", part.usable().hundredths()).param("person", person.value()).param("source", part.source()).param("year", planYear)
                .query(Long.class).optional().orElse(0L);
        return part.amount() instanceof Hours ? Hours.ofHundredths(left) : Money.ofCents(left);
    }

    @Override
    @Transactional
    public void release(UUID request) {
        settle(request, "RELEASED", "release", "reserved_hundredths = reserved_hundredths - :amount");
    }

    @Override
    @Transactional
    public void use(UUID request) {
        settle(request, "USED", "use",
                "reserved_hundredths = reserved_hundredths - :amount, used_hundredths = used_hundredths + :amount");
    }

    @Override
    @Transactional
    public void correct(UUID request, PersonId person, String source, int planYear, Quantity change, String key) {
        jdbc.sql("""
                with moved as (
                    update source_balance set used_hundredths = used_hundredths + :change
                    where person_id = :person and source = :source and plan_year = :year
                      and not exists (select 1 from source_entry where key = :key)
                    returning person_id
                )
                insert into source_entry (person_id, source, plan_year, kind, amount_hundredths, request_id, entered_at, key)
                select :person, :source, :year, 'CORRECTED', :change, :request, :now, :key from moved
                """)
                .param("person", person.value()).param("source", source).param("year", planYear).param("change", change.hundredths())
                .param("request", request).param("now", now()).param("key", key).update();
    }

    private void settle(UUID request, String kind, String keyWord, String change) {
        jdbc.sql("select 1 from source_balance b where exists (select 1 from source_entry e where e.request_id = :request "
                + "and e.person_id = b.person_id and e.source = b.source and e.plan_year = b.plan_year) order by source for update")
                .param("request", request).query(Integer.class).list();
        for (Open open : open(request)) {
            jdbc.sql("""
                    with moved as (
                        update source_balance set %s
                        where person_id = :person and source = :source and plan_year = :year returning person_id
                    )
                    insert into source_entry (person_id, source, plan_year, kind, amount_hundredths, request_id, entered_at, key)
                    select :person, :source, :year, :kind, :amount, :request, :now, :key from moved
                    """.formatted(change))
                    .param("person", open.person()).param("source", open.source()).param("year", open.planYear())
                    .param("kind", kind).param("amount", open.hundredths()).param("request", request).param("now", now())
                    .param("key", keyWord + "/" + request + "/" + open.source() + "/" + open.last()).update();
        }
    }

    /** What a request reserves now, per source: what it reserved less what was released or used. */
    private List<Open> open(UUID request) {
        return jdbc.sql("""
                select e.person_id, e.source, e.plan_year, b.counts, max(e.id) as last,
                       sum(case kind when 'RESERVED' then amount_hundredths when 'RELEASED' then -amount_hundredths
                                     when 'USED' then -amount_hundredths else 0 end) as hundredths
                from source_entry e join source_balance b using (person_id, source, plan_year) where request_id = :request
                group by e.person_id, e.source, e.plan_year, b.counts
                having sum(case kind when 'RESERVED' then amount_hundredths when 'RELEASED' then -amount_hundredths
                                     when 'USED' then -amount_hundredths else 0 end) > 0
                order by source
                """).param("request", request)
                .query((row, number) -> new Open(row.getObject("person_id", UUID.class), row.getString("source"),
                        row.getInt("plan_year"), Counts.valueOf(row.getString("counts")), row.getLong("hundredths"), row.getLong("last"))).list();
    }

    private record Open(UUID person, String source, int planYear, Counts counts, long hundredths, long last) {}

    @Override
    public Map<String, Money> reservedBy(UUID request) {
        Map<String, Money> reserved = new TreeMap<>();
        open(request).stream().filter(open -> open.counts() != Counts.HOURS)
                .forEach(open -> reserved.put(open.source(), Money.ofCents(open.hundredths())));
        return reserved;
    }

    @Override
    public Map<String, Hours> hoursReservedBy(UUID request) {
        Map<String, Hours> reserved = new TreeMap<>();
        open(request).stream().filter(open -> open.counts() == Counts.HOURS)
                .forEach(open -> reserved.put(open.source(), Hours.ofHundredths(open.hundredths())));
        return reserved;
    }

    @Override
    public List<String> audit() {
        return jdbc.sql("""
                with added as (
                    select person_id, source, plan_year,
                           sum(amount_hundredths) filter (where kind = 'STATED') as stated,
                           sum(case kind when 'RESERVED' then amount_hundredths when 'RELEASED' then -amount_hundredths
                                         when 'USED' then -amount_hundredths else 0 end) as reserved,
                           sum(amount_hundredths) filter (where kind in ('USED', 'CORRECTED')) as used
                    from source_entry group by person_id, source, plan_year
                )
                select format('source balance %s/%s/%s: full %s, entries %s; reserved %s, entries %s; used %s, entries %s',
                              b.person_id, b.source, b.plan_year, b.full_hundredths, coalesce(stated, 0), b.reserved_hundredths,
                              coalesce(reserved, 0), b.used_hundredths, coalesce(used, 0))
                from source_balance b left join added using (person_id, source, plan_year)
                where b.full_hundredths <> coalesce(stated, 0) or b.reserved_hundredths <> coalesce(reserved, 0)
                   or b.used_hundredths <> coalesce(used, 0)
                order by 1
                """).query(String.class).list();
    }

    private String json(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Facts of a source are plain values", impossible);
        }
    }

    private Map<String, Object> facts(String text) {
        try {
            return factsReader.readValue(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Facts of a source cannot be read", broken);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
