package nl.ruilwerk.look;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parts do; what they look like is for the eyes and for {@code GalleryAccessibilityTest}. */
@ExtendWith(DutchScreen.class)
class PartsTest {

    @Test
    void aPageIsAMainWithOneHeadingAndItsContentBetweenHeadingAndActions() {
        Page page = new Page("Mijn aanvragen");
        page.setActions(Actions.primary("Nieuwe aanvraag", click -> {}));
        page.add(new Paragraph("Inhoud"));
        UI.getCurrent().add(page);

        assertThat(_get(Main.class)).isSameAs(page);
        assertThat(_get(H1.class).getText()).isEqualTo("Mijn aanvragen");
        assertThat(page.getElement().getTextRecursively()).isEqualTo("Mijn aanvragenInhoudNieuwe aanvraag");
        page.removeAll();
        assertThat(_find(Paragraph.class, spec -> spec.withText("Inhoud"))).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("Mijn aanvragen");
    }

    @Test
    void anActionBarWithoutActionsLeavesThePage() {
        Page page = new Page("Mijn aanvragen");
        page.setActions(Actions.primary("Nieuwe aanvraag", click -> {}));
        UI.getCurrent().add(page);

        page.setActions();

        assertThat(_find(ActionBar.class)).isEmpty();
    }

    @Test
    void aSourceCardSaysItsFiguresAsTextAndDrawsOnlyPartsThatAreThere() {
        SourceCard card = new SourceCard(new SourceCard.Data("Vakantiegeld", Part.of(Money.of("180.00")), Part.of(Money.ZERO),
                Part.of(Money.of("820.00")), "mei 2027", "", ""));
        UI.getCurrent().add(card);

        assertThat(card.getElement().getTextRecursively()).contains("180,00").contains("820,00").contains("Uitbetaling")
                .doesNotContain("Te gebruiken tot");
        assertThat(_get(ShareBar.class).getElement().getChild(0).getChildren()).hasSize(2);
    }

    @Test
    void aPartBelowZeroIsWrittenButNotDrawn() {
        Part owed = Part.of(Money.of("-5.00"));

        assertThat(owed.figure()).startsWith("\u2212");
        assertThat(owed.size()).isZero();
    }

    @Test
    void aGoalCardSaysHowManyPlacesAreLeft() {
        assertThat(text(new GoalCard(bicycle(5)))).contains("Nog 5 van 18 plaatsen vrij");
        assertThat(text(new GoalCard(bicycle(0)))).contains("Geen van de 18 plaatsen is nog vrij");
    }

    @Test
    void aClosedGoalStaysInSightWithReasonAndOpeningDay() {
        String text = text(new GoalCard(GoalCard.Data.closed(Icons.BOOK, "Vakliteratuur", "€ 150", Optional.empty(),
                "De uiterste dag was 1 november 2026.", "1 januari 2027")));

        assertThat(text).contains("Vakliteratuur").contains("De uiterste dag was 1 november 2026.").contains("1 januari 2027");
    }

    @Test
    void aGoalCardIsChosenThroughItsName() {
        List<String> chosen = new ArrayList<>();
        UI.getCurrent().add(new GoalCard(bicycle(5), () -> chosen.add("bicycle")));

        press("Fiets");

        assertThat(chosen).containsExactly("bicycle");
    }

    @Test
    void aTimelineMarksThePresentForThoseWhoListen() {
        CaseTimeline timeline = new CaseTimeline(GalleryPages.timeline());

        assertThat(timeline.getElement().getTag()).isEqualTo("ol");
        assertThat(timeline.getElement().getChildren().filter(step -> step.hasAttribute("aria-current"))).singleElement()
                .satisfies(step -> assertThat(step.getTextRecursively()).startsWith("Nu:").contains("Ondertekenen"));
    }

    @Test
    void aFindingSaysItsVerdictInWordsToo() {
        String text = text(new WhyPanel(List.of(new WhyPanel.Finding(Tone.REFUSED, "De termijn is voorbij.",
                new WhyPanel.Ground("HS-45", "§3.2", "2026", List.of(SumLine.of("laatste dag", "1 november 2026")))))));

        assertThat(text).contains("Niet in orde:").contains("HS-45").contains("§3.2").contains("1 november 2026");
    }

    @Test
    void aTaskListOpensTheTaskThatIsClickedAndMarksTheOpenOne() {
        List<String> opened = new ArrayList<>();
        TaskList list = new TaskList(opened::add);
        list.setTasks(List.of(
                new TaskSummary("1", "Fatima", "Fiets", "", "", "", Tone.NEUTRAL, ""),
                new TaskSummary("2", "Sem", "Fitness", "", "", "", Tone.NEUTRAL, "")));
        UI.getCurrent().add(list);

        press("Sem");
        list.select("2");

        assertThat(opened).containsExactly("2");
        assertThat(_find(NativeButton.class).stream().filter(row -> row.getElement().hasAttribute("aria-current")))
                .singleElement().satisfies(row -> assertThat(row.getText()).isEqualTo("Sem"));
    }

    @Test
    void stepsTellWhereOneIs() {
        Steps steps = new Steps("Doel", "Bedrag", "Bon");

        steps.setCurrent(1);

        assertThat(text(steps)).startsWith("Stap 2 van 3: Bedrag");
    }

    @Test
    void masterAndDetailShowTheCaseAndGoBack() {
        MasterDetail both = new MasterDetail(new Paragraph("lijst"), new Paragraph("kies een taak"));
        List<String> back = new ArrayList<>();
        both.onBack(() -> back.add("terug"));
        UI.getCurrent().add(both);

        both.showDetail(new Paragraph("de zaak"));
        assertThat(text(both)).contains("de zaak").doesNotContain("kies een taak");

        _click(_get(Button.class, spec -> spec.withText("Terug naar de lijst")));
        assertThat(text(both)).contains("kies een taak").doesNotContain("de zaak");
        assertThat(back).containsExactly("terug");
    }

    @Test
    void aTableHasHeadingsForItsColumnsAndRows() {
        DataTable<String> table = new DataTable<String>("Namen").text("Naam", name -> name).figure("Lengte", name -> "" + name.length())
                .setRows(List.of("Fatima", "Sem")).setTotals("Totaal", "9");
        UI.getCurrent().add(table);

        assertThat(_find(NativeTableHeaderCell.class).stream().map(cell -> cell.getElement().getAttribute("scope")))
                .containsExactly("col", "col", "row", "row", "row");
        assertThat(_find(NativeTableCell.class).stream().map(cell -> cell.getElement().getTextRecursively()))
                .containsExactly("6", "3", "9");
        table.setRows(List.of("Noor"));
        assertThat(_find(NativeTableCell.class).stream().map(cell -> cell.getElement().getTextRecursively()))
                .containsExactly("4", "9");
    }

    @Test
    void anErrorIsToldAtOnceAndGoodNewsWhenThereIsAPause() {
        assertThat(new MessageLine(Tone.REFUSED, "Nee").getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(new MessageLine(Tone.GOOD, "Ja").getElement().getAttribute("role")).isEqualTo("status");
    }

    @Test
    void textIsNeverTakenForMarkup() {
        StatusBadge badge = new StatusBadge(Tone.INFO, "<img src=x onerror=alert(1)>");
        UI.getCurrent().add(badge);

        assertThat(_get(Span.class, spec -> spec.withText("<img src=x onerror=alert(1)>")).getElement().getOuterHTML())
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource({"Fatima el Amrani,FA", "Sem,S", "Johannes van der Wetering-Nieuwenhuizen,JW", "' ',''"})
    void aPersonCardTakesFirstAndLastInitial(String name, String initials) {
        assertThat(PersonCard.initials(name)).isEqualTo(initials);
    }

    private static void press(String name) {
        NativeButton button = _get(NativeButton.class, spec -> spec.withText(name));
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static GoalCard.Data bicycle(long left) {
        return GoalCard.Data.open(Icons.BICYCLE, "Fiets", "€ 1.250", Optional.of(new GoalCard.Room(left, 18)), "factuur", "1 november 2026");
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }
}
