package nl.ruilwerk.payroll.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.spi.ExchangeLines;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A line that payroll rejected is left out: the one that replaces it counts. */
@Repository
class JdbcExchangeLines implements ExchangeLines {

    private final JdbcClient jdbc;

    JdbcExchangeLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<Line>> of(PersonId person) {
        Map<UUID, List<Line>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                select request_id, pay_month, side, code, component, amount_cents, treatment, hour_hundredths, state from payroll_line
                where person_id = :person and state in ('PLANNED', 'EXPORTED', 'ACKNOWLEDGED') order by pay_month, side desc, code, id
                """)
                .param("person", person.value())
                .query((row, number) -> lines.computeIfAbsent(row.getObject("request_id", UUID.class), none -> new ArrayList<>())
                        .add(new Line(new PlannedLine(YearMonth.from(row.getObject("pay_month", LocalDate.class)),
                                PlannedLine.Kind.valueOf(row.getString("side")), row.getString("code"), row.getString("component"),
                                Money.ofCents(row.getLong("amount_cents")), Payment.Treatment.valueOf(row.getString("treatment")),
                                Optional.ofNullable(row.getObject("hour_hundredths", Long.class)).map(hours -> BigDecimal.valueOf(hours, 2))), !row.getString("state").equals("PLANNED"))))
                .list();
        return lines;
    }
}
