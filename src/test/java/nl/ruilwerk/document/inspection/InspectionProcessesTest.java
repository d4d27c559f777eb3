package nl.ruilwerk.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.ruilwerk.document.DocumentRefusal;
import nl.ruilwerk.document.DocumentType;
import nl.ruilwerk.document.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InspectionProcessesTest {

    private static final long MEMORY = 256L << 20;

    private InspectionProcesses inspections = new InspectionProcesses(Duration.ofSeconds(20), MEMORY, 2);

    @AfterEach
    void end() {
        inspections.close();
    }

    /** Spring contexts of other tests in this JVM keep processes of their own. */
    private final Set<Long> ofOtherTests = inspectionsOfThisJvm().map(ProcessHandle::pid).collect(Collectors.toSet());

    private static Stream<ProcessHandle> inspectionsOfThisJvm() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().commandLine().orElse("").contains(InspectionMain.class.getName()));
    }

    private List<Long> running() {
        return inspectionsOfThisJvm()
                .map(ProcessHandle::pid).filter(process -> !ofOtherTests.contains(process)).collect(Collectors.toList());
    }

    @Test
    void opensEveryAllowedTypeInOneProcessAfterTheOther() throws IOException {
        Finding pdf = inspections.inspect(DocumentType.PDF, SampleFiles.receiptPdf(2));
        List<Long> first = running();
        Finding jpeg = inspections.inspect(DocumentType.JPEG, SampleFiles.jpeg(300, 200));
        Finding png = inspections.inspect(DocumentType.PNG, SampleFiles.png(300, 200));
        Finding webp = inspections.inspect(DocumentType.WEBP, SampleFiles.webp());

        assertThat(List.of(pdf, jpeg, png, webp)).allMatch(Finding::isGood);
        assertThat(pdf.previews()).hasSize(2);
        assertThat(ImageIO.read(new ByteArrayInputStream(pdf.previews().get(1).bytes())).getWidth()).isEqualTo(909);
        assertThat(first).hasSize(1);
        assertThat(running()).as("the same process opened all of them").isEqualTo(first);
    }

    @Test
    void handsOverTheReasonForNo() {
        assertThat(inspections.inspect(DocumentType.PDF, SampleFiles.encryptedPdf("secret")).refusal()).isEqualTo(DocumentRefusal.ENCRYPTED_PDF);
        assertThat(inspections.inspect(DocumentType.PDF, SampleFiles.hollowPdf()).refusal()).isEqualTo(DocumentRefusal.BROKEN_PDF);
    }

    @Test
    void endsAProcessThatAFileKeepsBusyAndOpensTheNextFileInAnother() {
        inspections.close();
        inspections = new InspectionProcesses(Duration.ofSeconds(3), MEMORY, 1);
        long start = System.nanoTime();

        Finding endless = inspections.inspect(DocumentType.PDF, SampleFiles.pdfThatNeverEnds());

        assertThat(endless.refusal()).isEqualTo(DocumentRefusal.TOO_HEAVY);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(running()).as("nothing is left of it").isEmpty();
        assertThat(inspections.inspect(DocumentType.JPEG, SampleFiles.jpeg(30, 20)).isGood()).isTrue();
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanTheMemoryAndOpensTheNextFileInAnother() {
        byte[] bomb = SampleFiles.pdfThatUnpacksToGigabytes();
        assertThat(bomb.length).as("small as a file").isLessThan(1 << 20);

        assertThat(inspections.inspect(DocumentType.PDF, bomb).refusal()).isEqualTo(DocumentRefusal.TOO_HEAVY);

        assertThat(inspections.inspect(DocumentType.PDF, SampleFiles.receiptPdf(1)).isGood()).isTrue();
    }

    @Test
    void drawsAPageAsAnOfficeScannerMakesIt() {
        assertThat(inspections.inspect(DocumentType.PDF, SampleFiles.scannedPdf(300)).refusal()).isNull();
    }

    @Test
    void opensAsManyFilesAtOnceAsThereAreProcesses() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        byte[] receipt = SampleFiles.receiptPdf(1);

        List<Future<Finding>> findings = people.invokeAll(IntStream.range(0, 16)
                .<Callable<Finding>>mapToObj(person -> () -> inspections.inspect(DocumentType.PDF, receipt)).toList());

        for (Future<Finding> finding : findings) {
            assertThat(finding.get().isGood()).isTrue();
        }
        assertThat(running()).hasSizeBetween(1, 2);
        people.shutdown();
    }

    @Test
    void leavesNoProcessBehindWhenTheApplicationStops() {
        inspections.inspect(DocumentType.JPEG, SampleFiles.jpeg(30, 20));
        ProcessHandle process = ProcessHandle.of(running().get(0)).orElseThrow();

        inspections.close();

        process.onExit().join();
        assertThat(running()).isEmpty();
    }

    @Test
    void findsTheJarThatHoldsEverything() {
        assertThat(InspectionClassPath.outerJar("jar:nested:/srv/ruil werk/ruilwerk.jar/!BOOT-INF/classes/!/".replace(" ", "%20")))
                .isEqualTo("/srv/ruil werk/ruilwerk.jar");
    }
}
