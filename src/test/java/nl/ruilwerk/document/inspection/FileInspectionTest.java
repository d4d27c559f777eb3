package nl.ruilwerk.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.ruilwerk.document.DocumentRefusal;
import nl.ruilwerk.document.DocumentType;
import nl.ruilwerk.document.Preview;
import nl.ruilwerk.document.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectionTest {

    static Stream<Arguments> brokenFiles() {
        byte[] pdf = SampleFiles.receiptPdf(1);
        byte[] jpeg = SampleFiles.jpeg(400, 300);
        byte[] png = SampleFiles.png(400, 300);
        return Stream.of(
                Arguments.of("page with a PDF header", DocumentType.PDF, SampleFiles.htmlWithPdfHeader(), DocumentRefusal.BROKEN_PDF),
                Arguments.of("hollow PDF", DocumentType.PDF, SampleFiles.hollowPdf(), DocumentRefusal.BROKEN_PDF),
                Arguments.of("half a PDF", DocumentType.PDF, SampleFiles.half(pdf), DocumentRefusal.BROKEN_PDF),
                Arguments.of("PDF without its end", DocumentType.PDF, SampleFiles.without(7, pdf), DocumentRefusal.BROKEN_PDF),
                Arguments.of("PDF with a program behind it", DocumentType.PDF, SampleFiles.joined(pdf, SampleFiles.program()), DocumentRefusal.BROKEN_PDF),
                Arguments.of("PDF with a loop in its pages", DocumentType.PDF, SampleFiles.pdfWithLoopInPageTree(), DocumentRefusal.BROKEN_PDF),
                Arguments.of("PDF with a well of pages", DocumentType.PDF, SampleFiles.pdfWithDeepPageTree(), DocumentRefusal.BROKEN_PDF),
                Arguments.of("PDF that needs a password", DocumentType.PDF, SampleFiles.encryptedPdf("secret"), DocumentRefusal.ENCRYPTED_PDF),
                Arguments.of("PDF of 51 pages", DocumentType.PDF, SampleFiles.receiptPdf(51), DocumentRefusal.TOO_MANY_PAGES),
                Arguments.of("PDF that lies about its pages", DocumentType.PDF, SampleFiles.pdfWithLyingCount(), DocumentRefusal.TOO_MANY_PAGES),
                Arguments.of("PNG promising 60,000 by 60,000", DocumentType.PNG, SampleFiles.pngPromising(60_000, 60_000), DocumentRefusal.TOO_MANY_PIXELS),
                Arguments.of("PNG one row above the limit", DocumentType.PNG, SampleFiles.pngPromising(10_000, 5_001), DocumentRefusal.TOO_MANY_PIXELS),
                Arguments.of("PNG at the limit, without the pixels", DocumentType.PNG, SampleFiles.pngPromising(10_000, 5_000), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("PNG of no size", DocumentType.PNG, SampleFiles.pngPromising(0, 0), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("half a PNG", DocumentType.PNG, SampleFiles.half(png), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("PNG without its end", DocumentType.PNG, SampleFiles.without(12, png), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("half a JPEG", DocumentType.JPEG, SampleFiles.half(jpeg), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("JPEG without its end", DocumentType.JPEG, SampleFiles.without(2, jpeg), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("three bytes of a JPEG", DocumentType.JPEG, SampleFiles.text("\u00ff\u00d8\u00ff"), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("half a WebP", DocumentType.WEBP, SampleFiles.half(SampleFiles.webp()), DocumentRefusal.BROKEN_PICTURE),
                Arguments.of("WebP without its last bytes", DocumentType.WEBP, SampleFiles.without(4, SampleFiles.webp()), DocumentRefusal.BROKEN_PICTURE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void refusesWhatIsBrokenLockedOrTooMuch(String what, DocumentType type, byte[] file, DocumentRefusal expected) throws IOException {
        Finding finding = FileInspection.inspect(type, file);

        assertThat(finding.refusal()).isEqualTo(expected);
        assertThat(finding.previews()).isEmpty();
    }

    @Test
    void drawsAPdfThatOnlyLimitsWhatMayBeDoneWithIt() throws IOException {
        Finding finding = FileInspection.inspect(DocumentType.PDF, SampleFiles.encryptedPdf(""));

        assertThat(finding.isGood()).isTrue();
        assertThat(finding.pages()).isEqualTo(1);
        assertThat(finding.previews()).hasSize(1);
    }

    @Test
    void drawsTheFirstFivePagesOfAPdfAndCountsAll() throws IOException {
        Finding finding = FileInspection.inspect(DocumentType.PDF, SampleFiles.receiptPdf(50));

        assertThat(finding.isGood()).isTrue();
        assertThat(finding.pages()).isEqualTo(50);
        assertThat(finding.previews()).extracting(Preview::page).containsExactly(1, 2, 3, 4, 5);
        assertThat(finding.previews()).extracting(Preview::contentType).containsOnly("image/png");
        BufferedImage first = read(finding.previews().get(0));
        assertThat(first.getWidth()).isEqualTo(909);
        assertThat(first.getHeight()).isEqualTo(1286);
        assertThat(hasInk(first)).as("the text of the receipt is drawn").isTrue();
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(DocumentType.JPEG, SampleFiles.jpeg(4000, 3000), 1600, 1200),
                Arguments.of(DocumentType.JPEG, SampleFiles.jpeg(300, 200), 300, 200),
                Arguments.of(DocumentType.PNG, SampleFiles.png(1000, 5000), 320, 1600),
                Arguments.of(DocumentType.WEBP, SampleFiles.webp(), 64, 48));
    }

    @ParameterizedTest(name = "{0} to {2} by {3}")
    @MethodSource("pictures")
    void drawsAPictureAgainNoLargerThanAScreen(DocumentType type, byte[] file, int width, int height) throws IOException {
        Finding finding = FileInspection.inspect(type, file);

        assertThat(finding.isGood()).isTrue();
        assertThat(finding.pages()).isEqualTo(1);
        BufferedImage drawn = read(finding.previews().get(0));
        assertThat(drawn.getWidth()).isEqualTo(width);
        assertThat(drawn.getHeight()).isEqualTo(height);
        assertThat(isRed(drawn, width / 8, height / 2)).as("left is red").isTrue();
        assertThat(isRed(drawn, width - width / 8, height / 2)).as("right is white").isFalse();
    }

    /** Where the red corner of the picture must be seen, by the orientation that the camera wrote. */
    private static final Map<Integer, String> RED_CORNER = Map.of(1, "left above", 2, "right above", 3, "right below", 4, "left below",
            5, "left above", 6, "right above", 7, "right below", 8, "left below");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotoAsTheCameraWasHeldAndForgetsWhatElseTheCameraWrote(int orientation) throws IOException {
        Finding finding = FileInspection.inspect(DocumentType.JPEG, SampleFiles.jpegWithOrientation(400, 200, orientation));

        BufferedImage drawn = read(finding.previews().get(0));
        boolean upright = orientation < 5;
        assertThat(drawn.getWidth()).isEqualTo(upright ? 400 : 200);
        assertThat(drawn.getHeight()).isEqualTo(upright ? 200 : 400);
        int right = drawn.getWidth() - 10;
        int below = drawn.getHeight() - 10;
        assertThat(Map.of("left above", isRed(drawn, 10, 10), "right above", isRed(drawn, right, 10),
                "left below", isRed(drawn, 10, below), "right below", isRed(drawn, right, below)))
                .containsEntry(RED_CORNER.get(orientation), true).hasSize(4)
                .satisfies(corners -> assertThat(corners.values()).containsOnlyOnce(true));
        assertThat(new String(finding.previews().get(0).bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void leavesAloneWhatPhonesPutBehindTheEndOfAPicture() throws IOException {
        Finding finding = FileInspection.inspect(DocumentType.JPEG, SampleFiles.jpegOfSize(50_000));

        assertThat(finding.isGood()).isTrue();
    }

    private static BufferedImage read(Preview preview) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(preview.bytes()));
        assertThat(picture.getWidth()).isEqualTo(preview.width());
        assertThat(picture.getHeight()).isEqualTo(preview.height());
        return picture;
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xff) > 200 && (colour & 0xff) < 100;
    }

    private static boolean hasInk(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xff) < 80) {
                    return true;
                }
            }
        }
        return false;
    }
}
