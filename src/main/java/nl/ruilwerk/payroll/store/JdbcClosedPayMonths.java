package nl.ruilwerk.payroll.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.request.spi.ClosedPayMonths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A pay month takes no more lines once a batch of it has been closed. */
@Repository
class JdbcClosedPayMonths implements ClosedPayMonths {

    private final JdbcClient jdbc;

    JdbcClosedPayMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<YearMonth> of(EmployerId employer, int planYear) {
        return new TreeSet<>(jdbc.sql("""
                select distinct pay_month from pay_batch where employer_id = :employer and extract(year from pay_month) = :year
                """)
                .param("employer", employer.value()).param("year", planYear)
                .query((row, number) -> YearMonth.from(row.getObject("pay_month", LocalDate.class))).list());
    }
}
