package nl.ruilwerk.payroll.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.payroll.PayBatch;
import nl.ruilwerk.payroll.PayBatchId;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.payroll.PayrollLineId;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPayrollLines implements PayrollLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPayrollLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void oneAtATime(EmployerId employer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('payroll/' || :employer, 0))")
                .param("employer", employer.toString()).query((row, number) -> true).list();
    }

    @Override
    public boolean isClosed(EmployerId employer, YearMonth month) {
        return jdbc.sql("select exists (select 1 from pay_batch where employer_id = :employer and pay_month = :month)")
                .param("employer", employer.value()).param("month", month.atDay(1)).query(Boolean.class).single();
    }

    @Override
    public void plan(EmployerId employer, PayrollLine line, String key) {
        plan(employer, Optional.empty(), line, key);
    }

    @Override
    public void planFor(EmployerId employer, int planYear, PayrollLine line, String key) {
        plan(employer, Optional.of(planYear), line, key);
    }

    private void plan(EmployerId employer, Optional<Integer> planYear, PayrollLine line, String key) {
        jdbc.sql("""
                insert into payroll_line (id, employer_id, person_id, request_id, pay_month, side, code, component, amount_cents,
                    treatment, hour_hundredths, addendum_ref, corrects, plan_year, planned_at, key)
                values (:id, :employer, :person, :request, :month, :side, :code, :component, :amount, :treatment, :hours, :addendum, :corrects, :planYear,
                    :now, :key)
                on conflict (key) do nothing
                """)
                .param("id", line.id().value()).param("employer", employer.value()).param("person", line.person().value())
                .param("request", line.request().value()).param("month", line.payMonth().atDay(1))
                .param("treatment", line.treatment().name()).param("hours", line.hours().map(Hours::hundredths).orElse(null), Types.BIGINT)
                .param("side", line.side().name()).param("code", line.code()).param("component", line.component())
                .param("amount", line.amount().cents()).param("addendum", line.addendumRef())
                .param("corrects", line.corrects().map(PayrollLineId::value).orElse(null)).param("planYear", planYear.orElse(null), Types.INTEGER)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("key", key).update();
    }

    @Override
    public List<PayrollLine> ofMonth(EmployerId employer, YearMonth month) {
        return jdbc.sql("""
                select l.* from payroll_line l join person p on p.id = l.person_id
                where l.employer_id = :employer and l.pay_month = :month and l.state <> 'DROPPED'
                order by p.employee_number, l.request_id, l.side desc, l.code, l.id
                """)
                .param("employer", employer.value()).param("month", month.atDay(1)).query(JdbcPayrollLines::line).list();
    }

    @Override
    public List<PayrollLine> ofRequest(RequestId request) {
        return jdbc.sql("select * from payroll_line where request_id = :request and state <> 'DROPPED' order by pay_month, side desc, code, planned_at, id")
                .param("request", request.value()).query(JdbcPayrollLines::line).list();
    }

    @Override
    public int drop(RequestId request) {
        jdbc.sql("update payroll_line set state = 'DROPPED', dropped_at = :now where request_id = :request and state = 'PLANNED'")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("request", request.value()).update();
        return dropped(request);
    }

    @Override
    public int drop(RequestId request, Collection<PayrollLineId> lines) {
        jdbc.sql("update payroll_line set state = 'DROPPED', dropped_at = :now where request_id = :request and state = 'PLANNED' and id = any (:lines)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("request", request.value())
                .param("lines", lines.stream().map(PayrollLineId::value).toArray(UUID[]::new)).update();
        return dropped(request);
    }

    private int dropped(RequestId request) {
        return jdbc.sql("select count(*) from payroll_line where request_id = :request and state = 'DROPPED'")
                .param("request", request.value()).query(Integer.class).single();
    }

    @Override
    public List<PayrollLine> ofPlanYear(RequestId request, int planYear, YearMonth first, YearMonth last) {
        return jdbc.sql("""
                select * from payroll_line where request_id = :request and state <> 'DROPPED'
                and (plan_year = :planYear or plan_year is null and pay_month between :first and :last) order by pay_month, side desc, code, planned_at, id
                """)
                .param("request", request.value()).param("planYear", planYear).param("first", first.atDay(1)).param("last", last.atDay(1))
                .query(JdbcPayrollLines::line).list();
    }

    @Override
    public boolean hadLines(RequestId request, YearMonth first, YearMonth last) {
        return jdbc.sql("select exists (select 1 from payroll_line where request_id = :request and plan_year is null and pay_month between :first and :last)")
                .param("request", request.value()).param("first", first.atDay(1)).param("last", last.atDay(1)).query(Boolean.class).single();
    }

    @Override
    public List<PayrollLine> dropAfter(RequestId request, YearMonth last) {
        List<PayrollLine> later = ofRequest(request).stream().filter(line -> line.state() == PayrollLine.State.PLANNED && line.payMonth().isAfter(last)).toList();
        jdbc.sql("update payroll_line set state = 'DROPPED', dropped_at = :now where request_id = :request and state = 'PLANNED' and pay_month > :last")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("request", request.value()).param("last", last.atDay(1)).update();
        return later;
    }

    @Override
    public List<PersonId> expecting(EmployerId employer) {
        return jdbc.sql("select distinct person_id from payroll_line where employer_id = :employer and state = 'PLANNED' order by person_id")
                .param("employer", employer.value()).query((row, number) -> new PersonId(row.getObject("person_id", UUID.class))).list();
    }

    @Override
    public List<PayrollLine> ofBatch(PayBatchId batch) {
        return jdbc.sql("""
                select l.* from payroll_line l join person p on p.id = l.person_id where l.batch_id = :batch
                order by p.employee_number, l.request_id, l.side desc, l.code, l.id
                """).param("batch", batch.value()).query(JdbcPayrollLines::line).list();
    }

    @Override
    public Optional<PayrollLine> find(EmployerId employer, PayrollLineId line) {
        return jdbc.sql("select * from payroll_line where id = :id and employer_id = :employer and state <> 'DROPPED'").param("id", line.value())
                .param("employer", employer.value()).query(JdbcPayrollLines::line).optional();
    }

    @Override
    public List<YearMonth> months(EmployerId employer) {
        return jdbc.sql("""
                select pay_month from payroll_line where employer_id = :employer and state <> 'DROPPED'
                union select pay_month from pay_batch where employer_id = :employer order by 1
                """).param("employer", employer.value())
                .query((row, number) -> YearMonth.from(row.getObject("pay_month", LocalDate.class))).list();
    }

    @Override
    public Optional<PayBatch> batch(EmployerId employer, YearMonth month) {
        return jdbc.sql("select * from pay_batch where employer_id = :employer and pay_month = :month")
                .param("employer", employer.value()).param("month", month.atDay(1)).query(JdbcPayrollLines::batch).optional();
    }

    @Override
    public Optional<PayBatch> batch(EmployerId employer, PayBatchId id) {
        return jdbc.sql("select * from pay_batch where employer_id = :employer and id = :id")
                .param("employer", employer.value()).param("id", id.value()).query(JdbcPayrollLines::batch).optional();
    }

    @Override
    public byte[] content(PayBatchId id) {
        return jdbc.sql("select content from pay_batch where id = :id").param("id", id.value()).query(byte[].class).single();
    }

    @Override
    @Transactional
    public void close(PayBatch batch, byte[] content) {
        jdbc.sql("""
                insert into pay_batch (id, employer_id, pay_month, number, closed_by, closed_at, lines, total_source_cents,
                    total_goal_cents, file_name, content, sha256)
                values (:id, :employer, :month, 1, :by, :at, :lines, :sources, :goals, :name, :content, :sha256)
                """)
                .param("id", batch.id().value()).param("employer", batch.employer().value())
                .param("month", batch.payMonth().atDay(1)).param("by", batch.closedBy().value())
                .param("at", batch.closedAt().atOffset(ZoneOffset.UTC)).param("lines", batch.lines())
                .param("sources", batch.sources().cents()).param("goals", batch.goals().cents())
                .param("name", batch.fileName()).param("content", content).param("sha256", batch.sha256()).update();
        jdbc.sql("""
                update payroll_line set batch_id = :batch, state = 'EXPORTED'
                where employer_id = :employer and pay_month = :month and state = 'PLANNED'
                """)
                .param("batch", batch.id().value()).param("employer", batch.employer().value())
                .param("month", batch.payMonth().atDay(1)).update();
    }

    @Override
    public boolean answer(PayrollLineId line, PayrollLine.State state, String reason) {
        return jdbc.sql("update payroll_line set state = :state, reject_reason = nullif(:reason, '') where id = :id and state = 'EXPORTED'")
                .param("state", state.name()).param("reason", reason).param("id", line.value()).update() == 1;
    }

    @Override
    public void acknowledge(PayBatchId batch, PersonId by) {
        jdbc.sql("""
                update pay_batch set state = 'ACKNOWLEDGED', acknowledged_by = :by, acknowledged_at = :now
                where id = :id and state = 'CLOSED'
                """)
                .param("by", by.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", batch.value()).update();
    }

    private static PayrollLine line(ResultSet row, int number) throws SQLException {
        return new PayrollLine(new PayrollLineId(row.getObject("id", UUID.class)), new PersonId(row.getObject("person_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)), YearMonth.from(row.getObject("pay_month", LocalDate.class)),
                PlannedLine.Kind.valueOf(row.getString("side")), row.getString("code"), row.getString("component"),
                Money.ofCents(row.getLong("amount_cents")), Payment.Treatment.valueOf(row.getString("treatment")),
                Optional.ofNullable(row.getObject("hour_hundredths", Long.class)).map(Hours::ofHundredths), row.getString("addendum_ref"),
                Optional.ofNullable(row.getObject("corrects", UUID.class)).map(PayrollLineId::new),
                Optional.ofNullable(row.getObject("batch_id", UUID.class)).map(PayBatchId::new),
                PayrollLine.State.valueOf(row.getString("state")), Optional.ofNullable(row.getString("reject_reason")).orElse(""));
    }

    private static PayBatch batch(ResultSet row, int number) throws SQLException {
        return new PayBatch(new PayBatchId(row.getObject("id", UUID.class)), new EmployerId(row.getObject("employer_id", UUID.class)),
                YearMonth.from(row.getObject("pay_month", LocalDate.class)), new PersonId(row.getObject("closed_by", UUID.class)),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(), row.getInt("lines"),
                Money.ofCents(row.getLong("total_source_cents")), Money.ofCents(row.getLong("total_goal_cents")),
                row.getString("file_name"), row.getString("sha256"),
                Optional.ofNullable(row.getObject("acknowledged_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
