package nl.ruilwerk.enrolment.store;

import java.util.List;
import nl.ruilwerk.outcome.Audited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments: those that wait for the employer have a running process, and the text has the hash that was signed. */
@Repository
class EnrolmentAudit implements Audited {

    private final JdbcClient jdbc;

    EnrolmentAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> audit() {
        return jdbc.sql("""
                select format('enrolment %s of %s waits for the employer, and no process runs for it', id, person_id)
                from participation where state = 'SUBMITTED'
                and not exists (select from act_ru_execution where business_key_ = participation.id::text and parent_id_ is null)
                union all
                select format('enrolment %s of %s: its text has hash %s, and %s was signed', id, person_id, encode(sha256(convert_to(shown_text, 'UTF8')), 'hex'), shown_sha256)
                from participation where encode(sha256(convert_to(shown_text, 'UTF8')), 'hex') <> shown_sha256
                order by 1
                """).query(String.class).list();
    }
}
