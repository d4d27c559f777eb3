package nl.ruilwerk.walk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.look.AmountField;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestDraft;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.Screens;
import nl.ruilwerk.testing.TestClock;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What people type, click and guess that they should not: the screens say it, and nothing of it is kept. */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class BadInputTest {

    @Autowired private ApplicationContext context;
    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private RequestDrafts drafts;
    @Autowired private StoringDocument storing;

    private School.People people;
    private UUID draft;

    @BeforeEach
    void fatimaBeginsARequestForABicycle() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(18);
        draft = UUID.randomUUID();
        drafts.save(people.fatima(), SubmitRequest.begin(draft, "bicycle"), 0).orThrow();
        open(people.fatima(), "requests/new/" + draft + "/1");
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-5|nul of meer", "12,345|twee cijfers", "1e9|geen bedrag", "1000000000|te hoog", "veel|geen bedrag"})
    void saysWhatIsWrongWithAnAmountAndKeepsNothingOfIt(String typed, String said) {
        _setValue(_get(TextField.class, spec -> spec.withClasses("rw-amount-field")), typed);

        assertThat(cost().getErrorMessage()).contains(said);
        assertThat(saved().content().cost()).isEmpty();
        goesNoFurther();
    }

    @Test
    void goesNoFurtherWithAnAmountOfZero() {
        _setValue(_get(DateField.class), LocalDate.of(2026, 3, 7));
        _setValue(_get(TextField.class, spec -> spec.withClasses("rw-amount-field")), "0");

        goesNoFurther();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-11", "2025-12-31"})
    void keepsNoDayAfterTodayAndNoneOfAFormerYear(LocalDate day) {
        _setValue(_get(TextField.class, spec -> spec.withClasses("rw-amount-field")), "1349");

        _setValue(_get(DateField.class), day);

        assertThat(_get(DateField.class).isInvalid()).isTrue();
        assertThat(saved().content().expenseDate()).isEmpty();
        goesNoFurther();
    }

    @Test
    @SuppressWarnings("unchecked")
    void letsNobodyTakeMoreFromASourceThanThereIs() {
        _setValue(_get(TextField.class, spec -> spec.withClasses("rw-amount-field")), "1349");
        _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class,
                spec -> spec.withLabel("Hoe verdeel je het bedrag?")), false);
        TextField holidayPay = _get(TextField.class, spec -> spec.withLabel("Vakantiegeld"));

        _setValue(holidayPay, "900,01");

        assertThat(holidayPay.getErrorMessage()).contains("te hoog", "900,00");
        assertThat(saved().content().split()).isEmpty();
    }

    @Test
    void keepsWhatTheOtherWindowSavedFirst() {
        SubmitRequest other = saved().content().withCost(Optional.of(Money.of("700.00")));
        drafts.save(people.fatima(), other, saved().version()).orThrow();

        _setValue(_get(TextField.class, spec -> spec.withClasses("rw-amount-field")), "1349");

        assertThat(said()).contains("in een ander venster");
        assertThat(saved().content().cost()).contains(Money.of("700.00"));
    }

    @Test
    void answersTheSameForWhatIsOfAnotherAndWhatIsNot() {
        Actor other = school.participant(people.employer());
        RequestId hers = school.submit(people.fatima(), school.bicycle(people.fatima()));
        UUID task = school.task(people.hr(), hers, "checkReceipt").orElseThrow().id();

        for (String path : List.of("requests/%s", "requests/new/%s/1", "tasks/%s")) {
            UUID real = path.startsWith("tasks") ? task : path.contains("new") ? draft : hers.value();
            String forReal = shown(other, path.formatted(real));
            String forNothing = shown(other, path.formatted(UUID.randomUUID()));

            assertThat(forReal).as(path).isEqualTo(forNothing).contains("Deze pagina is er niet").doesNotContain("Fatima");
        }
        assertThat(shown(other, "requests/no-identity")).contains("Deze pagina is er niet");
        assertThat(shown(other, "nowhere")).contains("Deze pagina is er niet");
    }

    @Test
    void warnsHrOfAReceiptThatSomebodyElseSentBefore() {
        byte[] picture = school.picture();
        Actor other = school.participant(people.employer());
        school.submit(other, withReceipt(other, picture));
        RequestId second = school.submit(people.fatima(), withReceipt(people.fatima(), picture));
        UUID task = school.task(people.hr(), second, "checkReceipt").orElseThrow().id();

        assertThat(shown(people.hr(), "tasks/" + task)).contains("Precies deze bon is eerder ingestuurd door " + other.name());
    }

    private SubmitRequest withReceipt(Actor person, byte[] picture) {
        UUID document = storing.store(StoreDocument.of(person.employer(), person.person(), DocumentPurpose.RECEIPT, "bon.png", picture))
                .orThrow().id().value();
        return school.bicycle(person).withReceipts(List.of(new ExecutionRequest.Receipt(document, "invoice")));
    }

    private void goesNoFurther() {
        _click(_get(Button.class, spec -> spec.withText("Verder")));

        assertThat(said()).contains("Vul het bedrag en de datum van de bon in");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).endsWith("/1");
    }

    private AmountField cost() {
        return _find(AmountField.class).get(0);
    }

    private static String said() {
        return _find(MessageLine.class).stream().map(MessageLine::getText).collect(Collectors.joining("\n"));
    }

    private RequestDraft saved() {
        return drafts.find(people.fatima(), draft).orElseThrow();
    }

    private void open(Actor actor, String path) {
        Screens.open(context, Words.LANGUAGES.get(0), actor);
        Screens.go(path);
    }

    /** @return every word of the screen that this person gets at an address */
    private String shown(Actor actor, String path) {
        Screens.close();
        open(actor, path);
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }
}
