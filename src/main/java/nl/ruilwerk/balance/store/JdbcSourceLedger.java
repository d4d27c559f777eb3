package nl.ruilwerk.balance.store;

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
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.balance.SourceReservation;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
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

    JdbcSourceLedger(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.allOrNone = new TransactionTemplate(transactions);
        // a savepoint: a refusal takes back its own parts and leaves the surrounding use case intact
        this.allOrNone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Map<String, SourceBalance> balances(PersonId person, int planYear) {
        Map<String, SourceBalance> balances = new TreeMap<>();
        jdbc.sql("""
                select source, plan_year, full_cents, reserved_cents, used_cents
                from source_balance where person_id = :person and plan_year = :year
                """)
                .param("person", person.value()).param("year", planYear)
                .query((row, number) -> new SourceBalance(row.getString("source"), row.getInt("plan_year"),
                        Money.ofCents(row.getLong("full_cents")), Money.ofCents(row.getLong("reserved_cents")),
                        Money.ofCents(row.getLong("used_cents"))))
                .list().forEach(balance -> balances.put(balance.source(), balance));
        return balances;
    }

    @Override
    @Transactional
    public void state(EmployerId employer, PersonId person, String source, int planYear, Money full, String key) {
        jdbc.sql("""
                insert into source_balance (employer_id, person_id, source, plan_year, full_cents)
                values (:employer, :person, :source, :year, 0)
                on conflict do nothing
                """)
                .param("employer", employer.value()).param("person", person.value())
                .param("source", source).param("year", planYear).update();
        jdbc.sql("""
                with before as (
                    select full_cents from source_balance
                    where person_id = :person and source = :source and plan_year = :year for update
                ), stated as (
                    -- joined with before, so that the row is read and locked before it changes
                    update source_balance b set full_cents = :full from before
                    where b.person_id = :person and b.source = :source and b.plan_year = :year
                      and not exists (select 1 from source_entry where key = :key)
                    returning before.full_cents as was
                )
                insert into source_entry (person_id, source, plan_year, kind, amount_cents, entered_at, key)
                select :person, :source, :year, 'STATED', :full - was, :now, :key from stated
                """)
                .param("person", person.value()).param("source", source).param("year", planYear)
                .param("full", full.cents()).param("key", key).param("now", now()).update();
    }

    @Override
    public Map<PersonId, Map<String, SourceBalance>> balances(EmployerId employer, int planYear) {
        Map<PersonId, Map<String, SourceBalance>> balances = new HashMap<>();
        jdbc.sql("""
                select person_id, source, plan_year, full_cents, reserved_cents, used_cents
                from source_balance where employer_id = :employer and plan_year = :year
                """)
                .param("employer", employer.value()).param("year", planYear)
                .query(row -> {
                    balances.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), none -> new TreeMap<>())
                            .put(row.getString("source"), new SourceBalance(row.getString("source"), row.getInt("plan_year"),
                                    Money.ofCents(row.getLong("full_cents")), Money.ofCents(row.getLong("reserved_cents")),
                                    Money.ofCents(row.getLong("used_cents"))));
                });
        return balances;
    }

    @Override
    @Transactional
    public void stateAll(EmployerId employer, int planYear, Collection<Stated> stated, String key) {
        UUID[] people = stated.stream().map(each -> each.person().value()).toArray(UUID[]::new);
        String[] sources = stated.stream().map(Stated::source).toArray(String[]::new);
        Long[] cents = stated.stream().map(each -> each.full().cents()).toArray(Long[]::new);
        jdbc.sql("""
                insert into source_balance (employer_id, person_id, source, plan_year, full_cents)
                select :employer, person, source, :year, 0 from unnest(:people, :sources) as given(person, source)
                on conflict do nothing
                """)
                .param("employer", employer.value()).param("year", planYear).param("people", people).param("sources", sources).update();
        jdbc.sql("""
                with before as (
                    select b.person_id, b.source, b.full_cents as was, given.cents, :key || '/' || b.person_id || '/' || b.source || '/' || :year as key
                    from source_balance b join unnest(:people, :sources, :cents) as given(person, source, cents)
                      on b.person_id = given.person and b.source = given.source
                    where b.plan_year = :year order by b.person_id, b.source for update of b
                ), stated as (
                    update source_balance b set full_cents = before.cents from before
                    where b.person_id = before.person_id and b.source = before.source and b.plan_year = :year
                      and not exists (select 1 from source_entry e where e.key = before.key)
                    returning b.person_id, b.source, before.was, before.cents, before.key
                )
                insert into source_entry (person_id, source, plan_year, kind, amount_cents, entered_at, key)
                select person_id, source, :year, 'STATED', cents - was, :now, key from stated
                """)
                .param("year", planYear).param("people", people).param("sources", sources).param("cents", cents)
                .param("key", key).param("now", now()).update();
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
                    update source_balance set reserved_cents = reserved_cents + :amount
                    where person_id = :person and source = :source and plan_year = :year
                      and reserved_cents + used_cents + :amount <= least(full_cents, :usable)
                    returning person_id
                )
                insert into source_entry (person_id, source, plan_year, kind, amount_cents, request_id, entered_at, key)
                select :person, :source, :year, 'RESERVED', :amount, :request, :now, :key from moved
                """)
                .param("person", person.value()).param("source", part.source()).param("year", planYear)
                .param("amount", part.amount().cents()).param("usable", part.usable().cents())
                .param("request", request).param("now", now()).param("key", key).update() == 1;
    }

    private Money left(PersonId person, int planYear, SourceReservation part) {
        SourceBalance balance = balances(person, planYear).get(part.source());
        if (balance == null) {
            return Money.ZERO;
        }
        Money usable = Money.min(balance.full(), part.usable());
        return Money.max(Money.ZERO, usable.minus(balance.reserved()).minus(balance.used()));
    }

    @Override
    @Transactional
    public void release(UUID request) {
        settle(request, "RELEASED", "release", "reserved_cents = reserved_cents - :amount");
    }

    @Override
    @Transactional
    public void use(UUID request) {
        settle(request, "USED", "use",
                "reserved_cents = reserved_cents - :amount, used_cents = used_cents + :amount");
    }

    @Override
    @Transactional
    public void correct(UUID request, PersonId person, String source, int planYear, Money change, String key) {
        jdbc.sql("""
                with moved as (
                    update source_balance set used_cents = used_cents + :change
                    where person_id = :person and source = :source and plan_year = :year
                      and not exists (select 1 from source_entry where key = :key)
                    returning person_id
                )
                insert into source_entry (person_id, source, plan_year, kind, amount_cents, request_id, entered_at, key)
                select :person, :source, :year, 'CORRECTED', :change, :request, :now, :key from moved
                """)
                .param("person", person.value()).param("source", source).param("year", planYear).param("change", change.cents())
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
                    insert into source_entry (person_id, source, plan_year, kind, amount_cents, request_id, entered_at, key)
                    select :person, :source, :year, :kind, :amount, :request, :now, :key from moved
                    """.formatted(change))
                    .param("person", open.person()).param("source", open.source()).param("year", open.planYear())
                    .param("kind", kind).param("amount", open.cents()).param("request", request).param("now", now())
                    .param("key", keyWord + "/" + request + "/" + open.source() + "/" + open.last()).update();
        }
    }

    /** What a request reserves now, per source: what it reserved less what was released or used. */
    private List<Open> open(UUID request) {
        return jdbc.sql("""
                select person_id, source, plan_year, max(id) as last,
                       sum(case kind when 'RESERVED' then amount_cents when 'RELEASED' then -amount_cents
                                     when 'USED' then -amount_cents else 0 end) as cents
                from source_entry where request_id = :request
                group by person_id, source, plan_year
                having sum(case kind when 'RESERVED' then amount_cents when 'RELEASED' then -amount_cents
                                     when 'USED' then -amount_cents else 0 end) > 0
                order by source
                """).param("request", request)
                .query((row, number) -> new Open(row.getObject("person_id", UUID.class), row.getString("source"),
                        row.getInt("plan_year"), row.getLong("cents"), row.getLong("last"))).list();
    }

    private record Open(UUID person, String source, int planYear, long cents, long last) {}

    @Override
    public Map<String, Money> reservedBy(UUID request) {
        Map<String, Money> reserved = new TreeMap<>();
        open(request).forEach(open -> reserved.put(open.source(), Money.ofCents(open.cents())));
        return reserved;
    }

    @Override
    public List<String> audit() {
        return jdbc.sql("""
                with added as (
                    select person_id, source, plan_year,
                           sum(amount_cents) filter (where kind = 'STATED') as stated,
                           sum(case kind when 'RESERVED' then amount_cents when 'RELEASED' then -amount_cents
                                         when 'USED' then -amount_cents else 0 end) as reserved,
                           sum(amount_cents) filter (where kind in ('USED', 'CORRECTED')) as used
                    from source_entry group by person_id, source, plan_year
                )
                select format('source balance %s/%s/%s: full %s, entries %s; reserved %s, entries %s; used %s, entries %s',
                              b.person_id, b.source, b.plan_year, b.full_cents, coalesce(stated, 0), b.reserved_cents,
                              coalesce(reserved, 0), b.used_cents, coalesce(used, 0))
                from source_balance b left join added using (person_id, source, plan_year)
                where b.full_cents <> coalesce(stated, 0) or b.reserved_cents <> coalesce(reserved, 0)
                   or b.used_cents <> coalesce(used, 0)
                order by 1
                """).query(String.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
