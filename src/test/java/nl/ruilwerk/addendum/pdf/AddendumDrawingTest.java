package nl.ruilwerk.addendum.pdf;

import static nl.ruilwerk.addendum.AddendumTermsFixture.fatimaWithABicycle;
import static nl.ruilwerk.addendum.AddendumTermsFixture.jorisWithFourSourcesInEnglish;
import static nl.ruilwerk.addendum.AddendumTermsFixture.ofTheEmployee;
import static nl.ruilwerk.addendum.AddendumTermsFixture.ofTheEmployer;
import static nl.ruilwerk.addendum.AddendumTermsFixture.withEmployeeAndNotice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.ruilwerk.addendum.AddendumTerms;
import nl.ruilwerk.addendum.Logo;
import nl.ruilwerk.addendum.SignatureMark;
import nl.ruilwerk.words.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The letter as drawn, by reading the PDF back. */
class AddendumDrawingTest {

    private static final Words WORDS = new Words();
    private static final AddendumDrawing DRAWING = new AddendumDrawing(WORDS);

    /** Millimetres in points. */
    private static final float MM = 72 / 25.4f;

    @BeforeAll
    static void makeTheValidatorKnown() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    enum Signed { BY_NOBODY, BY_THE_EMPLOYEE, BY_BOTH;

        List<SignatureMark> marks(AddendumTerms terms, AddendumText text) {
            SignatureMark employee = ofTheEmployee(terms, text.sha256());
            return switch (this) {
                case BY_NOBODY -> List.of();
                case BY_THE_EMPLOYEE -> List.of(employee);
                case BY_BOTH -> List.of(employee, ofTheEmployer(terms, text.sha256()));
            };
        }
    }

    static Stream<Arguments> letters() {
        return Stream.of(fatimaWithABicycle(), jorisWithFourSourcesInEnglish())
                .flatMap(terms -> Stream.of(Signed.values()).map(signed -> Arguments.of(terms, signed)));
    }

    private static byte[] draw(AddendumTerms terms, Signed signed) {
        AddendumText text = AddendumText.of(terms, WORDS);
        return DRAWING.draw(text, signed.marks(terms, text));
    }

    @ParameterizedTest
    @MethodSource("letters")
    @DisplayName("is fit for the archive (PDF/A-3a) and for assistive technology (PDF/UA-1)")
    void conformsToTheStandardsOfArchiveAndAccessibility(AddendumTerms terms, Signed signed) throws Exception {
        byte[] pdf = draw(terms, signed);

        assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void conformsWithALogoAndWithLongNamesToo() throws Exception {
        AddendumTerms terms = withEmployeeAndNotice(fatimaWithABicycle(), "Ω Ж ő 李 ✓ ½", "Één <regel> & meer");
        AddendumText text = AddendumText.of(terms, WORDS);

        byte[] pdf = DRAWING.draw(text, List.of(), logo());

        assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            List<String> faults = new ArrayList<>(result.getTestAssertions().stream().filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId().getClause() + ": " + check.getMessage()).distinct().toList());
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add("not compliant");
            }
            return faults;
        }
    }

    @Test
    @Tag("HS-136")
    @DisplayName("HS-136: the paper says what the screen says")
    void saysOnPaperWhatTheScreenSays() throws Exception {
        AddendumText text = AddendumText.of(fatimaWithABicycle(), WORDS);

        String paper = words(DRAWING.draw(text, List.of()));

        for (String part : text.html().replaceAll("<[^>]*>", "\n").split("\n")) {
            assertThat(paper).contains(squeezed(part));
        }
    }

    @Test
    @Tag("HS-138")
    @DisplayName("shows for each signature who, when, how authenticated, and the hash of what was shown")
    void showsEachSignature() throws Exception {
        AddendumTerms terms = fatimaWithABicycle();
        AddendumText text = AddendumText.of(terms, WORDS);

        String paper = words(draw(terms, Signed.BY_BOTH));

        assertThat(paper).contains(squeezed("Fatima El Idrissi Ondertekend op 14 maart 2023, 20:41:07 uur (UTC+01:00) Aangemeld met"))
                .contains(squeezed("28 maart 2023, 09:05:30 uur (UTC+02:00)"), squeezed("gebruikersnaam, wachtwoord en eenmalige code"))
                .contains("5f0c7a52-6f8e-4b0e-9d4b-1c1f0a6c2b11", "c2d7b1de-0a35-4e6f-8b57-72a9f5a3e940");
        assertThat(paper.split(text.sha256(), -1)).as("once for the text and once for each signature").hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Signed.class)
    void saysThatItIsADraftUntilBothHaveSigned(Signed signed) throws Exception {
        byte[] pdf = draw(fatimaWithABicycle(), signed);

        String paper = words(pdf);
        switch (signed) {
            case BY_NOBODY -> assertThat(paper).contains(squeezed("Concept: de werknemer en de werkgever hebben nog niet ondertekend."));
            case BY_THE_EMPLOYEE -> assertThat(paper).contains(squeezed("Concept: de werkgever heeft nog niet ondertekend."));
            case BY_BOTH -> assertThat(paper).doesNotContainIgnoringCase("concept").doesNotContain(squeezed("Nog niet ondertekend"));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(squeezed(text(document, page)).contains("Concept")).isEqualTo(signed != Signed.BY_BOTH);
            }
        }
    }

    @Test
    void drawsTheSameBytesForTheSameLetterWheneverAndWhereverItIsDrawn() {
        AddendumTerms terms = fatimaWithABicycle();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] first = draw(terms, Signed.BY_BOTH);
        try {
            Locale.setDefault(Locale.JAPAN);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            AddendumText stored = AddendumText.ofCanonical(AddendumText.of(terms, new Words()).canonical());
            List<SignatureMark> marks = new ArrayList<>(Signed.BY_BOTH.marks(terms, stored));
            Collections.reverse(marks);

            for (int again = 0; again < 5; again++) {
                assertThat(new AddendumDrawing(new Words()).draw(stored, marks)).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void drawsTheSameBytesWhileOthersDrawToo() {
        List<AddendumTerms> letters = List.of(fatimaWithABicycle(), jorisWithFourSourcesInEnglish());
        List<byte[]> alone = letters.stream().map(terms -> draw(terms, Signed.BY_BOTH)).toList();

        List<byte[]> together = IntStream.range(0, 12).parallel().mapToObj(at -> draw(letters.get(at % 2), Signed.BY_BOTH)).toList();

        for (int at = 0; at < together.size(); at++) {
            assertThat(together.get(at)).isEqualTo(alone.get(at % 2));
        }
    }

    @Test
    void drawsOtherBytesForAnotherSignature() {
        assertThat(draw(fatimaWithABicycle(), Signed.BY_BOTH)).isNotEqualTo(draw(fatimaWithABicycle(), Signed.BY_THE_EMPLOYEE));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isAnA4LetterWithItsLanguageTitleAndDate(AddendumTerms terms, Signed signed) throws Exception {
        AddendumText text = AddendumText.of(terms, WORDS);
        try (PDDocument document = Loader.loadPDF(draw(terms, signed))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(210 * MM, offset(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(297 * MM, offset(0.5f));
            }
            assertThat(document.getNumberOfPages()).isBetween(2, 4);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(terms.language().toLanguageTag());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(text.title() + " " + text.reference());
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo(terms.employer().name());
            assertThat(document.getDocumentInformation().getCreationDate().toInstant().toString()).isEqualTo(switch (signed) {
                case BY_NOBODY -> terms.drawnUpOn() + "T00:00:00Z";
                case BY_THE_EMPLOYEE -> "2023-03-14T19:41:07Z";
                case BY_BOTH -> "2023-03-28T07:05:30Z";
            });
        }
    }

    @Test
    void countsItsPagesAndNamesItselfOnEachOfThem() throws Exception {
        try (PDDocument document = Loader.loadPDF(draw(fatimaWithABicycle(), Signed.BY_BOTH))) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                assertThat(squeezed(text(document, page, true))).contains(squeezed("pagina " + page + " van " + pages),
                        squeezed("Addendum bij uw arbeidsovereenkomst · ADD-2023-0012-1"));
            }
        }
    }

    @Test
    void embedsEveryFontAndGivesEveryGlyphItsCharacter() throws Exception {
        Set<String> fonts = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(draw(fatimaWithABicycle(), Signed.BY_NOBODY))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            // words with letters that the type would join: lost to search if it did
            assertThat(squeezed(text(document, 0))).contains(squeezed("Wat blijft gelden"), squeezed("loonheffing"), squeezed("fiets"));
        }
        assertThat(fonts).containsExactlyInAnyOrder("SourceSerif4-Regular", "SourceSerif4-It", "SourceSerif4-Semibold",
                "SourceSans3-Regular", "SourceSans3-Semibold");
    }

    @Test
    void alignsAmountsAtTheRight() throws Exception {
        List<Float> ends = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(draw(jorisWithFourSourcesInEnglish(), Signed.BY_BOTH))) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> glyphs) throws IOException {
                    if (Set.of("€300.00", "€200.00", "€100.00", "€50.00").contains(squeezed(line))) {
                        TextPosition last = glyphs.get(glyphs.size() - 1);
                        ends.add(last.getXDirAdj() + last.getWidthDirAdj());
                    }
                    super.writeString(line, glyphs);
                }
            };
            stripper.setSortByPosition(false);
            stripper.getText(document);
        }
        assertThat(ends).hasSizeGreaterThanOrEqualTo(4);
        float exchanged = ends.get(0);
        assertThat(ends.stream().filter(end -> Math.abs(end - exchanged) < 0.05).count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void readsInTheOrderOfThePageWithAHeadingBeforeItsText() throws Exception {
        try (PDDocument document = Loader.loadPDF(draw(fatimaWithABicycle(), Signed.BY_BOTH))) {
            List<String> kinds = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), kinds);

            assertThat(kinds).filteredOn(kind -> kind.matches("H\\d")).containsExactly("H1", "H2", "H2", "H2", "H2", "H2", "H2", "H2", "H2", "H2", "H2");
            assertThat(kinds.get(kinds.indexOf("Sect") + 1)).isEqualTo("H2");
            assertThat(kinds).contains("Table", "TH", "TD", "L", "LI");
        }
    }

    private static void walk(PDStructureNode node, List<String> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                walk(element, kinds);
            }
        }
    }

    @Test
    void carriesTheTextThatWasHashed() throws Exception {
        AddendumText text = AddendumText.of(fatimaWithABicycle(), WORDS);
        try (PDDocument document = Loader.loadPDF(DRAWING.draw(text, List.of()))) {
            var file = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(AddendumDrawing.ATTACHMENT);

            String carried = new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);

            assertThat(AddendumText.ofCanonical(carried).sha256()).isEqualTo(text.sha256());
        }
    }

    @Test
    void keepsVeryLongNamesAndNoticesOnThePage() throws Exception {
        String name = "Wilhelmina-Alexandrine van den Heuvel-Oosterhuizen tot Westerbroek".repeat(3);
        String word = "Arbeidsongeschiktheidsverzekeringsmaatschappij".repeat(6);
        String notice = ("Dit is een lange zin over de gevolgen van de uitruil voor u en uw gezin. ".repeat(200) + word).strip();
        byte[] pdf = draw(withEmployeeAndNotice(fatimaWithABicycle(), name, notice), Signed.BY_THE_EMPLOYEE);

        assertThat(words(pdf)).contains(squeezed(name), squeezed(word));
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> glyphs) {
                    glyphs.forEach(glyph -> {
                        assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).as(line).isLessThan(191 * MM);
                        assertThat(glyph.getYDirAdj()).as(line).isBetween(10 * MM, 287 * MM);
                    });
                }
            }.getText(document);
        }
    }

    @Test
    @Tag("HS-140")
    @DisplayName("HS-140: refuses to put a signature below another text than the one that was signed")
    void refusesASignatureOfAnotherText() {
        AddendumTerms terms = fatimaWithABicycle();
        AddendumText text = AddendumText.of(terms, WORDS);
        AddendumText other = AddendumText.of(withEmployeeAndNotice(terms, "Fatima El Idrissi", "Iets anders"), WORDS);

        assertThatThrownBy(() -> DRAWING.draw(other, List.of(ofTheEmployee(terms, text.sha256()))))
                .isInstanceOfSatisfying(SignatureOfOtherTextException.class, fault -> {
                    assertThat(fault.signed()).isEqualTo(text.sha256());
                    assertThat(fault.drawn()).isEqualTo(other.sha256());
                });
    }

    @Test
    void refusesTwoSignaturesOfOneParty() {
        AddendumTerms terms = fatimaWithABicycle();
        AddendumText text = AddendumText.of(terms, WORDS);
        SignatureMark mark = ofTheEmployee(terms, text.sha256());

        assertThatThrownBy(() -> DRAWING.draw(text, List.of(mark, mark))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("EMPLOYEE");
    }

    private static Logo logo() throws IOException {
        BufferedImage image = new BufferedImage(300, 80, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(15, 74, 76, 200));
        canvas.fillRoundRect(0, 0, 300, 80, 30, 30);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return Logo.of(png.toByteArray()).orElseThrow();
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(text(document, 0));
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        return text(document, page, false);
    }

    /** @param page one page, or all if zero; without watermark, which is no text of the letter */
    private static String text(PDDocument document, int page, boolean byPosition) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                if (glyph.getDir() % 90 == 0 && glyph.getTextMatrix().getShearX() == 0) {
                    super.processTextPosition(glyph);
                }
            }
        };
        stripper.setSortByPosition(byPosition);
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(document);
    }

    /** Line breaks and kinds of space say nothing on paper. */
    private static String squeezed(String text) {
        return text.replace("&#39;", "'").replaceAll("[\\s\\u00a0\\u202f\\u2009]+", "");
    }
}
