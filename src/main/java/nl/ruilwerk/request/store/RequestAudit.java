package nl.ruilwerk.request.store;

import java.util.List;
import nl.ruilwerk.outcome.Audited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests agree with their sources, and with the engine: an undecided one has a running process, and of one that ended without a grant
 * nothing waits in the task list.
 */
@Repository
class RequestAudit implements Audited {

    private final JdbcClient jdbc;

    RequestAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> audit() {
        return jdbc.sql("""
                select format('request %s: its sources add up to %s cents, and it asks for %s', number, sum(source.amount_cents), asked_cents)
                from execution_request request join request_source source on source.request_id = request.id
                where state in ('SUBMITTED', 'SENT_BACK', 'ACCEPTED', 'GRANTED')
                group by request.id having sum(source.amount_cents) < asked_cents
                union all
                select format('request %s is %s, and no process runs for it', number, state)
                from execution_request request where state in ('SUBMITTED', 'SENT_BACK', 'ACCEPTED')
                and not exists (select from act_ru_execution where business_key_ = request.id::text and parent_id_ is null)
                union all
                select format('request %s is %s, and waits in the task list as %s', number, request.state, task.form)
                from execution_request request join task on task.subject_id = request.id
                where request.state in ('REFUSED', 'WITHDRAWN', 'LAPSED', 'RESTRICTED') and task.state = 'OPEN' and task.subject_kind = 'REQUEST'
                union all
                select format('request %s: what was shown has hash %s, and %s was signed', number, encode(sha256(convert_to(shown_text, 'UTF8')), 'hex'), shown_sha256)
                from execution_request where encode(sha256(convert_to(shown_text, 'UTF8')), 'hex') <> shown_sha256
                order by 1
                """).query(String.class).list();
    }
}
