package nl.ruilwerk.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.ruilwerk.document.CheckedDocument;
import nl.ruilwerk.document.CheckedDocuments;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.DocumentRefusal;
import nl.ruilwerk.document.DocumentType;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.SameReceipt;
import nl.ruilwerk.document.SampleFiles;
import nl.ruilwerk.document.Sha256;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RuilwerkTest(properties = "ruilwerk.document.files-per-day=12")
class JdbcDocumentsTest {

    @Autowired
    private StoringDocument storing;
    @Autowired
    private Documents documents;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    private EmployerId school;
    private PersonId fatima;
    private PersonId daan;

    @BeforeEach
    void people() {
        school = employer();
        fatima = person(school);
        daan = person(school);
    }

    private EmployerId employer() {
        UUID id = UUID.randomUUID();
        sql.sql("insert into employer (id, code, legal_name, scheme) values (?, ?, 'School', 'hoeksche-school')").params(id, "school-" + id).update();
        return new EmployerId(id);
    }

    private PersonId person(EmployerId employer) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into person (id, employer_id, employee_number, given_name, surname) values (?, ?, ?, 'F', 'B')")
                .params(id, employer.value(), id.toString().substring(0, 8)).update();
        return new PersonId(id);
    }

    private static StoreDocument receipt(EmployerId employer, PersonId owner, byte[] bytes) {
        return StoreDocument.of(employer, owner, DocumentPurpose.RECEIPT, "bon.pdf", bytes);
    }

    private int stored() {
        return sql.sql("select count(*) from stored_document where employer_id = ?").param(school.value()).query(Integer.class).single();
    }

    @Test
    void givesBackWhatWasStored() {
        byte[] bytes = SampleFiles.receiptPdf(7);

        StoredDocument stored = storing.store(receipt(school, fatima, bytes)).orThrow();

        StoredDocument found = documents.find(school, stored.id()).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.type()).isEqualTo(DocumentType.PDF);
        assertThat(found.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(found.pages()).isEqualTo(7);
        assertThat(found.previews()).isEqualTo(5);
        assertThat(found.storedAt()).isBeforeOrEqualTo(clock.instant());
        assertThat(documents.content(stored.id()).orElseThrow()).isEqualTo(bytes);
        assertThat(documents.preview(stored.id(), 5).orElseThrow().contentType()).isEqualTo("image/png");
        assertThat(documents.preview(stored.id(), 6)).isEmpty();
    }

    @Test
    void keepsDocumentsFromOtherEmployers() {
        StoredDocument stored = storing.store(receipt(school, fatima, SampleFiles.jpeg(20, 20))).orThrow();
        EmployerId other = employer();

        assertThat(documents.find(other, stored.id())).isEmpty();
        assertThat(documents.find(other, List.of(stored.id()))).isEmpty();
        assertThat(documents.find(school, List.of(stored.id(), DocumentId.fresh()))).containsExactly(stored);
    }

    @Test
    void findsTheSameReceiptAcrossPeopleButNotAcrossEmployers() {
        byte[] bytes = SampleFiles.jpeg(31, 17);
        StoredDocument first = storing.store(receipt(school, fatima, bytes)).orThrow();
        StoredDocument second = storing.store(receipt(school, daan, bytes)).orThrow();
        StoredDocument other = storing.store(receipt(school, daan, SampleFiles.jpeg(31, 18))).orThrow();
        EmployerId elsewhere = employer();
        StoredDocument foreign = storing.store(receipt(elsewhere, person(elsewhere), bytes)).orThrow();

        assertThat(documents.sameReceipts(school, first.id())).containsExactly(new SameReceipt(second.id(), daan, second.storedAt()));
        assertThat(documents.sameReceipts(school, second.id())).containsExactly(new SameReceipt(first.id(), fatima, first.storedAt()));
        assertThat(documents.sameReceipts(school, other.id())).isEmpty();
        assertThat(documents.sameReceipts(elsewhere, foreign.id())).isEmpty();
        assertThat(documents.sameReceipts(elsewhere, first.id())).as("asked from elsewhere").isEmpty();
        assertThat(documents.sameReceipts(school, Sha256.of(bytes))).extracting(SameReceipt::document).containsExactly(first.id(), second.id());
    }

    @Test
    void storesNothingWhenTheCallersTransactionFails() {
        CheckedDocument checked = storing.check(receipt(school, fatima, SampleFiles.jpeg(20, 20))).orThrow();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            storing.store(checked).orThrow();
            throw new IllegalStateException("the request failed");
        })).hasMessage("the request failed");

        assertThat(stored()).isZero();
    }

    @Test
    void storesAllFilesOfARequestOrNoneWhenTheDayIsFull() {
        byte[] photo = SampleFiles.jpeg(20, 20);
        for (int file = 0; file < 11; file++) {
            storing.store(receipt(school, fatima, photo)).orThrow();
        }

        Outcome<List<StoredDocument>> both = storing.storeAll(List.of(receipt(school, fatima, photo), receipt(school, fatima, photo)));

        assertThat(both.refusalOrThrow().reason()).isEqualTo(DocumentRefusal.DAILY_LIMIT_REACHED);
        assertThat(stored()).isEqualTo(11);
        assertThat(storing.storeAll(List.of(receipt(school, fatima, photo))).isAccepted()).isTrue();
    }

    @Test
    void letsNobodyPassTheLimitOfADayByUploadingTwiceAtOnce() throws Exception {
        CheckedDocument checked = CheckedDocuments.jpeg(school, fatima, "bon.jpg", SampleFiles.jpeg(20, 20));
        ExecutorService tabs = Executors.newFixedThreadPool(8);

        List<Future<Outcome<StoredDocument>>> outcomes = tabs.invokeAll(IntStream.range(0, 40)
                .<Callable<Outcome<StoredDocument>>>mapToObj(tab -> () -> storing.store(checked)).toList());

        int accepted = 0;
        for (Future<Outcome<StoredDocument>> outcome : outcomes) {
            accepted += outcome.get().isAccepted() ? 1 : 0;
        }
        tabs.shutdown();
        assertThat(accepted).isEqualTo(12);
        assertThat(stored()).isEqualTo(12);
    }

    @Test
    void isOnlyWrittenInATransaction() {
        CheckedDocument checked = CheckedDocuments.jpeg(school, fatima, "bon.jpg", SampleFiles.jpeg(20, 20));

        assertThatThrownBy(() -> documents.add(checked, clock.instant())).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> documents.countReceipts(fatima, clock.instant())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesADocumentOfSomebodyFromAnotherEmployer() {
        assertThatThrownBy(() -> storing.store(receipt(school, person(employer()), SampleFiles.jpeg(20, 20))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void guardsInTheTableThatHashAndSizeAreThoseOfTheContent() {
        assertThatThrownBy(() -> insert("image/png", 3, Sha256.of(new byte[] {1, 2, 4}).value()))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("hash_is_that_of_the_content");
        assertThatThrownBy(() -> insert("image/png", 4, Sha256.of(new byte[] {1, 2, 3}).value()))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("size_is_that_of_the_content");
        assertThatThrownBy(() -> insert("text/html", 3, Sha256.of(new byte[] {1, 2, 3}).value()))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("content_type_fits_the_purpose");
        assertThat(insert("image/png", 3, Sha256.of(new byte[] {1, 2, 3}).value())).isEqualTo(1);
    }

    private int insert(String contentType, int size, String sha256) {
        return sql.sql("""
                        insert into stored_document (id, employer_id, owner_id, purpose, name, content_type, size_bytes, sha256, pages, previews, stored_at, content)
                        values (gen_random_uuid(), ?, ?, 'RECEIPT', 'bon', ?, ?, ?, 1, 0, now(), ?)
                        """)
                .params(school.value(), fatima.value(), contentType, size, sha256, new byte[] {1, 2, 3}).update();
    }

    @Test
    void neverChangesWhatIsStored() {
        StoredDocument stored = storing.store(receipt(school, fatima, SampleFiles.jpeg(20, 20))).orThrow();

        assertThatThrownBy(() -> sql.sql("update stored_document set name = 'x' where id = ?").param(stored.id().value()).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("does not change");
        assertThatThrownBy(() -> sql.sql("update stored_document_preview set page = 2 where document_id = ?").param(stored.id().value()).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("does not change");
    }
}
