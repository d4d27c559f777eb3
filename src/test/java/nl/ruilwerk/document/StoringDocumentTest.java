package nl.ruilwerk.document;

import static nl.ruilwerk.document.SampleFiles.joined;
import static nl.ruilwerk.document.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.document.inspection.InspectionProcesses;
import nl.ruilwerk.document.inspection.PictureMetadata;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

class StoringDocumentTest {

    private static final int LIMIT = 10 << 20;
    private static final InspectionProcesses INSPECTIONS = new InspectionProcesses(Duration.ofSeconds(20), 256L << 20, 2);
    private static final Words WORDS = new Words();
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final EmployerId school = new EmployerId(UUID.randomUUID());
    private final PersonId fatima = new PersonId(UUID.randomUUID());
    private final DocumentsInMemory documents = new DocumentsInMemory();

    @AfterAll
    static void endProcesses() {
        INSPECTIONS.close();
    }

    private StoringDocument storing(String moment) {
        return new StoringDocument(documents, INSPECTIONS,
                new DocumentSettings(DataSize.ofMegabytes(10), 3, Duration.ofSeconds(20), DataSize.ofMegabytes(256), 2),
                Clock.fixed(Instant.parse(moment), HERE), TransactionOperations.withoutTransaction());
    }

    private final StoringDocument storing = storing("2026-05-01T10:00:00Z");

    private StoreDocument receipt(String name, byte[] bytes) {
        return StoreDocument.of(school, fatima, DocumentPurpose.RECEIPT, name, bytes);
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("leeg.pdf", new byte[0], DocumentRefusal.EMPTY),
                Arguments.of("groot.jpg", SampleFiles.jpegOfSize(LIMIT + 1), DocumentRefusal.TOO_LARGE),
                Arguments.of("bon.pdf", SampleFiles.program(), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.pdf", SampleFiles.zip(), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.docx", SampleFiles.zip(), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.jpg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.pdf", SampleFiles.htmlWithPdfHeader(), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.pdf", joined(text("junk"), SampleFiles.receiptPdf(1)), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.pdf", joined(SampleFiles.receiptPdf(1), SampleFiles.zip()), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.jpg", joined(SampleFiles.jpeg(10, 10), SampleFiles.zip()), DocumentRefusal.TYPE_NOT_ALLOWED),
                Arguments.of("bon.pdf.exe", SampleFiles.receiptPdf(1), DocumentRefusal.NAME_OF_OTHER_TYPE),
                Arguments.of("bon\u202efdp.exe", SampleFiles.receiptPdf(1), DocumentRefusal.NAME_OF_OTHER_TYPE),
                Arguments.of("bon.html", SampleFiles.jpeg(10, 10), DocumentRefusal.NAME_OF_OTHER_TYPE),
                Arguments.of("IMG_0001.HEIC", SampleFiles.heic(), DocumentRefusal.HEIC),
                Arguments.of("bon.pdf", SampleFiles.encryptedPdf("geheim"), DocumentRefusal.ENCRYPTED_PDF),
                Arguments.of("bon.pdf", SampleFiles.pdfWithLoopInPageTree(), DocumentRefusal.BROKEN_PDF),
                Arguments.of("bon.pdf", SampleFiles.half(SampleFiles.receiptPdf(1)), DocumentRefusal.BROKEN_PDF),
                Arguments.of("bon.pdf", SampleFiles.receiptPdf(51), DocumentRefusal.TOO_MANY_PAGES),
                Arguments.of("bon.png", SampleFiles.pngPromising(60_000, 60_000), DocumentRefusal.TOO_MANY_PIXELS),
                Arguments.of("bon.jpg", SampleFiles.half(SampleFiles.jpeg(400, 300)), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("bon.pdf", SampleFiles.pdfThatUnpacksToGigabytes(), DocumentRefusal.TOO_HEAVY));
    }

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("badFiles")
    void refusesABadFileWithASentenceThatSaysWhatIsAllowed(String name, byte[] file, DocumentRefusal expected) {
        Refusal refusal = storing.store(receipt(name, file)).refusalOrThrow();

        assertThat(refusal.reason()).isEqualTo(expected);
        assertThat(documents.all()).as("nothing is kept").isEmpty();
        for (Locale language : Words.LANGUAGES) {
            assertThat(WORDS.say(language, refusal)).contains("PDF, JPG, PNG, WebP").contains("10 MB")
                    .contains(DocumentName.cleaned(name).value()).doesNotContain("{").doesNotContain("\u202e");
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentRefusal.class)
    void hasASentenceForEachReasonInEachLanguage(DocumentRefusal reason) {
        Set<String> sentences = Words.LANGUAGES.stream().filter(language -> WORDS.knows(language, reason.messageKey()))
                .map(language -> WORDS.say(language, reason.messageKey())).collect(Collectors.toSet());

        assertThat(sentences).as("different in each language").hasSize(Words.LANGUAGES.size());
        assertThat(sentences).allMatch(sentence -> sentence.contains("{types}") && sentence.contains("{maxSize}"));
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of("bon.pdf", SampleFiles.receiptPdf(2), DocumentType.PDF, "bon.pdf", 2),
                Arguments.of("bon.jpg", SampleFiles.jpeg(400, 300), DocumentType.JPEG, "bon.jpg", 1),
                Arguments.of("bon.png", SampleFiles.jpeg(400, 300), DocumentType.JPEG, "bon.jpg", 1),
                Arguments.of("bon.pdf", SampleFiles.png(400, 300), DocumentType.PNG, "bon.png", 1),
                Arguments.of("bon", SampleFiles.webp(), DocumentType.WEBP, "bon.webp", 1),
                Arguments.of("../../../bon.pdf", SampleFiles.receiptPdf(1), DocumentType.PDF, "bon.pdf", 1),
                Arguments.of("precies.jpg", SampleFiles.jpegOfSize(LIMIT), DocumentType.JPEG, "precies.jpg", 1));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("goodFiles")
    void storesAGoodFileWithItsPictures(String name, byte[] sent, DocumentType type, String storedName, int pages) {
        StoredDocument stored = storing.store(receipt(name, sent)).orThrow();
        byte[] file = PictureMetadata.strip(type, sent);

        assertThat(stored.type()).isEqualTo(type);
        assertThat(stored.name().value()).isEqualTo(storedName);
        assertThat(stored.size()).isEqualTo(file.length);
        assertThat(stored.sha256()).isEqualTo(Sha256.of(file));
        assertThat(stored.pages()).isEqualTo(pages);
        assertThat(stored.previews()).isEqualTo(pages);
        assertThat(documents.content(stored.id()).orElseThrow()).isEqualTo(file);
        assertThat(documents.preview(stored.id(), pages)).isPresent();
    }

    @Test
    void stopsReadingAtTheLimit() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }
        };

        Outcome<StoredDocument> outcome = storing.store(new StoreDocument(school, fatima, DocumentPurpose.RECEIPT, "eindeloos.pdf", endless));

        assertThat(outcome.refusalOrThrow().reason()).isEqualTo(DocumentRefusal.TOO_LARGE);
        assertThat(read[0]).isEqualTo(LIMIT + 1);
    }

    @Test
    void keepsNothingOfAFileThatStopsComing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> storing.store(new StoreDocument(school, fatima, DocumentPurpose.RECEIPT, "bon.pdf", broken)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(documents.all()).isEmpty();
    }

    @Test
    void takesTenFilesAtOnceAndRefusesElevenTogether() {
        StoringDocument generous = new StoringDocument(documents, INSPECTIONS,
                new DocumentSettings(DataSize.ofMegabytes(10), 100, Duration.ofSeconds(20), DataSize.ofMegabytes(256), 2),
                Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), HERE), TransactionOperations.withoutTransaction());
        byte[] photo = SampleFiles.jpeg(10, 10);

        Refusal refusal = generous.storeAll(eachWith(photo, 11)).refusalOrThrow();
        assertThat(refusal.reason()).isEqualTo(DocumentRefusal.TOO_MANY_FILES);
        assertThat(WORDS.say(Words.LANGUAGES.get(0), refusal)).contains("Je kunt er 10 tegelijk toevoegen");
        assertThat(documents.all()).isEmpty();

        assertThat(generous.storeAll(eachWith(photo, 10)).orThrow()).hasSize(10);
    }

    private List<StoreDocument> eachWith(byte[] bytes, int number) {
        return Stream.generate(() -> receipt("bon.jpg", bytes)).limit(number).toList();
    }

    @Test
    void refusesAllFilesOfARequestWhenOneIsBad() {
        Outcome<List<StoredDocument>> outcome = storing.storeAll(List.of(
                receipt("goed.jpg", SampleFiles.jpeg(10, 10)), receipt("slecht.jpg", SampleFiles.program())));

        assertThat(outcome.refusalOrThrow().figures()).containsEntry("name", "slecht.jpg");
        assertThat(documents.all()).isEmpty();
    }

    @Test
    void takesAsManyFilesPerDayAsTheSettingSaysAndStartsAgainAtMidnightHere() {
        byte[] photo = SampleFiles.jpeg(10, 10);
        StoringDocument lateEvening = storing("2026-05-01T21:59:59Z");
        StoringDocument midnight = storing("2026-05-01T22:00:00Z");
        for (int file = 1; file <= 3; file++) {
            assertThat(lateEvening.store(receipt("bon.jpg", photo)).isAccepted()).as("file " + file).isTrue();
        }

        Refusal fourth = lateEvening.store(receipt("bon.jpg", photo)).refusalOrThrow();

        assertThat(fourth.reason()).isEqualTo(DocumentRefusal.DAILY_LIMIT_REACHED);
        assertThat(WORDS.say(Words.LANGUAGES.get(0), fourth)).contains("vandaag 3 bestanden");
        assertThat(lateEvening.store(StoreDocument.of(school, new PersonId(UUID.randomUUID()), DocumentPurpose.RECEIPT, "bon.jpg", photo))
                .isAccepted()).as("somebody else").isTrue();
        assertThat(midnight.store(receipt("bon.jpg", photo)).isAccepted()).as("the next day").isTrue();
    }

    @Test
    void storesWhatTheProductWritesWithoutALimitPerDay() {
        byte[] lines = "stamnummer;bedrag\r\n1017;-750,00\r\n".getBytes(StandardCharsets.UTF_8);
        for (StoreDocument file : Collections.nCopies(5, lines).stream()
                .map(bytes -> StoreDocument.of(school, fatima, DocumentPurpose.PAYROLL_FILE, "salaris-2026-05.csv", bytes)).toList()) {
            StoredDocument stored = storing.store(file).orThrow();
            assertThat(stored.type()).isEqualTo(DocumentType.CSV);
            assertThat(stored.previews()).isZero();
        }
    }

    @Test
    void takesForEachPurposeOnlyItsOwnTypes() {
        byte[] photo = SampleFiles.jpeg(10, 10);
        byte[] lines = text("a;b");

        for (DocumentPurpose purpose : EnumSet.of(DocumentPurpose.ADDENDUM, DocumentPurpose.PAYROLL_FILE)) {
            assertThat(storing.store(StoreDocument.of(school, fatima, purpose, "bon.jpg", photo)).refusalOrThrow().reason())
                    .isEqualTo(DocumentRefusal.TYPE_NOT_ALLOWED);
        }
        assertThat(storing.store(receipt("bon.csv", lines)).refusalOrThrow().reason()).isEqualTo(DocumentRefusal.TYPE_NOT_ALLOWED);
    }

    @Test
    void doesNotLetACallerChangeWhatWasChecked() {
        byte[] photo = SampleFiles.jpeg(10, 10);
        CheckedDocument checked = storing.check(receipt("bon.jpg", photo)).orThrow();

        Arrays.fill(checked.content(), (byte) 0);
        Arrays.fill(photo, (byte) 1);

        StoredDocument stored = storing.store(checked).orThrow();
        assertThat(documents.content(stored.id()).orElseThrow()).isEqualTo(SampleFiles.jpeg(10, 10));
    }

    @Test
    void tellsScreensWhatIsTaken() {
        DocumentUploadLimits limits = DocumentUploadLimits.of(DocumentPurpose.RECEIPT,
                new DocumentSettings(DataSize.ofMegabytes(10), 3, Duration.ofSeconds(20), DataSize.ofMegabytes(256), 2));

        assertThat(limits.types()).isEqualTo("PDF, JPG, PNG, WebP");
        assertThat(limits.maxSize()).isEqualTo("10 MB");
        assertThat(limits.maxBytes()).isEqualTo(LIMIT);
        assertThat(limits.maxFiles()).isEqualTo(10);
        assertThat(limits.accept()).contains("application/pdf", ".pdf", "image/jpeg", ".jpg", ".jpeg", "image/webp");
    }
}
