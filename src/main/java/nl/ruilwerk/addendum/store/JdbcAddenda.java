package nl.ruilwerk.addendum.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.addendum.Addenda;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.addendum.AddendumId;
import nl.ruilwerk.addendum.Signature;
import nl.ruilwerk.addendum.SignatureMark;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.request.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAddenda implements Addenda {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAddenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Addendum> live(RequestId request) {
        return jdbc.sql("select * from addendum where request_id = :request and state in ('DRAWN_UP', 'SEALED')")
                .param("request", request.value()).query(this::addendum).optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Addendum> lockLive(RequestId request) {
        return jdbc.sql("select * from addendum where request_id = :request and state in ('DRAWN_UP', 'SEALED') for update")
                .param("request", request.value()).query(this::addendum).optional();
    }

    @Override
    public List<Addendum> of(RequestId request) {
        return jdbc.sql("select * from addendum where request_id = :request order by edition_no")
                .param("request", request.value()).query(this::addendum).list();
    }

    @Override
    public Optional<RequestId> requestOf(DocumentId document) {
        return jdbc.sql("select request_id from addendum where document_id = :document").param("document", document.value())
                .query((row, number) -> new RequestId(row.getObject("request_id", UUID.class))).optional();
    }

    @Override
    @Transactional
    public void add(Addendum addendum) {
        jdbc.sql("""
                insert into addendum (id, request_id, edition_no, employee_id, content, sha256, state, drawn_up_at)
                values (:id, :request, :number, :employee, :content, :sha256, :state, :at)
                """)
                .param("id", addendum.id().value()).param("request", addendum.request().value())
                .param("number", addendum.number()).param("employee", addendum.employee().value())
                .param("content", addendum.content()).param("sha256", addendum.sha256())
                .param("state", addendum.state().name()).param("at", addendum.drawnUpAt().atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public boolean sign(AddendumId addendum, Signature signature) {
        return jdbc.sql("""
                insert into signature (id, addendum_id, employee_id, party, signer_id, signer_name, signer_function, signed_at, signed_how, sha256)
                select :id, a.id, a.employee_id, :party, :signer, :name, :function, :at, :how, :sha256
                from addendum a where a.id = :addendum and a.state = 'DRAWN_UP' and a.sha256 = :sha256
                on conflict (addendum_id, party) do nothing
                """)
                .param("id", signature.id()).param("party", signature.party().name())
                .param("signer", signature.signer().value()).param("name", signature.signerName())
                .param("function", signature.signerFunction()).param("at", signature.signedAt().atOffset(ZoneOffset.UTC))
                .param("how", signature.signedHow()).param("sha256", signature.sha256())
                .param("addendum", addendum.value()).update() == 1;
    }

    @Override
    public void seal(AddendumId addendum, DocumentId document) {
        jdbc.sql("update addendum set state = 'SEALED', sealed_at = :now, document_id = :document where id = :id and state = 'DRAWN_UP'")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("document", document.value())
                .param("id", addendum.value()).update();
    }

    @Override
    public void end(AddendumId addendum, Addendum.State state) {
        jdbc.sql("update addendum set state = :state where id = :id and state = 'DRAWN_UP'")
                .param("state", state.name()).param("id", addendum.value()).update();
    }

    private Addendum addendum(ResultSet row, int number) throws SQLException {
        AddendumId id = new AddendumId(row.getObject("id", UUID.class));
        return new Addendum(id, new RequestId(row.getObject("request_id", UUID.class)), row.getInt("edition_no"),
                new PersonId(row.getObject("employee_id", UUID.class)), row.getString("content"), row.getString("sha256"),
                Addendum.State.valueOf(row.getString("state")), row.getObject("drawn_up_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(DocumentId::new), signatures(id));
    }

    private List<Signature> signatures(AddendumId addendum) {
        return jdbc.sql("select * from signature where addendum_id = :addendum order by signed_at, party")
                .param("addendum", addendum.value())
                .query((row, number) -> new Signature(row.getObject("id", UUID.class),
                        SignatureMark.Party.valueOf(row.getString("party")), new PersonId(row.getObject("signer_id", UUID.class)),
                        row.getString("signer_name"), row.getString("signer_function"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(), row.getString("signed_how"), row.getString("sha256")))
                .list();
    }
}
