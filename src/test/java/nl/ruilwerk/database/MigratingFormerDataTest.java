package nl.ruilwerk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.testing.SharedDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the first landing, with rows in it, becomes one of today; no row is lost and no start fails. */
class MigratingFormerDataTest {

    /** The last migration that people have run. */
    private static final String FIRST_LANDING = "0030";

    private final UUID employer = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();

    private DriverManagerDataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabaseOfTheFirstLanding() {
        Map<String, Object> fresh = SharedDatabase.freshDatabase();
        String address = fresh.get("spring.datasource.url").toString();
        database = new DriverManagerDataSource(address + (address.contains("?") ? "&" : "?") + "currentSchema=app,public",
                fresh.get("spring.datasource.username").toString(), fresh.get("spring.datasource.password").toString());
        flyway().target(FIRST_LANDING).load().migrate();
        jdbc = JdbcClient.create(database);
        jdbc.sql("insert into employer (id, code, legal_name, scheme) values (:id, 'proefschool', 'De Proefschool', 'hoeksche-school')")
                .param("id", employer).update();
        jdbc.sql("insert into person (id, employer_id, employee_number, given_name, surname) values (:id, :employer, 'P1', 'Fatima', 'el Amrani')")
                .param("id", person).param("employer", employer).update();
        jdbc.sql("""
                insert into execution_request (id, employer_id, person_id, number, scheme, edition, edition_digest, plan_year, goal, unit,
                    state, submitted_at, cost_cents, expense_date, asked_cents, consequences_read, evaluation, shown_text, shown_sha256,
                    signed_how, submission_key)
                values (:id, :employer, :person, '2026-1', 'hoeksche-school', 'hoeksche-school/2026', 'x', 2026, 'bicycle', 'PO',
                    'SUBMITTED', now(), 139900, date '2026-03-07', 125000, true, '{}', 'text', repeat('0', 64), 'password', 'key')
                """).param("id", request).param("employer", employer).param("person", person).update();
    }

    @Test
    void keepsEveryRowAndChecksWhatRefersToFiles() {
        UUID receipt = file("RECEIPT", "image/png");
        hasReceipt(receipt);
        hasSealedAddendum(file("ADDENDUM", "application/pdf"));

        flyway().load().migrate();

        assertThat(isChecked("receipt_is_stored")).isTrue();
        assertThat(isChecked("sealed_document_is_stored")).isTrue();
        assertThat(count("request_receipt")).isEqualTo(1);
        assertThat(count("execution_request")).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("delete from stored_document where id = :id").param("id", receipt).update())
                .as("a file that a request refers to stays").isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsWhatRefersToAFileThatIsGoneAndAcceptsNoMoreOfIt() {
        hasReceipt(UUID.randomUUID());
        hasSealedAddendum(UUID.randomUUID());

        flyway().load().migrate();

        assertThat(count("request_receipt")).as("evidence is not thrown away").isEqualTo(1);
        assertThat(count("addendum")).isEqualTo(1);
        assertThat(isChecked("receipt_is_stored")).isFalse();
        assertThat(isChecked("sealed_document_is_stored")).isFalse();
        assertThatThrownBy(() -> hasReceipt(UUID.randomUUID())).isInstanceOf(DataIntegrityViolationException.class);
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).defaultSchema("app").schemas("app", "public").javaMigrations(new EngineTables());
    }

    private UUID file(String purpose, String contentType) {
        UUID id = UUID.randomUUID();
        byte[] content = id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        jdbc.sql("""
                insert into stored_document (id, employer_id, owner_id, purpose, name, content_type, size_bytes, sha256, pages, previews, stored_at, content)
                values (:id, :employer, :person, :purpose, 'file', :type, :size, encode(sha256(:content), 'hex'), 1, 0, now(), :content)
                """).param("id", id).param("employer", employer).param("person", person).param("purpose", purpose).param("type", contentType)
                .param("size", content.length).param("content", content).update();
        return id;
    }

    private void hasReceipt(UUID document) {
        jdbc.sql("insert into request_receipt (request_id, document_id, evidence, added_at) values (:request, :document, 'invoice', now())")
                .param("request", request).param("document", document).update();
    }

    private void hasSealedAddendum(UUID document) {
        jdbc.sql("""
                insert into addendum (id, request_id, edition_no, employee_id, content, sha256, state, drawn_up_at, sealed_at, document_id)
                values (:id, :request, 1, :person, 'text', repeat('0', 64), 'SEALED', now(), now(), :document)
                """).param("id", UUID.randomUUID()).param("request", request).param("person", person).param("document", document).update();
    }

    private boolean isChecked(String constraint) {
        return jdbc.sql("select convalidated from pg_constraint where conname = :name").param("name", constraint).query(Boolean.class).single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
