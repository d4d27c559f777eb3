package nl.ruilwerk.document.inspection;

import static nl.ruilwerk.document.SampleFiles.joined;
import static nl.ruilwerk.document.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.ruilwerk.document.DocumentType;
import nl.ruilwerk.document.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {

    static Stream<Arguments> knownFiles() {
        return Stream.of(
                Arguments.of(DocumentType.PDF, SampleFiles.receiptPdf(1)),
                Arguments.of(DocumentType.JPEG, SampleFiles.jpeg(10, 10)),
                Arguments.of(DocumentType.PNG, SampleFiles.png(10, 10)),
                Arguments.of(DocumentType.WEBP, SampleFiles.webp()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownFiles")
    void tellsTheTypeByTheFirstBytes(DocumentType type, byte[] file) {
        assertThat(Signature.typeOf(file)).contains(type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownFiles")
    void refusesJunkBeforeTheStartAndAnArchiveBehindTheEnd(DocumentType type, byte[] file) {
        assertThat(Signature.typeOf(joined(text("\n"), file))).isEmpty();
        assertThat(Signature.typeOf(joined(text("GIF89a"), file))).isEmpty();
        assertThat(Signature.typeOf(joined(file, SampleFiles.zip()))).isEmpty();
    }

    static Stream<Arguments> otherFiles() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("one byte", new byte[1]),
                Arguments.of("program", SampleFiles.program()),
                Arguments.of("archive, as office files are", SampleFiles.zip()),
                Arguments.of("old office file", joined(text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[600])),
                Arguments.of("page", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("drawing with a script", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                Arguments.of("page with a PDF header", SampleFiles.htmlWithPdfHeader()),
                Arguments.of("text that virus scanners know", text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")),
                Arguments.of("picture of an old kind", joined(text("GIF89a"), new byte[40])),
                Arguments.of("sound in the container of a WebP", joined(text("RIFF"), new byte[4], text("WAVEfmt "), new byte[40])),
                Arguments.of("photo of a phone", SampleFiles.heic()),
                Arguments.of("photo that is a PDF too", joined(text("\u00ff\u00d8\u00ff\u00fe\u0000\u0020"), SampleFiles.receiptPdf(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherFiles")
    void knowsNoTypeForEverythingElse(String what, byte[] file) {
        assertThat(Signature.typeOf(file)).isEmpty();
    }

    @Test
    void knowsThePhotoOfAPhoneToGiveAdvice() {
        assertThat(Signature.isHeic(SampleFiles.heic())).isTrue();
        assertThat(Signature.isHeic(joined(new byte[4], text("ftypisom"), new byte[40]))).isFalse();
        assertThat(Signature.isHeic(text("....ftyp"))).isFalse();
    }

    @Test
    void takesTextOnlyInUtf8AndWithoutControlCharacters() {
        assertThat(Signature.isPlainText("naam;bedrag\r\nZoë;1.250,00\r\n".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(Signature.isPlainText("Zoë".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
        assertThat(Signature.isPlainText(text("a\u0000b"))).isFalse();
    }
}
