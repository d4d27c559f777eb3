package nl.ruilwerk.request.store;

import nl.ruilwerk.budget.spi.SchemeCharges;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up what requests charge to the tax-free margin: every goal does (HS-08), union dues included (HS-64). */
@Repository
class JdbcSchemeCharges implements SchemeCharges {

    private final JdbcClient jdbc;

    JdbcSchemeCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Charges of(EmployerId employer, int planYear) {
        return jdbc.sql("""
                select coalesce(sum(granted_cents - lapsed_cents) filter (where state = 'GRANTED'), 0) as granted,
                       coalesce(sum(asked_cents) filter (where state in ('SUBMITTED', 'SENT_BACK', 'ACCEPTED')), 0) as undecided
                from execution_request where employer_id = :employer and plan_year = :year
                """)
                .param("employer", employer.value()).param("year", planYear)
                .query((row, number) -> new Charges(Money.ofCents(row.getLong("granted")), Money.ofCents(row.getLong("undecided"))))
                .single();
    }
}
