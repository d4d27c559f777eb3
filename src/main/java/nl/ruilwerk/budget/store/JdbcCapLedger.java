package nl.ruilwerk.budget.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.budget.CapAnswer;
import nl.ruilwerk.budget.CapAsk;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.budget.HeldPlaces;
import nl.ruilwerk.budget.HoldAnswer;
import nl.ruilwerk.budget.WaitingLine;
import nl.ruilwerk.budget.events.RoomFreed;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cap ledger in PostgreSQL. Taking room locks the one row of the cap and checks and writes in one statement: whoever comes
 * second waits for that row and is checked against what the first has left. Constraints of the table guard the same a second time.
 */
@Repository
class JdbcCapLedger implements CapLedger, WaitingLine, HeldPlaces {

    private static final String ROOMS = """
            select goal, unit, plan_year, guaranteed, reserved_places, granted_places, beyond_places,
                   budget_cents, reserved_cents, granted_cents, beyond_cents,
                   (select count(*) from cap_reservation r where r.cap_id = cap.id and r.state = 'WAITING') as waiting,
                   (select count(*) from cap_reservation r where r.cap_id = cap.id and r.state = 'HELD') as held_places,
                   (select count(*) from cap_reservation r where r.cap_id = cap.id and r.offer_until is not null) as offered
            from cap
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcCapLedger(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public void set(EmployerId employer, String goal, String unit, int planYear, Money budget, int guaranteed) {
        int changed = jdbc.sql("""
                with cap_now as (
                    insert into cap (id, employer_id, goal, unit, plan_year, budget_cents, guaranteed)
                    values (:id, :employer, :goal, :unit, :year, :budget, :guaranteed)
                    on conflict (employer_id, goal, unit, plan_year) do update
                        set budget_cents = excluded.budget_cents, guaranteed = excluded.guaranteed
                        where cap.budget_cents <> excluded.budget_cents or cap.guaranteed <> excluded.guaranteed
                    returning id
                )
                insert into cap_entry (cap_id, kind, amount_cents, places, entered_at, key)
                select id, 'SET', :budget, :guaranteed, :now, 'set/' || id || '/' || gen_random_uuid() from cap_now
                """)
                .param("id", UUID.randomUUID()).param("employer", employer.value()).param("goal", goal)
                .param("unit", unit).param("year", planYear).param("budget", budget.cents())
                .param("guaranteed", guaranteed).param("now", now()).update();
        if (changed > 0) {
            cap(employer, goal, unit, planYear).ifPresent(this::tellIfSomebodyWaits);
        }
    }

    @Override
    @Transactional
    public CapAnswer reserve(CapAsk ask) {
        // the cap's row first: two requests of one person, or one request said twice, at the same moment must see each other
        Optional<UUID> cap = jdbc.sql("""
                select id from cap where employer_id = :employer and goal = :goal and unit = :unit and plan_year = :year for update
                """)
                .param("employer", ask.employer().value()).param("goal", ask.goal()).param("unit", ask.unit())
                .param("year", ask.planYear()).query(UUID.class).optional();
        Optional<Reservation> before = reservation(ask.request());
        if (before.isPresent() && before.get().state().equals("WAITING")) {
            return waitOn(before.get(), ask);
        } else if (before.isPresent() && !before.get().state().equals("RELEASED")) {
            return CapAnswer.WITHIN;
        }
        if (cap.isEmpty()) {
            return CapAnswer.NO_CAP;
        }
        boolean held = takeOver(cap.get(), ask.person().value());
        if (take(cap.get(), ask, "RESERVED", null, ask.inLine() && !held)) {
            return CapAnswer.WITHIN;
        }
        jdbc.sql("""
                insert into cap_reservation (request_id, cap_id, person_id, amount_cents, holds_place, state, counted_at, queued, wanted_cents)
                values (:request, :cap, :person, :amount, false, 'WAITING', :counted, :inLine, :amount)
                on conflict (request_id) do update set amount_cents = excluded.amount_cents, cap_id = excluded.cap_id,
                    holds_place = false, state = 'WAITING', counted_at = excluded.counted_at, queued = excluded.queued,
                    wanted_cents = excluded.wanted_cents, declined_cents = 0
                """)
                .param("request", ask.request()).param("cap", cap.get()).param("person", ask.person().value()).param("inLine", ask.inLine())
                .param("amount", ask.amount().cents()).param("counted", ask.countedAt().atOffset(ZoneOffset.UTC)).update();
        return whyWaiting(reservation(ask.request()).orElseThrow());
    }

    /** What waits is asked for once more, perhaps for another amount; its place in line stays. */
    private CapAnswer waitOn(Reservation waiting, CapAsk ask) {
        jdbc.sql("update cap_reservation set amount_cents = :amount, wanted_cents = :amount, queued = :inLine where request_id = :request")
                .param("amount", ask.amount().cents()).param("inLine", ask.inLine()).param("request", ask.request()).update();
        tellIfSomebodyWaits(waiting.cap());
        return whyWaiting(waiting);
    }

    /**
     * Takes room, in one statement.
     *
     * @param inLine whether it is refused as long as somebody who came earlier waits
     * @return whether there was room
     */
    private boolean take(UUID cap, CapAsk ask, String state, OffsetDateTime holdUntil, boolean inLine) {
        return jdbc.sql("""
                with sharing as (
                    select exists (select 1 from cap_reservation where cap_id = :cap and person_id = :person
                                   and holds_place and state in ('RESERVED', 'GRANTED')) as has_place
                ), moved as (
                    update cap set reserved_cents = reserved_cents + :amount,
                                   reserved_places = reserved_places + case when has_place then 0 else 1 end
                    from sharing
                    where cap.id = :cap
                      and reserved_cents + granted_cents + :amount <= budget_cents
                      and (has_place or reserved_places + granted_places < guaranteed)
                      and not (:inLine and exists (select 1 from cap_reservation ahead where ahead.cap_id = :cap and ahead.queued
                                                   and (ahead.counted_at, ahead.request_id) < (:counted::timestamptz, :request::uuid)))
                    returning cap.id, has_place
                ), reserved as (
                    insert into cap_reservation (request_id, cap_id, person_id, amount_cents, holds_place, state, counted_at, hold_until)
                    select :request, id, :person, :amount, not has_place, :state, :counted, :holdUntil from moved
                    on conflict (request_id) do update set amount_cents = excluded.amount_cents, cap_id = excluded.cap_id,
                        holds_place = excluded.holds_place, state = excluded.state, counted_at = excluded.counted_at,
                        hold_until = excluded.hold_until, beyond_place = false, beyond_cents = 0, queued = false, wanted_cents = null,
                        declined_cents = 0, offer_until = null
                    returning cap_id, holds_place
                )
                insert into cap_entry (cap_id, kind, amount_cents, places, request_id, entered_at, key)
                select cap_id, 'RESERVED', :amount, case when holds_place then 1 else 0 end, :request, :now,
                       'reserve/' || :request || '/' || (select count(*) from cap_entry where request_id = :request)
                from reserved
                """)
                .param("cap", cap).param("person", ask.person().value()).param("amount", ask.amount().cents())
                .param("request", ask.request()).param("counted", ask.countedAt().atOffset(ZoneOffset.UTC))
                .param("state", state).param("holdUntil", holdUntil, Types.TIMESTAMP_WITH_TIMEZONE).param("inLine", inLine)
                .param("now", now()).update() == 1;
    }

    private CapAnswer whyWaiting(Reservation waiting) {
        boolean placeFree = jdbc.sql("""
                select reserved_places + granted_places < guaranteed
                    or exists (select 1 from cap_reservation r where r.cap_id = cap.id and r.person_id = :person
                               and r.holds_place and r.state in ('RESERVED', 'GRANTED'))
                from cap where id = :cap
                """).param("cap", waiting.cap()).param("person", waiting.person()).query(Boolean.class).single();
        return placeFree ? CapAnswer.OVER_BUDGET : CapAnswer.BEYOND_GUARANTEE;
    }

    @Override
    public boolean isCoveredNow(UUID request) {
        return reservation(request).filter(waiting -> waiting.state().equals("WAITING"))
                .map(waiting -> whyWaiting(waiting) == CapAnswer.OVER_BUDGET).orElse(false);
    }

    @Override
    @Transactional
    public void allowBeyond(UUID request, PersonId decidedBy, String reason) {
        Reservation waiting = lock(request)
                .filter(reservation -> reservation.state().equals("WAITING"))
                .orElseThrow(() -> new IllegalStateException("Request " + request + " does not wait for a decision on its cap"));
        boolean hasPlace = hasPlace(waiting.cap(), waiting.person());
        // what the guarantee and the budget still cover comes first; only the rest is beyond them
        Beyond beyond = jdbc.sql("""
                select case when :hasPlace or reserved_places + granted_places < guaranteed then 0 else 1 end as places,
                       greatest(0, reserved_cents + granted_cents + :amount - budget_cents - beyond_cents) as cents
                from cap where id = :cap
                """)
                .param("hasPlace", hasPlace).param("amount", waiting.cents()).param("cap", waiting.cap())
                .query((row, number) -> new Beyond(row.getInt("places"), row.getLong("cents"))).single();
        jdbc.sql("""
                update cap set beyond_places = beyond_places + :beyondPlaces, beyond_cents = beyond_cents + :beyondCents,
                    reserved_places = reserved_places + :places, reserved_cents = reserved_cents + :amount
                where id = :cap
                """)
                .param("beyondPlaces", beyond.places()).param("beyondCents", beyond.cents())
                .param("places", hasPlace ? 0 : 1).param("amount", waiting.cents()).param("cap", waiting.cap()).update();
        jdbc.sql("""
                update cap_reservation set state = 'RESERVED', queued = false, holds_place = :holds, beyond_place = :beyondPlace,
                    beyond_cents = :beyondCents where request_id = :request
                """)
                .param("holds", !hasPlace).param("beyondPlace", beyond.places() > 0)
                .param("beyondCents", beyond.cents()).param("request", request).update();
        enter(waiting.cap(), "ALLOWED_BEYOND", beyond.cents(), beyond.places(), request, decidedBy, reason);
        enter(waiting.cap(), "RESERVED", waiting.cents(), hasPlace ? 0 : 1, request, null, null);
    }

    private record Beyond(int places, long cents) {}

    @Override
    @Transactional
    public void lower(UUID request, Money amount) {
        lock(request).ifPresent(held -> {
            long less = held.cents() - amount.cents();
            if (less <= 0 || held.state().equals("RELEASED")) {
                return;
            }
            jdbc.sql("""
                    update cap_reservation set amount_cents = :amount, wanted_cents = least(wanted_cents, :amount),
                        beyond_cents = greatest(0, beyond_cents - :less) where request_id = :request
                    """)
                    .param("amount", amount.cents()).param("less", less).param("request", request).update();
            if (!held.state().equals("WAITING")) {
                change(held, less, 0, Math.min(less, held.beyondCents()), 0);
                enter(held.cap(), "RELEASED", less, 0, request, null, null);
            }
            tellIfSomebodyWaits(held.cap());
        });
    }

    @Override
    @Transactional
    public void grant(UUID request) {
        lock(request).filter(held -> held.state().equals("RESERVED")).ifPresent(held -> {
            int places = held.holdsPlace() ? 1 : 0;
            jdbc.sql("""
                    update cap set reserved_cents = reserved_cents - :amount, granted_cents = granted_cents + :amount,
                        reserved_places = reserved_places - :places, granted_places = granted_places + :places
                    where id = :cap
                    """)
                    .param("amount", held.cents()).param("places", places).param("cap", held.cap()).update();
            jdbc.sql("update cap_reservation set state = 'GRANTED', offer_until = null where request_id = :request").param("request", request).update();
            enter(held.cap(), "GRANTED", held.cents(), places, request, null, null);
        });
    }

    @Override
    @Transactional
    public void release(UUID request) {
        lock(request).ifPresent(held -> {
            if (held.state().equals("WAITING")) {
                jdbc.sql("update cap_reservation set state = 'RELEASED', queued = false where request_id = :request").param("request", request).update();
                tellIfSomebodyWaits(held.cap());
            } else if (held.state().equals("RESERVED") || held.state().equals("HELD")) {
                giveBack(held, request, "RELEASED");
                tellIfSomebodyWaits(held.cap());
            }
        });
    }

    private void giveBack(Reservation held, UUID request, String state) {
        jdbc.sql("""
                update cap_reservation set state = :state, queued = :state = 'WAITING', holds_place = false, offer_until = null, hold_until = null,
                    amount_cents = case when :state = 'WAITING' then wanted_cents else amount_cents end,
                    declined_cents = case when :state = 'WAITING' then greatest(declined_cents, amount_cents) else declined_cents end
                where request_id = :request
                """).param("state", state).param("request", request).update();
        boolean handedOn = held.holdsPlace() && handPlaceOn(held);
        int places = held.holdsPlace() && !handedOn ? 1 : 0;
        change(held, held.cents(), places, held.beyondCents(), held.beyondPlace() && !handedOn ? 1 : 0);
        enter(held.cap(), "RELEASED", held.cents(), places, request, null, null);
    }

    /** Nothing is told where nobody waits, so that caps without a waiting list make no work. */
    private void tellIfSomebodyWaits(UUID cap) {
        if (jdbc.sql("select exists (select 1 from cap_reservation where cap_id = :cap and queued)").param("cap", cap).query(Boolean.class).single()) {
            events.publishEvent(new RoomFreed(cap));
        }
    }

    /** HS-60: a person's other request for the goal keeps the place that this one held for both. */
    private boolean handPlaceOn(Reservation held) {
        return jdbc.sql("""
                update cap_reservation set holds_place = true, beyond_place = :beyond
                where request_id = (select request_id from cap_reservation where cap_id = :cap and person_id = :person
                                    and state = 'RESERVED' and not holds_place order by counted_at limit 1)
                """)
                .param("beyond", held.beyondPlace()).param("cap", held.cap()).param("person", held.person()).update() == 1;
    }

    private void change(Reservation held, long cents, int places, long beyondCents, int beyondPlaces) {
        jdbc.sql("""
                update cap set reserved_cents = reserved_cents - :amount, reserved_places = reserved_places - :places,
                    beyond_cents = beyond_cents - :beyondCents, beyond_places = beyond_places - :beyondPlaces
                where id = :cap
                """)
                .param("amount", cents).param("places", places).param("beyondCents", beyondCents)
                .param("beyondPlaces", beyondPlaces).param("cap", held.cap()).update();
    }

    private boolean hasPlace(UUID cap, UUID person) {
        return jdbc.sql("""
                select exists (select 1 from cap_reservation where cap_id = :cap and person_id = :person
                               and holds_place and state in ('RESERVED', 'GRANTED'))
                """).param("cap", cap).param("person", person).query(Boolean.class).single();
    }

    private Optional<Reservation> reservation(UUID request) {
        return jdbc.sql("select * from cap_reservation where request_id = :request").param("request", request)
                .query(JdbcCapLedger::reservation).optional();
    }

    /** Locks the cap first and reads the reservation after, so that what is read is what holds. */
    private Optional<Reservation> lock(UUID request) {
        jdbc.sql("select 1 from cap where id = (select cap_id from cap_reservation where request_id = :request) for update")
                .param("request", request).query(Integer.class).list();
        return reservation(request);
    }

    private static Reservation reservation(ResultSet row, int number) throws SQLException {
        return new Reservation(row.getObject("cap_id", UUID.class), row.getObject("person_id", UUID.class),
                row.getLong("amount_cents"), row.getBoolean("holds_place"), row.getBoolean("beyond_place"),
                row.getLong("beyond_cents"), row.getString("state"), row.getObject("offer_until") != null);
    }

    private record Reservation(UUID cap, UUID person, long cents, boolean holdsPlace, boolean beyondPlace,
                               long beyondCents, String state, boolean isOffer) {}

    // --- the waiting list

    @Override
    public List<Place> places(EmployerId employer, String goal, String unit, int planYear) {
        return cap(employer, goal, unit, planYear).map(cap -> jdbc.sql(LINE + "order by position, counted_at, request_id")
                .param("cap", cap).query(JdbcCapLedger::place).list()).orElse(List.of());
    }

    @Override
    public Optional<Place> place(UUID request) {
        return reservation(request).flatMap(waiting -> jdbc.sql(LINE + "where request_id = :request")
                .param("cap", waiting.cap()).param("request", request).query(JdbcCapLedger::place).optional());
    }

    /** Offers first, then who waits, each with its place in line; of the cap {@code :cap}. */
    private static final String LINE = """
            select * from (
                select request_id, person_id, counted_at, coalesce(wanted_cents, amount_cents) as wanted_cents, amount_cents, offer_until,
                       case when queued then row_number() over (partition by queued order by counted_at, request_id) else 0 end as position
                from cap_reservation where cap_id = :cap and (queued or offer_until is not null)
            ) line
            """;

    @Override
    public int before(EmployerId employer, String goal, String unit, int planYear, Optional<UUID> request) {
        return jdbc.sql("""
                select count(*) from cap_reservation r join cap on cap.id = r.cap_id
                where employer_id = :employer and goal = :goal and unit = :unit and plan_year = :year and r.queued
                  and (cast(:request as uuid) is null or (r.counted_at, r.request_id) < (
                      select own.counted_at, own.request_id from cap_reservation own where own.request_id = cast(:request as uuid)))
                """)
                .param("employer", employer.value()).param("goal", goal).param("unit", unit).param("year", planYear)
                .param("request", request.orElse(null)).query(Integer.class).single();
    }

    @Override
    public Behind behind(UUID cap) {
        return jdbc.sql("select id, employer_id, goal, unit, plan_year from cap where id = :cap").param("cap", cap)
                .query((row, number) -> new Behind(row.getObject("id", UUID.class), new EmployerId(row.getObject("employer_id", UUID.class)),
                        row.getString("goal"), row.getString("unit"), row.getInt("plan_year"))).single();
    }

    @Override
    public List<UUID> withSomebodyWaiting() {
        return jdbc.sql("select distinct cap_id from cap_reservation where queued order by cap_id").query(UUID.class).list();
    }

    /**
     * Who is first, by what the row of the cap says at this moment. Who has not wanted a part as large as what is left is passed over;
     * otherwise nobody is, however little a later one asks for (LZ-82).
     */
    private static final String TURN = """
            with room as (
                select id, guaranteed - reserved_places - granted_places as places, greatest(0, budget_cents - reserved_cents - granted_cents) as cents
                from cap where id = :cap
            ), first as (
                select r.request_id, r.person_id, r.wanted_cents,
                       exists (select 1 from cap_reservation own where own.cap_id = r.cap_id and own.person_id = r.person_id
                               and own.holds_place and own.state in ('RESERVED', 'GRANTED')) as has_place
                from cap_reservation r, room
                where r.cap_id = room.id and r.queued and not (:partial and r.wanted_cents > room.cents and r.declined_cents >= room.cents)
                order by r.counted_at, r.request_id limit 1
            ), turn as (
                select first.request_id, first.has_place, least(first.wanted_cents, room.cents) as cents
                from first, room
                where room.cents > 0 and (first.has_place or room.places > 0) and (first.wanted_cents <= room.cents or :partial)
            )
            """;

    @Override
    public Optional<UUID> next(UUID cap, boolean partial) {
        return jdbc.sql(TURN + "select request_id from turn").param("cap", cap).param("partial", partial).query(UUID.class).optional();
    }

    @Override
    @Transactional
    public Optional<Money> offer(UUID request, boolean partial, Instant until) {
        return lock(request).filter(waiting -> waiting.state().equals("WAITING")).flatMap(waiting -> jdbc.sql(TURN + """
                , moved as (
                    update cap set reserved_cents = reserved_cents + cents, reserved_places = reserved_places + case when has_place then 0 else 1 end
                    from turn where cap.id = :cap and turn.request_id = :request
                    returning cap.id, cents, has_place
                ), offered as (
                    update cap_reservation r set state = 'RESERVED', queued = false, amount_cents = cents, holds_place = not has_place, offer_until = :until
                    from moved where r.request_id = :request
                    returning r.cap_id, r.amount_cents, r.holds_place
                ), entered as (
                    insert into cap_entry (cap_id, kind, amount_cents, places, request_id, entered_at, key)
                    select cap_id, 'RESERVED', amount_cents, case when holds_place then 1 else 0 end, :request, :now,
                           'offer/' || :request || '/' || (select count(*) from cap_entry where request_id = :request)
                    from offered
                    returning amount_cents
                )
                select amount_cents from entered
                """).param("cap", waiting.cap()).param("partial", partial).param("request", request)
                .param("until", until.atOffset(ZoneOffset.UTC)).param("now", now())
                .query(Long.class).optional().map(Money::ofCents));
    }

    @Override
    @Transactional
    public void leave(UUID request) {
        lock(request);
        jdbc.sql("update cap_reservation set queued = false where request_id = :request").param("request", request).update();
    }

    @Override
    @Transactional
    public boolean accept(UUID request) {
        lock(request);
        return jdbc.sql("update cap_reservation set offer_until = null, wanted_cents = amount_cents where request_id = :request and offer_until is not null")
                .param("request", request).update() == 1;
    }

    @Override
    @Transactional
    public boolean stay(UUID request) {
        return lock(request).filter(Reservation::isOffer).map(offered -> {
            giveBack(offered, request, "WAITING");
            tellIfSomebodyWaits(offered.cap());
            return true;
        }).orElse(false);
    }

    // --- places held before the purchase

    @Override
    @Transactional
    public HoldAnswer hold(CapAsk ask, Instant until) {
        Optional<UUID> cap = jdbc.sql("""
                select id from cap where employer_id = :employer and goal = :goal and unit = :unit and plan_year = :year for update
                """).param("employer", ask.employer().value()).param("goal", ask.goal()).param("unit", ask.unit())
                .param("year", ask.planYear()).query(UUID.class).optional();
        if (cap.isEmpty()) {
            return HoldAnswer.NO_CAP;
        }
        boolean has = jdbc.sql("select exists (select 1 from cap_reservation where cap_id = :cap and person_id = :person and state in ('RESERVED', 'GRANTED', 'HELD', 'WAITING'))")
                .param("cap", cap.get()).param("person", ask.person().value()).query(Boolean.class).single();
        if (has) {
            return HoldAnswer.HAS_PLACE;
        }
        boolean othersWait = jdbc.sql("select exists (select 1 from cap_reservation where cap_id = :cap and queued)").param("cap", cap.get())
                .query(Boolean.class).single();
        return !othersWait && take(cap.get(), ask, "HELD", until.atOffset(ZoneOffset.UTC), false) ? HoldAnswer.HELD : HoldAnswer.FULL;
    }

    @Override
    public Optional<HeldPlace> of(EmployerId employer, String goal, String unit, int planYear, PersonId person) {
        return cap(employer, goal, unit, planYear).flatMap(cap -> jdbc.sql("""
                select request_id, amount_cents, hold_until from cap_reservation where cap_id = :cap and person_id = :person and state = 'HELD'
                """).param("cap", cap).param("person", person.value())
                .query((row, number) -> new HeldPlace(row.getObject("request_id", UUID.class), Money.ofCents(row.getLong("amount_cents")),
                        row.getObject("hold_until", OffsetDateTime.class).toInstant())).optional());
    }

    @Override
    @Transactional
    public boolean giveBack(UUID id, PersonId person) {
        return lock(id).filter(held -> held.state().equals("HELD") && held.person().equals(person.value())).map(held -> {
            giveBack(held, id, "RELEASED");
            tellIfSomebodyWaits(held.cap());
            return true;
        }).orElse(false);
    }

    @Override
    @Transactional
    public int endUntil(Instant moment) {
        List<UUID> over = jdbc.sql("select request_id from cap_reservation where state = 'HELD' and hold_until <= :moment order by cap_id, request_id")
                .param("moment", moment.atOffset(ZoneOffset.UTC)).query(UUID.class).list();
        over.forEach(this::release);
        return over.size();
    }

    /** The person's request takes the place of what was held for it. @return whether something was held */
    private boolean takeOver(UUID cap, UUID person) {
        Optional<UUID> hold = jdbc.sql("select request_id from cap_reservation where cap_id = :cap and person_id = :person and state = 'HELD'")
                .param("cap", cap).param("person", person).query(UUID.class).optional();
        hold.ifPresent(id -> giveBack(reservation(id).orElseThrow(), id, "RELEASED"));
        return hold.isPresent();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        Optional<Instant> until = Optional.ofNullable(row.getObject("offer_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        return new Place(row.getObject("request_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)), row.getInt("position"),
                Money.ofCents(row.getLong("wanted_cents")), row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                until.isPresent() ? Optional.of(Money.ofCents(row.getLong("amount_cents"))) : Optional.empty(), until);
    }

    private Optional<UUID> cap(EmployerId employer, String goal, String unit, int planYear) {
        return jdbc.sql("select id from cap where employer_id = :employer and goal = :goal and unit = :unit and plan_year = :year")
                .param("employer", employer.value()).param("goal", goal).param("unit", unit).param("year", planYear).query(UUID.class).optional();
    }

    private void enter(UUID cap, String kind, long cents, int places, UUID request, PersonId by, String reason) {
        jdbc.sql("""
                insert into cap_entry (cap_id, kind, amount_cents, places, request_id, decided_by, reason, entered_at, key)
                values (:cap, :kind, :cents, :places, :request, :by, :reason, :now,
                        lower(:kind) || '/' || :request || '/' || (select count(*) from cap_entry where request_id = :request))
                """)
                .param("cap", cap).param("kind", kind).param("cents", cents).param("places", places)
                .param("request", request).param("by", by == null ? null : by.value()).param("reason", reason)
                .param("now", now()).update();
    }

    @Override
    public List<CapRoom> rooms(EmployerId employer, int planYear) {
        return jdbc.sql(ROOMS + "where employer_id = :employer and plan_year = :year order by goal, unit")
                .param("employer", employer.value()).param("year", planYear).query(JdbcCapLedger::room).list();
    }

    @Override
    public Optional<CapRoom> room(EmployerId employer, String goal, String unit, int planYear) {
        return jdbc.sql(ROOMS + "where employer_id = :employer and plan_year = :year and goal = :goal and unit = :unit")
                .param("employer", employer.value()).param("year", planYear).param("goal", goal).param("unit", unit)
                .query(JdbcCapLedger::room).optional();
    }

    private static CapRoom room(ResultSet row, int number) throws SQLException {
        return new CapRoom(row.getString("goal"), row.getString("unit"), row.getInt("plan_year"), row.getInt("guaranteed"),
                row.getInt("reserved_places"), row.getInt("granted_places"), row.getInt("waiting"), row.getInt("beyond_places"),
                Money.ofCents(row.getLong("budget_cents")), Money.ofCents(row.getLong("reserved_cents")),
                Money.ofCents(row.getLong("granted_cents")), Money.ofCents(row.getLong("beyond_cents")),
                row.getInt("held_places"), row.getInt("offered"));
    }

    @Override
    public boolean sharesPlace(EmployerId employer, String goal, String unit, int planYear, PersonId person, Optional<UUID> except) {
        return jdbc.sql("""
                select exists (select 1 from cap_reservation r join cap on cap.id = r.cap_id
                    where cap.employer_id = :employer and goal = :goal and unit = :unit and plan_year = :year
                      and r.person_id = :person and r.state in ('RESERVED', 'GRANTED')
                      and r.request_id is distinct from cast(:except as uuid))
                """)
                .param("employer", employer.value()).param("goal", goal).param("unit", unit).param("year", planYear)
                .param("person", person.value()).param("except", except.orElse(null)).query(Boolean.class).single();
    }

    @Override
    public Optional<Held> held(UUID request) {
        return reservation(request).filter(held -> held.state().equals("RESERVED") || held.state().equals("GRANTED"))
                .map(held -> new Held(Money.ofCents(held.cents()), held.holdsPlace()));
    }

    @Override
    public List<String> audit() {
        return jdbc.sql("""
                with added as (
                    select cap_id,
                        sum(case kind when 'RESERVED' then amount_cents when 'RELEASED' then -amount_cents
                                      when 'GRANTED' then -amount_cents else 0 end) as reserved,
                        sum(case kind when 'GRANTED' then amount_cents else 0 end) as granted,
                        sum(case kind when 'RESERVED' then places when 'RELEASED' then -places
                                      when 'GRANTED' then -places else 0 end) as reserved_places,
                        sum(case kind when 'GRANTED' then places else 0 end) as granted_places
                    from cap_entry group by cap_id
                ), held as (
                    select cap_id, count(*) filter (where holds_place and state in ('RESERVED', 'GRANTED', 'HELD')) as places,
                           sum(amount_cents) filter (where state in ('RESERVED', 'GRANTED', 'HELD')) as cents
                    from cap_reservation group by cap_id
                )
                select format('cap %s/%s/%s: reserved %s cents and %s places, granted %s and %s; entries %s, %s, %s, %s; requests %s and %s',
                              goal, unit, plan_year, reserved_cents, c.reserved_places, granted_cents, c.granted_places,
                              coalesce(a.reserved, 0), coalesce(a.reserved_places, 0), coalesce(a.granted, 0),
                              coalesce(a.granted_places, 0), coalesce(h.cents, 0), coalesce(h.places, 0))
                from cap c left join added a on a.cap_id = c.id left join held h on h.cap_id = c.id
                where reserved_cents <> coalesce(a.reserved, 0) or granted_cents <> coalesce(a.granted, 0)
                   or c.reserved_places <> coalesce(a.reserved_places, 0) or c.granted_places <> coalesce(a.granted_places, 0)
                   or reserved_cents + granted_cents <> coalesce(h.cents, 0)
                   or c.reserved_places + c.granted_places <> coalesce(h.places, 0)
                order by 1
                """).query(String.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
