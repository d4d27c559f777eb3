package nl.ruilwerk.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.document.CheckedDocument;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentName;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.DocumentType;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.Preview;
import nl.ruilwerk.document.SameReceipt;
import nl.ruilwerk.document.Sha256;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDocuments implements Documents {

    /** Everything but the bytes, which would travel along for nothing. */
    private static final String SELECT = """
            select id, employer_id, owner_id, purpose, name, content_type, size_bytes, sha256, pages, previews, stored_at
              from stored_document
            """;

    private final JdbcClient sql;

    JdbcDocuments(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StoredDocument> find(EmployerId employer, DocumentId document) {
        return sql.sql(SELECT + "where employer_id = :employer and id = :id")
                .param("employer", employer.value())
                .param("id", document.value())
                .query(JdbcDocuments::read).optional();
    }

    @Override
    public List<StoredDocument> find(EmployerId employer, List<DocumentId> documents) {
        return sql.sql(SELECT + "where employer_id = :employer and id = any(:ids) order by stored_at, id")
                .param("employer", employer.value())
                .param("ids", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(JdbcDocuments::read).list();
    }

    @Override
    public Optional<byte[]> content(DocumentId document) {
        return sql.sql("select content from stored_document where id = :id")
                .param("id", document.value())
                .query((row, number) -> row.getBytes("content")).optional();
    }

    @Override
    public Optional<Preview> preview(DocumentId document, int page) {
        return sql.sql("""
                        select page, content_type, width, height, content
                          from stored_document_preview
                         where document_id = :id and page = :page
                        """)
                .param("id", document.value())
                .param("page", page)
                .query((row, number) -> new Preview(row.getInt("page"), row.getString("content_type"), row.getInt("width"),
                        row.getInt("height"), row.getBytes("content")))
                .optional();
    }

    @Override
    public List<SameReceipt> sameReceipts(EmployerId employer, DocumentId document) {
        return sql.sql("""
                        select other.id, other.owner_id, other.stored_at
                          from stored_document mine
                          join stored_document other using (employer_id, sha256)
                         where mine.id = :id and mine.employer_id = :employer and other.id <> mine.id and other.purpose = 'RECEIPT'
                         order by other.stored_at, other.id
                        """)
                .param("employer", employer.value())
                .param("id", document.value())
                .query(JdbcDocuments::readSame).list();
    }

    @Override
    public List<SameReceipt> sameReceipts(EmployerId employer, Sha256 bytes) {
        return sql.sql("""
                        select id, owner_id, stored_at
                          from stored_document
                         where employer_id = :employer and sha256 = :sha256 and purpose = 'RECEIPT'
                         order by stored_at, id
                        """)
                .param("employer", employer.value())
                .param("sha256", bytes.value())
                .query(JdbcDocuments::readSame).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int countReceipts(PersonId owner, Instant since) {
        // held until the transaction ends: the next count for this person sees what this transaction stores
        sql.sql("select pg_advisory_xact_lock(hashtextextended('stored_document ' || :owner, 0))")
                .param("owner", owner.toString())
                .query((row, number) -> true).single();
        return sql.sql("select count(*) from stored_document where owner_id = :owner and purpose in ('RECEIPT', 'ENCLOSURE') and stored_at >= :since")
                .param("owner", owner.value())
                .param("since", at(since))
                .query(Integer.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredDocument add(CheckedDocument document, Instant storedAt) {
        DocumentId id = DocumentId.fresh();
        sql.sql("""
                        insert into stored_document (id, employer_id, owner_id, purpose, name, content_type, size_bytes, sha256,
                                                     pages, previews, stored_at, content)
                        values (:id, :employer, :owner, :purpose, :name, :contentType, :size, :sha256, :pages, :previews, :storedAt, :content)
                        """)
                .param("id", id.value())
                .param("employer", document.employer().value())
                .param("owner", document.owner().value())
                .param("purpose", document.purpose().name())
                .param("name", document.name().value())
                .param("contentType", document.type().contentType())
                .param("size", document.size())
                .param("sha256", document.sha256().value())
                .param("pages", document.pages())
                .param("previews", document.previews().size())
                .param("storedAt", at(storedAt))
                .param("content", document.content())
                .update();
        for (Preview preview : document.previews()) {
            add(id, preview);
        }
        return find(document.employer(), id).orElseThrow();
    }

    private void add(DocumentId document, Preview preview) {
        sql.sql("""
                        insert into stored_document_preview (document_id, page, content_type, width, height, content)
                        values (:document, :page, :contentType, :width, :height, :content)
                        """)
                .param("document", document.value())
                .param("page", preview.page())
                .param("contentType", preview.contentType())
                .param("width", preview.width())
                .param("height", preview.height())
                .param("content", preview.bytes())
                .update();
    }

    private static StoredDocument read(ResultSet row, int number) throws SQLException {
        return new StoredDocument(new DocumentId(row.getObject("id", UUID.class)),
                new EmployerId(row.getObject("employer_id", UUID.class)), new PersonId(row.getObject("owner_id", UUID.class)),
                DocumentPurpose.valueOf(row.getString("purpose")), new DocumentName(row.getString("name")),
                type(row.getString("content_type")), row.getLong("size_bytes"), new Sha256(row.getString("sha256")),
                row.getInt("pages"), row.getInt("previews"), row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }

    private static SameReceipt readSame(ResultSet row, int number) throws SQLException {
        return new SameReceipt(new DocumentId(row.getObject("id", UUID.class)), new PersonId(row.getObject("owner_id", UUID.class)),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }

    private static DocumentType type(String contentType) {
        for (DocumentType type : DocumentType.values()) {
            if (type.contentType().equals(contentType)) {
                return type;
            }
        }
        throw new IllegalStateException("A stored document has the unknown content type " + contentType);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
