package nl.ruilwerk.forms.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.ruilwerk.forms.FormFixture.DUTCH;
import static nl.ruilwerk.forms.FormFixture.ENGLISH;
import static nl.ruilwerk.forms.FormFixture.WORDS;
import static nl.ruilwerk.forms.FormFixture.field;
import static nl.ruilwerk.forms.FormFixture.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.ruilwerk.forms.FieldFault;
import nl.ruilwerk.forms.FormCatalog;
import nl.ruilwerk.forms.FormDefinition;
import nl.ruilwerk.forms.FormFile;
import nl.ruilwerk.forms.FormFiles;
import nl.ruilwerk.forms.FormFixture;
import nl.ruilwerk.forms.FormRefusal;
import nl.ruilwerk.forms.FormScreen.Note;
import nl.ruilwerk.forms.Option;
import nl.ruilwerk.outcome.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormViewTest {

    @BeforeEach
    void openScreen() {
        MockVaadin.setup(new Routes());
    }

    @AfterEach
    void closeScreen() {
        MockVaadin.tearDown();
    }

    private static FormView show(FormDefinition form, Map<String, ?> context, Locale locale) {
        return show(form, context, FormFiles.NONE, locale);
    }

    private static FormView show(FormDefinition form, Map<String, ?> context, FormFiles files, Locale locale) {
        UI.getCurrent().setLocale(locale);
        FormView view = new FormView(form, context, files, locale, WORDS);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private static FormView everything(Locale locale) {
        return show(FormGallery.form(), FormGallery.context(), new KeptFiles(), locale);
    }

    private static <C extends Component> C labelled(Class<C> type, String label) {
        return _get(type, spec -> spec.withLabel(label));
    }

    /** As a person does: the change comes from the browser. */
    private static <T> void fill(HasValue<?, T> field, T value) {
        _setValue((Component & HasValue<?, T>) field, value);
        ComponentUtil.fireEvent((Component) field, new ComponentValueChangeEvent<>((Component) field, field, null, true));
    }

    private static String text(Element element) {
        return element.getTextRecursively();
    }

    private static List<String> tags(Element element) {
        List<String> tags = new ArrayList<>();
        element.getChildren().filter(child -> !child.isTextNode()).forEach(child -> {
            tags.add(child.getTag());
            tags.addAll(tags(child));
        });
        return tags;
    }

    private static Option option(Stream<Option> options, String value) {
        return options.filter(option -> option.isFor(value)).findFirst().orElseThrow();
    }

    @Test
    void showsEachKindOfComponentInDutch() {
        everything(DUTCH);

        labelled(RadioButtonGroup.class, "Wat vind je van de bon?");
        labelled(DatePicker.class, "Betaald op");
        labelled(TextField.class, "KvK-nummer");
        labelled(Select.class, "Onderdeel");
        labelled(ComboBox.class, "Bank");
        labelled(CheckboxGroup.class, "Wat ontbreekt er?");
        labelled(MultiSelectComboBox.class, "Kenmerken");
        labelled(DatePicker.class, "Bellen op");
        labelled(TimePicker.class, "Om");
        labelled(TimePicker.class, "Sluitingstijd");
        labelled(FilesEntry.FilesField.class, "Betere bon");
        labelled(Checkbox.class, "Ik heb de bon zelf gezien");
        assertThat(_get(FieldSet.class).getLegendText()).isEqualTo("Verkoper");
        assertThat(_get(NativeTable.class).getCaptionText()).isEqualTo("Bronnen");
        assertThat(text(_get(MarkdownText.class).getElement())).contains("Kijk of de bon klopt", "20 april 2026", "750,00");
        assertThat(labelled(TextField.class, "Aanvraagnummer").isReadOnly()).isTrue();
        assertThat(labelled(TextField.class, "Aanvraagnummer").getValue()).isEqualTo("2026-0042");
        _assertNone(Button.class, spec -> spec.withText("Versturen"));
    }

    @Test
    void showsEachKindOfComponentInEnglish() {
        everything(ENGLISH);

        labelled(RadioButtonGroup.class, "What do you think of the receipt?");
        labelled(DatePicker.class, "Paid on");
        labelled(TextField.class, "Trade register number");
        labelled(Checkbox.class, "I have seen the receipt myself");
        assertThat(_get(FieldSet.class).getLegendText()).isEqualTo("Seller");
        assertThat(text(_get(MarkdownText.class).getElement())).contains("Check whether the receipt is right", "20 April 2026", "750.00");
        assertThat(labelled(FilesEntry.FilesField.class, "Better receipt").getHelperText()).isEqualTo("Pdf or photo");
    }

    @Test
    void followsALabelAndAnOptionChangedInTheFile() {
        String changed = FormGallery.text().replace("Ik heb de bon zelf gezien", "Ik zag de bon").replace("Klopt helemaal", "Prima");
        show(FormCatalog.of(FormFixture.FIRST_OF_MAY, Map.of(FormGallery.FILE, changed)).form("everyComponent"), FormGallery.context(), DUTCH);

        labelled(Checkbox.class, "Ik zag de bon");
        RadioButtonGroup<Option> verdict = labelled(RadioButtonGroup.class, "Wat vind je van de bon?");
        assertThat(verdict.getListDataView().getItems().map(Option::label)).contains("Prima").doesNotContain("Klopt helemaal");
        _assertNone(Checkbox.class, spec -> spec.withLabel("Ik heb de bon zelf gezien"));
    }

    @Test
    void followsAValidationChangedInTheFile() {
        String amount = field("number", "amount", ", \"validate\": {\"max\": %s}");
        show(form(amount.formatted("750")), Map.of(), DUTCH);
        fill(labelled(TextField.class, "Veld"), "800");
        assertThat(labelled(TextField.class, "Veld").getErrorMessage()).isEqualTo("Dit getal is te hoog. Vul hoogstens 750 in.");

        show(form(amount.formatted("1000")), Map.of(), DUTCH);
        fill(labelled(TextField.class, "Veld"), "800");
        assertThat(labelled(TextField.class, "Veld").isInvalid()).isFalse();
    }

    @Test
    void showsAndHidesWhileAPersonAnswers() {
        FormView view = everything(DUTCH);
        RadioButtonGroup<Option> verdict = labelled(RadioButtonGroup.class, "Wat vind je van de bon?");
        _assertNone(TextArea.class);

        fill(verdict, option(verdict.getListDataView().getItems(), "lower"));
        assertThat(labelled(TextArea.class, "Waarom niet?").isRequiredIndicatorVisible()).isTrue();
        fill(labelled(TextArea.class, "Waarom niet?"), "De datum ontbreekt");
        labelled(TextField.class, "Bedrag dat klopt");

        fill(verdict, option(verdict.getListDataView().getItems(), "accept"));
        _assertNone(TextArea.class);
        _assertNone(TextField.class, spec -> spec.withLabel("Bedrag dat klopt"));
        assertThat(view.check().faults()).extracting(FieldFault::key).doesNotContain("reason", "accepted");
    }

    @Test
    void readsWhatAPersonAnswered() {
        FormView view = everything(DUTCH);
        RadioButtonGroup<Option> verdict = labelled(RadioButtonGroup.class, "Wat vind je van de bon?");
        fill(verdict, option(verdict.getListDataView().getItems(), "lower"));
        fill(labelled(TextField.class, "Bedrag dat klopt"), "1.2,5");
        fill(labelled(TextField.class, "Bedrag dat klopt"), "€ 612,5");
        fill(labelled(DatePicker.class, "Betaald op"), LocalDate.of(2026, 4, 21));
        fill(labelled(TextArea.class, "Waarom niet?"), "Een slot hoort er niet bij");
        fill(labelled(TextField.class, "KvK-nummer"), "12345678");
        fill(labelled(DatePicker.class, "Bellen op"), LocalDate.of(2026, 5, 4));
        fill(labelled(TimePicker.class, "Om"), LocalTime.of(14, 30));
        Select<Option> unit = labelled(Select.class, "Onderdeel");
        fill(unit, option(unit.getListDataView().getItems(), "VO"));
        CheckboxGroup<Option> missing = labelled(CheckboxGroup.class, "Wat ontbreekt er?");
        fill(missing, Set.of(option(missing.getListDataView().getItems(), "name"), option(missing.getListDataView().getItems(), "date")));
        fill(labelled(Checkbox.class, "Ik heb de bon zelf gezien"), true);

        assertThat(labelled(TextField.class, "Bedrag dat klopt").getValue()).isEqualTo("612,50");
        assertThat(view.check().faults()).isEmpty();
        assertThat(view.check().answers().plain())
                .containsEntry("verdict", "lower").containsEntry("accepted", new BigDecimal("612.5")).containsEntry("paidOn", "2026-04-21")
                .containsEntry("callAt", "2026-05-04T14:30").containsEntry("unit", "VO").containsEntry("missing", List.of("date", "name"))
                .containsEntry("seen", true).containsEntry("requestNumber", "2026-0042").containsEntry("saved", new BigDecimal("137.50"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nl|veel|veel|Dit is geen getal. Vul bijvoorbeeld 1250 of 1.250,50 in.", "nl|1.250,555|1.250,555|Dit zijn te veel cijfers achter de komma. Gebruik er hoogstens 2.",
        "nl|1250,5|1.250,50|''", "nl|1.250|1.250,00|''", "nl|-1|-1,00|Dit getal is te laag. Vul minstens 0 in.",
        "en|1e9|1e9|This is not a number. Fill in for example 1250 or 1,250.50.", "en|1,250.5|1,250.50|''"})
    void readsAmountsAsPeopleTypeThemAndSaysWhatIsWrong(String language, String typed, String shown, String sentence) {
        Locale locale = language.equals("nl") ? DUTCH : ENGLISH;
        show(form(field("number", "amount", ", \"decimalDigits\": 2, \"validate\": {\"min\": 0}")), Map.of(), locale);
        TextField amount = _get(TextField.class);

        fill(amount, typed);

        assertThat(amount.getValue()).isEqualTo(shown);
        assertThat(amount.getErrorMessage()).isEqualTo(sentence);
        assertThat(amount.isInvalid()).isEqualTo(!sentence.isEmpty());
    }

    @Test
    void saysNothingBeforeAPersonHasAnsweredAndEverythingWhenHandedIn() {
        FormView view = everything(DUTCH);
        assertThat(_find(TextField.class)).noneMatch(TextField::isInvalid);
        assertThat(labelled(Checkbox.class, "Ik heb de bon zelf gezien").isInvalid()).isFalse();

        assertThat(view.check().isAccepted()).isFalse();

        assertThat(labelled(RadioButtonGroup.class, "Wat vind je van de bon?").getErrorMessage()).isEqualTo("Kies een antwoord.");
        assertThat(labelled(DatePicker.class, "Betaald op").getErrorMessage()).isEqualTo("Vul dit in.");
        assertThat(labelled(Checkbox.class, "Ik heb de bon zelf gezien").getErrorMessage()).isEqualTo("Zet hier een vinkje. Dan kun je verder.");
        fill(labelled(DatePicker.class, "Betaald op"), LocalDate.of(2026, 5, 2));
        assertThat(labelled(DatePicker.class, "Betaald op").getErrorMessage())
                .isEqualTo("Deze datum ligt in de toekomst. Kies een datum tot en met vandaag.");
        fill(labelled(DatePicker.class, "Betaald op"), LocalDate.of(2026, 5, 1));
        assertThat(labelled(DatePicker.class, "Betaald op").isInvalid()).isFalse();
    }

    @Test
    void waitsForTheTimeBeforeItSaysThatADayAloneIsNotEnough() {
        FormView view = everything(DUTCH);

        fill(labelled(DatePicker.class, "Bellen op"), LocalDate.of(2026, 5, 4));
        assertThat(_get(MomentEntry.MomentField.class).isInvalid()).isFalse();

        view.check();
        assertThat(_get(MomentEntry.MomentField.class).getErrorMessage()).startsWith("Dit is geen datum met tijd.");
        fill(labelled(TimePicker.class, "Om"), LocalTime.of(14, 30));
        assertThat(_get(MomentEntry.MomentField.class).isInvalid()).isFalse();
    }

    @Test
    void saysItsSentencesInEnglish() {
        FormView view = everything(ENGLISH);
        view.check();
        assertThat(labelled(RadioButtonGroup.class, "What do you think of the receipt?").getErrorMessage()).isEqualTo("Choose an answer.");

        fill(labelled(TextField.class, "Trade register number"), "12");
        assertThat(labelled(TextField.class, "Trade register number").getErrorMessage()).isEqualTo("A trade register number has eight digits.");
        fill(labelled(TextField.class, "Email"), "nobody");
        assertThat(labelled(TextField.class, "Email").getErrorMessage()).startsWith("This is not an email address.");
    }

    @Test
    void showsFaultsOfTheHostUntilTheFieldIsChanged() {
        FormView view = show(form(field("textfield", "a", "")), Map.of(), DUTCH);

        view.showFaults(List.of(FieldFault.because("a", Refusal.of(FormRefusal.ANSWERS_NOT_ACCEPTED, Map.of("faults", 1))),
                new FieldFault("other", "forms.fault.UNKNOWN_KEY", Map.of(), Map.of())));

        assertThat(labelled(TextField.class, "Veld").getErrorMessage()).isEqualTo("Niet alles is goed ingevuld. Kijk de velden met een melding na.");
        assertThat(text(view.getElement())).contains("Dit formulier is intussen veranderd.");
        fill(labelled(TextField.class, "Veld"), "x");
        assertThat(labelled(TextField.class, "Veld").isInvalid()).isFalse();
    }

    @Test
    void putsADraftBack() {
        FormView before = everything(DUTCH);
        RadioButtonGroup<Option> verdict = labelled(RadioButtonGroup.class, "Wat vind je van de bon?");
        fill(verdict, option(verdict.getListDataView().getItems(), "lower"));
        fill(labelled(TextField.class, "Bedrag dat klopt"), "veel");
        fill(labelled(TextArea.class, "Waarom niet?"), "Te weinig");
        fill(labelled(DatePicker.class, "Bellen op"), LocalDate.of(2026, 5, 4));
        MultiSelectComboBox<Option> tags = labelled(MultiSelectComboBox.class, "Kenmerken");
        fill(tags, Set.of(option(tags.getListDataView().getItems(), "used")));
        Map<String, Object> draft = before.read();

        FormView after = everything(DUTCH);
        after.write(draft);

        assertThat(after.read()).isEqualTo(draft);
        assertThat(labelled(TextField.class, "Bedrag dat klopt").getValue()).isEqualTo("veel");
        assertThat(labelled(TextArea.class, "Waarom niet?").getValue()).isEqualTo("Te weinig");
        after.write(Map.of("verdict", 3, "unknown", "x", "seller", "text"));
        assertThat(after.check().faults()).extracting(FieldFault::key).contains("verdict");
    }

    @Test
    void tellsTheHostOfEachChange() {
        FormView view = show(form(field("textfield", "a", "") + "," + field("textfield", "b", ", \"label\": \"B\"").replace("\"label\": \"Veld\", ", "")),
                Map.of(), DUTCH);
        List<String> keys = new ArrayList<>();
        view.addChangeListener(change -> keys.add(change.key()));

        fill(labelled(TextField.class, "B"), "x");
        view.write(Map.of("a", "y"));

        assertThat(keys).containsOnly("b");
    }

    @Test
    void canBeMadeReadableOnly() {
        FormView view = everything(DUTCH);
        view.check();

        view.setReadOnly(true);

        assertThat(_find(TextField.class)).allMatch(TextField::isReadOnly).noneMatch(TextField::isInvalid);
        assertThat(labelled(DatePicker.class, "Betaald op").isRequiredIndicatorVisible()).isFalse();
        assertThat(labelled(RadioButtonGroup.class, "Wat vind je van de bon?").isReadOnly()).isTrue();
        assertThat(labelled(DatePicker.class, "Bellen op").isReadOnly()).isTrue();
        _assertNone(Upload.class);
    }

    @Test
    void showsTagsInTextsAndAnswersAsTheyAreWritten() {
        FormDefinition form = form("""
                {"type": "text", "text": "<script>alert(1)</script> [x](javascript:alert(2)) ![y](https://evil.example/p.png) <b>z</b>\\n\\n<div>block</div>\\n\\n{{name}}",
                 "properties": {"text.en": "-"}},
                {"type": "textfield", "key": "name", "label": "<script>alert(3)</script>", "properties": {"label.en": "-"}}""");
        FormView view = show(form, Map.of(), DUTCH);

        fill(_get(TextField.class), "<img src=x onerror=alert(4)> **b** [l](https://evil.example)");

        Element text = _get(MarkdownText.class).getElement();
        assertThat(text(text)).contains("<script>alert(1)</script>", "<b>z</b>", "<div>block</div>",
                "<img src=x onerror=alert(4)> **b** [l](https://evil.example)");
        assertThat(tags(text)).containsOnly("p");
        assertThat(labelled(TextField.class, "<script>alert(3)</script>")).isNotNull();
        assertThat(view.getElement().getOuterHTML()).doesNotContain("<script", "<img", "evil.example\"");
    }

    @Test
    void makesElementsOfMarkdown() {
        MarkdownText text = new MarkdownText();

        text.show(new Note("# Kop\n\nEen *a* **b** `c`\n\n1. een\n2. twee\n\n> citaat\n\n---\n\n"
                + "[hier](https://example.com/?q=\ue0000\ue001) [daar](/regeling)", List.of("a b&c")));

        assertThat(tags(text.getElement())).containsExactly("h3", "p", "em", "strong", "code", "ol", "li", "li", "blockquote", "p", "hr", "p", "a", "a");
        Element link = text.getElement().getChildren().filter(child -> child.getTag().equals("p")).reduce((one, other) -> other).orElseThrow()
                .getChild(0);
        assertThat(link.getAttribute("href")).isEqualTo("https://example.com/?q=a+b%26c");
        assertThat(link.getAttribute("rel")).contains("noopener");
    }

    @Test
    void showsTheFirstRowsOfATableAndTheOthersWhenAsked() {
        everything(DUTCH);
        assertThat(_get(NativeTable.class).getBody().getChildren().map(NativeTableRow.class::cast)).hasSize(2);

        _click(_get(Button.class, spec -> spec.withText("Toon alle 3 regels")));

        assertThat(_get(NativeTable.class).getBody().getChildren()).hasSize(3);
        assertThat(text(_get(NativeTable.class).getElement())).contains("1.250,50", "<img src=x onerror=alert(2)>");
    }

    @Test
    void standsSideBySideOnAGridOfSixteen() {
        everything(DUTCH);

        assertThat(columns(labelled(TextField.class, "Naam"))).isEqualTo("10");
        assertThat(columns(labelled(TextField.class, "KvK-nummer"))).isEqualTo("6");
        assertThat(columns(labelled(TextField.class, "E-mail"))).isEqualTo("16");
        assertThat(columns(labelled(Select.class, "Onderdeel"))).isEqualTo("8");
        assertThat(labelled(Select.class, "Onderdeel").getParent()).isEqualTo(labelled(ComboBox.class, "Bank").getParent());
    }

    private static String columns(Component component) {
        return component.getElement().getStyle().get("--rw-form-columns");
    }

    @Test
    void speaksTheLanguageInItsCalendar() {
        everything(DUTCH);
        DatePicker.DatePickerI18n dutch = labelled(DatePicker.class, "Betaald op").getI18n();
        assertThat(dutch.getMonthNames()).hasSize(12).startsWith("januari").endsWith("december");
        assertThat(dutch.getWeekdays()).startsWith("zondag", "maandag");
        assertThat(dutch.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(dutch.getDateFormats()).startsWith("d-M-yyyy");
        assertThat(dutch.getToday()).isEqualTo("Vandaag");

        everything(ENGLISH);
        DatePicker.DatePickerI18n english = labelled(DatePicker.class, "Paid on").getI18n();
        assertThat(english.getMonthNames()).startsWith("January");
        assertThat(english.getDateFormats()).startsWith("d/M/yyyy");
    }

    @Test
    void writesUnitsBesideTheField() {
        show(form(field("number", "distance", ", \"appearance\": {\"prefixAdorner\": \"±\", \"suffixAdorner\": \"km\"}")), Map.of(), DUTCH);

        assertThat(text(_get(TextField.class).getPrefixComponent().getElement())).isEqualTo("±");
        assertThat(text(_get(TextField.class).getSuffixComponent().getElement())).isEqualTo("km");
    }

    @Test
    void keepsFilesWithTheHostAndTakesThemBack() {
        KeptFiles files = new KeptFiles();
        FormView view = show(form(field("filepicker", "receipt", ", \"accept\": \".pdf\"")), Map.of(), files, DUTCH);
        FilesEntry.FilesField field = _get(FilesEntry.FilesField.class);

        field.keep("bon.pdf", new byte[] {1});
        assertThat(view.read()).isEqualTo(Map.of("receipt", List.of("file-1")));
        field.keep("andere.pdf", new byte[] {1});
        assertThat(files.kept).extracting(FormFile::name).containsExactly("andere.pdf");
        field.keep("leeg.pdf", new byte[0]);
        assertThat(field.getErrorMessage()).isEqualTo("Dit bestand kan hier niet worden toegevoegd.");
        field.keep("bon.exe", new byte[] {1});
        assertThat(field.getErrorMessage()).isEqualTo("Dit soort bestand kan hier niet. Wat wel kan: .pdf.");

        _click(_get(Button.class, spec -> spec.withPredicate(button -> "bon.exe verwijderen".equals(button.getAriaLabel().orElse("")))));
        assertThat(view.read()).isEqualTo(Map.of("receipt", List.of()));
        assertThat(files.kept).isEmpty();
    }
}
