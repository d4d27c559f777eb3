package nl.ruilwerk.addendum.pdf;

import static nl.ruilwerk.addendum.AddendumTermsFixture.fatimaWithABicycle;
import static nl.ruilwerk.addendum.AddendumTermsFixture.jorisWithFourSourcesInEnglish;
import static nl.ruilwerk.addendum.AddendumTermsFixture.withEmployeeAndNotice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.ruilwerk.addendum.AddendumTerms;
import nl.ruilwerk.addendum.AddendumTerms.Course;
import nl.ruilwerk.addendum.AddendumTerms.Expense;
import nl.ruilwerk.addendum.AddendumTerms.InHours;
import nl.ruilwerk.addendum.AddendumTerms.Instalments;
import nl.ruilwerk.addendum.AddendumTerms.Period;
import nl.ruilwerk.addendum.AddendumTerms.Source;
import nl.ruilwerk.addendum.UnbalancedTermsException;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the letter says, without any PDF. */
class AddendumTextTest {

    private static final Words WORDS = new Words();

    static Stream<AddendumTerms> both() {
        return Stream.of(fatimaWithABicycle(), jorisWithFourSourcesInEnglish());
    }

    @Test
    @Tag("HS-136")
    @DisplayName("HS-136: says employee, goal, expense date, cost, grant, sources with value, amount and month, declarations and date")
    void saysEverythingThatTheSchemeAsksFor() {
        String letter = plain(AddendumText.of(fatimaWithABicycle(), WORDS).html());

        assertThat(letter).contains("Fatima El Idrissi", "104 233", "4 juli 1988", "Leraar basisonderwijs", "Primair onderwijs (PO)", "1 augustus 2015")
                .contains("Stichting De Hoeksche School", "Marijke van der Linden", "Hoofd personeel en organisatie, gemandateerd")
                .contains("Doel Fiets", "Datum van de uitgave 3 maart 2023", "Aangevraagd op 12 maart 2023")
                .contains("Cafetariaregeling arbeidsvoorwaarden 2023, uitgave 2023", "Planjaar 2023")
                .contains("Bewezen kosten € 1.450,00", "Toegekend bedrag € 1.250,00", "Blijft voor uw eigen rekening € 200,00")
                .contains("Waarde op 12 maart 2023")
                .contains("Structurele eindejaarsuitkering december 2023 € 3.412,56 € 1.250,00 € 2.162,56")
                .contains("✓ Ik heb de fiets voor mijzelf gekocht")
                .contains("Opgemaakt in Puttershoek op 14 maart 2023.", "Werkgever Marijke van der Linden", "Werknemer Fatima El Idrissi");
    }

    @Test
    @Tag("HS-136")
    @DisplayName("HS-136: says the same in English, one row for each of four sources, dates of expenses in order")
    void saysEverythingInEnglish() {
        String letter = plain(AddendumText.of(jorisWithFourSourcesInEnglish(), WORDS).html());

        assertThat(letter).contains("Addendum to your employment contract", "Dear Joris Ångström-Dvořák,")
                .contains("Dates of expenses 28 March 2023; 2 April 2023")
                .contains("Proven cost € 650.00", "Granted amount € 650.00", "Remains for your own account € 0.00", "the whole proven cost")
                .contains("Holiday pay May 2023 € 1,812.40 € 300.00 € 1,512.40")
                .contains("Structural year-end allowance December 2023 € 2,406.18 € 200.00 € 2,206.18")
                .contains("Year-end allowance for support staff December 2023 € 1,190.07 € 100.00 € 1,090.07")
                .contains("Retention allowance October 2023 € 50.00 € 50.00 € 0.00")
                .contains("Total € 650.00")
                .doesNotContain("Geboren", "Advantage", "Address Voorstraat");
    }

    @Test
    @Tag("HS-03")
    @Tag("HS-135")
    @DisplayName("HS-03, HS-135: says that it is the execution form and the addendum in one")
    void saysThatNoOtherDocumentFollows() {
        assertThat(plain(AddendumText.of(fatimaWithABicycle(), WORDS).html())).contains(
                "Deze brief is uw uitvoeringsformulier van de regeling ‘Cafetariaregeling arbeidsvoorwaarden 2023’. Zodra u en wij hebben "
                        + "ondertekend, is het een addendum bij uw arbeidsovereenkomst. Er komt geen ander document.");
    }

    @Test
    @Tag("HS-163")
    @DisplayName("HS-163 to HS-175: shows each consequence numbered, with its rule and article")
    void showsEachConsequenceWithItsRuleAndArticle() {
        AddendumTerms terms = fatimaWithABicycle();

        String letter = plain(AddendumText.of(terms, WORDS).html());

        for (int at = 0; at < terms.consequences().size(); at++) {
            var notice = terms.consequences().get(at);
            assertThat(letter).contains("7." + (at + 1) + " " + notice.text() + " " + notice.ruleId() + ", " + notice.citation());
        }
        assertThat(letter).contains("Dit is een indicatie met het tarief van 37%", "Uw voordeel € 462,50")
                .contains("HS-174 § 1 Na toekenning kan de uitruil niet meer worden teruggedraaid.");
    }

    @ParameterizedTest
    @MethodSource("both")
    void leavesNoLabelWithoutAWord(AddendumTerms terms) {
        assertThat(AddendumText.of(terms, WORDS).html()).doesNotContain("addendum.letter").doesNotContain("{");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        List<String> dutch = keys(Words.LANGUAGES.get(0));

        assertThat(dutch).isNotEmpty().isEqualTo(keys(Words.LANGUAGES.get(1)));
    }

    private static List<String> keys(Locale language) {
        return WORDS.keys(language).stream()
                .filter(key -> key.startsWith("addendum.letter.") || key.startsWith("addendum.page.")).toList();
    }

    @Test
    void showsWhatPeopleWroteAsTextAndNotAsMarkUp() throws Exception {
        String name = "<script>alert('x')</script> & \"Co\" ${7*7} [[${7*7}]] {goal}";

        String html = AddendumText.of(withEmployeeAndNotice(fatimaWithABicycle(), name, "</p><img src=x onerror=alert(1)>"), WORDS).html();

        assertThat(html).doesNotContain("<script", "<img", "49").contains("&lt;script&gt;");
        Element article = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html))).getDocumentElement();
        assertThat(article.getTextContent()).contains(name, "</p><img src=x onerror=alert(1)>");
    }

    @ParameterizedTest
    @MethodSource("both")
    void showsHeadingsAndTablesThatAScreenReaderCanFollow(AddendumTerms terms) {
        String html = AddendumText.of(terms, WORDS).html();

        assertThat(html).startsWith("<article class=\"addendum\" lang=\"" + terms.language().toLanguageTag() + "\"")
                .contains("<h2>", "<h3>").doesNotContain("<h1", "style=", "th:", "<h2><");
        assertThat(html).containsPattern("<th scope=\"col\"").containsPattern("<th scope=\"row\"").doesNotContainPattern("<th(?!ead| scope=)");
    }

    @ParameterizedTest
    @MethodSource("both")
    void hashesExactlyTheBytesOfItsCanonicalForm(AddendumTerms terms) throws Exception {
        AddendumText text = AddendumText.of(terms, WORDS);

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.canonical().getBytes(StandardCharsets.UTF_8));
        assertThat(text.sha256()).isEqualTo(HexFormat.of().formatHex(hash)).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @MethodSource("both")
    void readsTheSameLetterFromItsCanonicalForm(AddendumTerms terms) {
        AddendumText written = AddendumText.of(terms, WORDS);

        AddendumText read = AddendumText.ofCanonical(written.canonical());

        assertThat(read.html()).isEqualTo(written.html());
        assertThat(read.sha256()).isEqualTo(written.sha256());
        assertThat(read.letter()).isEqualTo(written.letter());
    }

    @Test
    void keepsTheTermsAsDataBesideTheLetter() throws Exception {
        JsonNode form = new ObjectMapper().readTree(AddendumText.of(fatimaWithABicycle(), WORDS).canonical());

        assertThat(form.at("/terms/expense/granted").asText()).isEqualTo("1250.00");
        assertThat(form.at("/terms/sources/0/month").asText()).isEqualTo("2023-12");
        assertThat(form.at("/terms/requestedOn").asText()).isEqualTo("2023-03-12");
        assertThat(form.at("/terms/language").asText()).isEqualTo("nl-NL");
        assertThat(form.at("/terms/employer").has("logo")).isFalse();
    }

    @Test
    void aCentMoreIsAnotherHash() {
        AddendumTerms terms = fatimaWithABicycle();
        AddendumTerms dearer = with(terms, new Expense("Fiets", terms.expense().dates(), Money.of("1450.01"), terms.expense().granted()));

        assertThat(AddendumText.of(dearer, WORDS).sha256()).isNotEqualTo(AddendumText.of(terms, WORDS).sha256());
        assertThat(AddendumText.of(fatimaWithABicycle(), WORDS).sha256()).isEqualTo(AddendumText.of(terms, WORDS).sha256());
    }

    @Test
    void writesOneNameOneWayHoweverItWasTyped() {
        AddendumTerms composed = withEmployeeAndNotice(fatimaWithABicycle(), "Zoë Dvořák", "Één regel");
        AddendumTerms decomposed = withEmployeeAndNotice(fatimaWithABicycle(), "Zoe\u0308 Dvor\u030ca\u0301k", "E\u0301én\nregel");

        assertThat(AddendumText.of(decomposed, WORDS).canonical()).isEqualTo(AddendumText.of(composed, WORDS).canonical());
    }

    @Test
    void showsAQuestionMarkForWhatTheTypeCannotPrintAndNoHiddenCharacters() {
        AddendumTerms terms = withEmployeeAndNotice(fatimaWithABicycle(), "Li 李 \u202Eevil\u202C\u0000 😀", "Ω Ж ő");

        AddendumText text = AddendumText.of(terms, WORDS);

        assertThat(text.letter().recipient().name()).isEqualTo("Li ? evil ?");
        assertThat(plain(text.html())).contains("Ω Ж ő");
    }

    @Test
    void refusesSourcesThatDoNotAddUpToTheGrant() {
        AddendumTerms terms = fatimaWithABicycle();
        Expense more = new Expense("Fiets", terms.expense().dates(), Money.of("1450.00"), Money.of("1250.01"));

        assertThatThrownBy(() -> with(terms, more)).isInstanceOfSatisfying(UnbalancedTermsException.class, fault -> {
            assertThat(fault.granted()).isEqualTo(Money.of("1250.01"));
            assertThat(fault.exchanged()).isEqualTo(Money.of("1250.00"));
        });
    }

    @Test
    void refusesAGrantAboveTheProvenCost() {
        assertThatThrownBy(() -> new Expense("Fiets", List.of(), Money.of("1250.00"), Money.of("1250.01")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1250.01");
        assertThat(new Expense("Fiets", List.of(), Money.of("1250.00"), Money.of("1250.00")).ownContribution()).isEqualTo(Money.ZERO);
    }

    @Test
    void refusesToReadWhatIsNoAddendum() {
        assertThatThrownBy(() -> AddendumText.ofCanonical("{\"format\":\"other/1\"}"))
                .isInstanceOf(UnreadableAddendumException.class).hasMessageContaining("other/1");
        assertThatThrownBy(() -> AddendumText.ofCanonical("no json")).isInstanceOf(UnreadableAddendumException.class);
        assertThatThrownBy(() -> AddendumText.ofCanonical("{\"format\":\"ruilwerk-addendum/1\"}")).isInstanceOf(UnreadableAddendumException.class);
    }

    @Test
    @Tag("LZ-164")
    @Tag("AV-04")
    @Tag("AV-76")
    @DisplayName("LZ-164, AV-04, AV-76: says the period, its instalments, the hours with their value, and that the old terms return by themselves")
    void saysOverWhichPeriodItRunsAndWhatAnHourIsWorth() {
        AddendumTerms terms = fatimaWithABicycle();
        Source leave = new Source("Bovenwettelijk verlof", Money.of("1008.00"), Money.of("450.00"), YearMonth.of(2015, 5), Optional.of(Money.of("558.00")),
                Optional.of(new InHours(Hours.of("25.00"), new BigDecimal("18"), false)));
        Period period = new Period("24 maanden", LocalDate.of(2015, 5, 1), Optional.of(LocalDate.of(2017, 4, 30)),
                List.of(new Instalments(YearMonth.of(2015, 5), YearMonth.of(2015, 8), 4, Money.of("18.90")),
                        new Instalments(YearMonth.of(2015, 9), YearMonth.of(2017, 4), 20, Money.of("18.72"))));

        String letter = plain(AddendumText.of(running(terms, leave, Money.of("450.00"), new Course(Optional.of(period), Payment.Treatment.UNTAXED,
                Optional.empty(), Money.ZERO)), WORDS).html());

        assertThat(letter).contains("Looptijd 24 maanden", "Begint op 1 mei 2015", "Laatste dag 30 april 2017")
                .contains("mei 2015 tot en met augustus 2015 4 € 18,90", "september 2015 tot en met april 2017 20 € 18,72", "Totaal 24 € 450,00")
                .contains("Bovenwettelijk verlof: 25 uur van € 18,0000 is € 450,00.")
                .contains("gelden uw arbeidsvoorwaarden weer zoals ze zonder deze uitruil waren");
    }

    @Test
    @Tag("LZ-127")
    @DisplayName("LZ-127: says for leave that is bought which hours it gives, and no proof or expense that there was not")
    void saysHoursThatAreBought() {
        AddendumTerms terms = fatimaWithABicycle();
        Source salary = new Source("Salaris", Money.of("2808.00"), Money.of("180.00"), YearMonth.of(2015, 5), Optional.empty(), Optional.empty());

        String letter = plain(AddendumText.of(running(terms, salary, Money.ZERO,
                new Course(Optional.empty(), Payment.Treatment.HOURS, Optional.of(Hours.of("10.00")), Money.ZERO)), WORDS).html());

        assertThat(letter).contains("Wij kennen u € 180,00 toe.", "U krijgt hiervoor 10 uur verlof.", "€ 2.808,00 per maand € 180,00 –")
                .doesNotContain("Bewezen kosten", "Datum van de uitgave", "loonheffing in te houden");
    }

    private static AddendumTerms running(AddendumTerms terms, Source source, Money proven, Course course) {
        return new AddendumTerms(terms.language(), terms.reference(), terms.employer(), terms.employee(), terms.scheme(),
                new Expense("Fietsplan", List.of(), proven, source.exchanged()), List.of(source), List.of(), List.of(), List.of(), List.of(),
                List.of(), Optional.empty(), terms.requestedOn(), terms.drawnUpOn(), Optional.of(course));
    }

    private static AddendumTerms with(AddendumTerms terms, Expense expense) {
        return new AddendumTerms(terms.language(), terms.reference(), terms.employer(), terms.employee(), terms.scheme(), expense,
                terms.sources(), terms.declarations(), terms.conditions(), terms.consequences(), terms.retained(), terms.rules(),
                terms.netEffect(), terms.requestedOn(), terms.drawnUpOn());
    }

    /** The words of the fragment, one space between them whatever kind of space they have. */
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replace("&amp;", "&").replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
