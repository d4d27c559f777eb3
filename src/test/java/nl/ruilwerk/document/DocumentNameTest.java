package nl.ruilwerk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNameTest {

    @ParameterizedTest
    @CsvSource({
            "bon.pdf, bon.pdf",
            "../../etc/passwd, passwd",
            "C:\\Users\\fatima\\bon.pdf, bon.pdf",
            "a/b\\..\\bon.pdf, bon.pdf",
            "'  bon   fiets .pdf ', 'bon fiets .pdf'",
            ".htaccess, htaccess",
            "Zoë’s bon €12.pdf, Zoë’s bon €12.pdf"})
    void keepsTheNameWithoutFolders(String sent, String cleaned) {
        assertThat(DocumentName.cleaned(sent).value()).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "/", "..", "../", "\u0000", "\u202e\u200b", "folder/"})
    void callsADocumentWithoutANameADocument(String sent) {
        assertThat(DocumentName.cleaned(sent).value()).isEqualTo("document");
    }

    @Test
    void takesOutWhatCannotBeSeenOrTurnsTheDirection() {
        assertThat(DocumentName.cleaned("bon\u202efdp.exe").value()).isEqualTo("bonfdp.exe");
        assertThat(DocumentName.cleaned("bon\r\nSet-Cookie: a=b\u0000.pdf").value()).isEqualTo("bon Set-Cookie: a=b.pdf");
        assertThat(DocumentName.cleaned("b\u200bo\ufeffn\u2066.pdf").value()).isEqualTo("bon.pdf");
        assertThat(DocumentName.cleaned("bon\ud800.pdf").value()).isEqualTo("bon.pdf");
    }

    @Test
    void cutsALongNameButKeepsItsEnding() {
        String cleaned = DocumentName.cleaned("a".repeat(500) + ".pdf").value();

        assertThat(cleaned).hasSize(120).endsWith("aaa.pdf");
        assertThat(DocumentName.cleaned("a".repeat(116) + ".pdf").value()).hasSize(120);
        assertThat(DocumentName.cleaned("a".repeat(118)).fitting(DocumentType.JPEG).value()).hasSize(120).endsWith("aaa.jpg");
        assertThat(DocumentName.cleaned("\ud83d\udeb2".repeat(300)).value().codePointCount(0, 240)).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"foto.png, foto.jpg", "foto.JPEG, foto.JPEG", "IMG_1.HEIC, IMG_1.jpg", "foto, foto.jpg", "bon 12.50, bon 12.50.jpg", "image.tmp, image.jpg"})
    void givesTheEndingThatFitsTheContent(String name, String fitting) {
        assertThat(DocumentName.cleaned(name).fitting(DocumentType.JPEG).value()).isEqualTo(fitting);
    }

    @ParameterizedTest
    @CsvSource({"bon.exe, true", "bon.pdf.EXE, true", "bon.svg, true", "bon.docm, true", "'bon.exe. ', true", "bon.exe.pdf, false", "bon.jpg, false", "bon, false"})
    void seesTheEndingOfAnotherType(String name, boolean other) {
        assertThat(DocumentName.cleaned(name).saysOtherType()).isEqualTo(other);
    }

    @Test
    void cannotExistUnclean() {
        assertThatThrownBy(() -> new DocumentName("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentName("a\u202eb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentName("a".repeat(121))).isInstanceOf(IllegalArgumentException.class);
    }
}
