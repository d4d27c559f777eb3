package nl.ruilwerk.addendum.store;

import java.util.List;
import nl.ruilwerk.outcome.Audited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Addenda: the text has its hash, both signatures of a sealed one are about that text, and its document is there. A grant has an addendum
 * that both signed; sealing comes a moment later.
 */
@Repository
class AddendumAudit implements Audited {

    private final JdbcClient jdbc;

    AddendumAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> audit() {
        return jdbc.sql("""
                select format('addendum %s/%s: its text has hash %s, and %s was drawn up', request_id, edition_no, encode(sha256(convert_to(content, 'UTF8')), 'hex'), sha256)
                from addendum where encode(sha256(convert_to(content, 'UTF8')), 'hex') <> sha256
                union all
                select format('addendum %s/%s is sealed with %s of 2 signatures about its text', request_id, edition_no, count(signature.id))
                from addendum left join signature on signature.addendum_id = addendum.id and signature.sha256 = addendum.sha256
                where state = 'SEALED' group by addendum.id having count(signature.id) <> 2
                union all
                select format('addendum %s/%s: its document %s is not there', request_id, edition_no, document_id)
                from addendum where state = 'SEALED' and not exists (select from stored_document where id = document_id and purpose = 'ADDENDUM')
                union all
                select format('request %s is granted, and its addendum has not both signatures', number)
                from execution_request request where state = 'GRANTED'
                and not exists (select from addendum where request_id = request.id
                                and (select count(*) from signature where addendum_id = addendum.id and signature.sha256 = addendum.sha256) = 2)
                order by 1
                """).query(String.class).list();
    }
}
