package nl.ruilwerk.payroll.store;

import java.util.List;
import nl.ruilwerk.outcome.Audited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closed months: the bytes of each file have its hash, and its figures are those of its lines. */
@Repository
class PayrollAudit implements Audited {

    private final JdbcClient jdbc;

    PayrollAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> audit() {
        return jdbc.sql("""
                select format('payroll file %s: its bytes have hash %s, and it was closed with %s', file_name, encode(sha256(content), 'hex'), sha256)
                from pay_batch where encode(sha256(content), 'hex') <> sha256
                union all
                select format('payroll file %s was closed with %s lines of %s and %s cents; its lines are %s, of %s and %s cents', file_name, lines,
                              total_source_cents, total_goal_cents, count(line.id), coalesce(sum(amount_cents) filter (where side = 'SOURCE'), 0),
                              coalesce(sum(amount_cents) filter (where side = 'GOAL'), 0))
                from pay_batch batch left join payroll_line line on line.batch_id = batch.id
                group by batch.id
                having lines <> count(line.id) or total_source_cents <> coalesce(sum(amount_cents) filter (where side = 'SOURCE'), 0)
                    or total_goal_cents <> coalesce(sum(amount_cents) filter (where side = 'GOAL'), 0)
                union all
                select format('payroll line %s of %s stands in the file of %s', line.id, line.pay_month, batch.pay_month)
                from payroll_line line join pay_batch batch on batch.id = line.batch_id where line.pay_month <> batch.pay_month
                order by 1
                """).query(String.class).list();
    }
}
