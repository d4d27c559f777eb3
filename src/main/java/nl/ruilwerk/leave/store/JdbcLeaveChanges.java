package nl.ruilwerk.leave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.leave.LeaveChange;
import nl.ruilwerk.leave.LeaveChanges;
import nl.ruilwerk.money.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLeaveChanges implements LeaveChanges {

    private static final String SELECT = "select c.*, p.employee_number from leave_change c join person p on p.id = c.person_id where c.employer_id = :employer ";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLeaveChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // One at a time, so that numbers have no gaps and become visible in their order. A line that payroll rejected holds until another one replaces it.
    // Months before last calendar year are closed for good, so that the comparison does not grow with the years.
    // Bought hours can be taken from the first month of the calendar year in which they are paid for, so they all count from there.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(EmployerId employer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('leave/' || :employer, 0))").param("employer", employer.toString())
                .query((row, number) -> true).list();
        return jdbc.sql("""
                with line as (
                    select person_id, request_id, addendum_ref, hour_hundredths, code as leave, case side when 'GOAL' then 'BOUGHT' else 'EXCHANGED' end as kind,
                        case side when 'GOAL' then min(pay_month) over (partition by request_id, side, code, extract(year from pay_month)) else pay_month end as month
                    from payroll_line l
                    where employer_id = :employer and hour_hundredths is not null and pay_month >= :since
                        and (state in ('PLANNED', 'EXPORTED', 'ACKNOWLEDGED') or state = 'REJECTED' and not exists (select 1 from payroll_line other where other.corrects = l.id and other.state <> 'DROPPED'))
                ), holds as (
                    select person_id, request_id, kind, leave, month, max(addendum_ref) as agreement, sum(hour_hundredths) as hundredths
                    from line group by person_id, request_id, kind, leave, month
                ), told as (
                    select person_id, request_id, kind, leave, month, max(agreement) as agreement, sum(hour_hundredths) as hundredths
                    from leave_change where employer_id = :employer and month >= :since group by person_id, request_id, kind, leave, month
                )
                insert into leave_change (employer_id, number, person_id, request_id, kind, leave, month, hour_hundredths, agreement, told_at)
                select :employer, (select coalesce(max(number), 0) from leave_change where employer_id = :employer)
                        + row_number() over (order by month, person_id, request_id, kind, leave),
                    person_id, request_id, kind, leave, month, coalesce(holds.hundredths, 0) - coalesce(told.hundredths, 0),
                    coalesce(holds.agreement, told.agreement), :now
                from holds full join told using (person_id, request_id, kind, leave, month)
                where coalesce(holds.hundredths, 0) <> coalesce(told.hundredths, 0)
                """)
                .param("employer", employer.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfYear(1).minusYears(1)).update();
    }

    @Override
    public List<LeaveChange> after(EmployerId employer, long number, int most) {
        return jdbc.sql(SELECT + "and c.number > :number order by c.number limit :most").param("employer", employer.value())
                .param("number", number).param("most", most).query(JdbcLeaveChanges::change).list();
    }

    @Override
    public List<LeaveChange> latest(EmployerId employer, int most) {
        return jdbc.sql(SELECT + "order by c.number desc limit :most").param("employer", employer.value()).param("most", most)
                .query(JdbcLeaveChanges::change).list();
    }

    private static LeaveChange change(ResultSet row, int index) throws SQLException {
        return new LeaveChange(row.getLong("number"), row.getObject("told_at", OffsetDateTime.class).toInstant(), new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("employee_number"), LeaveChange.Kind.valueOf(row.getString("kind")), row.getString("leave"),
                YearMonth.from(row.getObject("month", LocalDate.class)), Hours.ofHundredths(row.getLong("hour_hundredths")), row.getString("agreement"));
    }
}
