package nl.ruilwerk.settlement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.settlement.LeaverSettlement;
import nl.ruilwerk.settlement.LeaverSettlements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaverSettlements implements LeaverSettlements {

    private final JdbcClient jdbc;

    JdbcLeaverSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(LeaverSettlement settlement, Instant openedAt) {
        return jdbc.sql("""
                insert into leaver_settlement (id, employer_id, person_id, last_day, plan_year, opened_at)
                values (:id, :employer, :person, :lastDay, :year, :at) on conflict (person_id, last_day) do nothing
                """)
                .param("id", settlement.id()).param("employer", settlement.employer().value()).param("person", settlement.person().value())
                .param("lastDay", settlement.lastDay()).param("year", settlement.planYear())
                .param("at", openedAt.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    @Override
    public Optional<LeaverSettlement> find(UUID id) {
        return jdbc.sql("select * from leaver_settlement where id = :id").param("id", id).query(this::settlement).optional();
    }

    @Override
    public LeaverSettlement lock(UUID id) {
        jdbc.sql("select 1 from leaver_settlement where id = :id for update").param("id", id).query(Integer.class).list();
        return find(id).orElseThrow(() -> new NoSuchElementException("No settlement " + id));
    }

    @Override
    public List<LeaverSettlement> open(EmployerId employer) {
        return jdbc.sql("select * from leaver_settlement where employer_id = :employer and state = 'OPEN' order by opened_at, id")
                .param("employer", employer.value()).query(this::settlement).list();
    }

    @Override
    @Transactional
    public boolean state(UUID id, PersonId by, Instant at, YearMonth month, Map<String, Money> payouts) {
        boolean open = jdbc.sql("""
                update leaver_settlement set state = 'STATED', stated_by = :by, stated_at = :at, pay_month = :month
                where id = :id and state = 'OPEN'
                """)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("month", month.atDay(1)).param("id", id).update() == 1;
        if (open) {
            payouts.forEach((source, amount) -> jdbc.sql("insert into leaver_payout (settlement_id, source, amount_cents) values (:id, :source, :amount)")
                    .param("id", id).param("source", source).param("amount", amount.cents()).update());
        }
        return open;
    }

    @Override
    public boolean move(UUID id, LeaverSettlement.State from, LeaverSettlement.State to) {
        return jdbc.sql("update leaver_settlement set state = :to where id = :id and state = :from")
                .param("to", to.name()).param("from", from.name()).param("id", id).update() == 1;
    }

    private LeaverSettlement settlement(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, Money> payouts = new TreeMap<>();
        jdbc.sql("select source, amount_cents from leaver_payout where settlement_id = :id").param("id", id)
                .query((payout, index) -> payouts.put(payout.getString("source"), Money.ofCents(payout.getLong("amount_cents")))).list();
        return new LeaverSettlement(id, new EmployerId(row.getObject("employer_id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("last_day", LocalDate.class), LeaverSettlement.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("pay_month", LocalDate.class)).map(YearMonth::from), payouts);
    }
}
