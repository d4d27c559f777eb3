package nl.ruilwerk.look;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DutchScreen.class)
class NetEffectPanelTest {

    private NetEffectPanel panel;

    @BeforeEach
    void aPanelOnTheScreen() {
        panel = new NetEffectPanel();
        UI.getCurrent().add(panel);
    }

    @Test
    void invitesBeforeTheFirstFigures() {
        assertThat(_find(NativeTable.class)).isEmpty();
        assertThat(panel.getElement().getTextRecursively()).contains("Vul een bedrag in.");
    }

    @Test
    void showsTheNewFiguresAndOnlyThose() {
        panel.update(data("100.00"));
        panel.update(data("437.43"));

        assertThat(_find(NativeTable.class)).hasSize(1);
        assertThat(_get(NativeTable.class).getBody().getChildren().filter(NativeTableRow.class::isInstance)).hasSize(2);
        assertThat(panel.getElement().getTextRecursively()).contains(written("437.43")).doesNotContain(written("100.00"));
    }

    @Test
    void keepsTheSumOpenWhileTheFiguresMove() {
        panel.update(data("100.00"));
        _get(FoldOut.class).setOpen(true);

        panel.update(data("437.43"));

        assertThat(_get(FoldOut.class).isOpen()).isTrue();
    }

    @Test
    void callsADisadvantageByItsName() {
        panel.update(data("-12.00"));

        assertThat(_find(Span.class, spec -> spec.withText("Jouw netto nadeel"))).hasSize(1);
        assertThat(panel.getElement().getTextRecursively()).contains("\u2212€");
    }

    @Test
    void takesTheOldAdvantageAwayWhenTheAmountIsGone() {
        panel.update(data("437.43"));

        panel.clear("Vul eerst een bedrag in.");

        assertThat(panel.getElement().getTextRecursively()).contains("Vul eerst een bedrag in.").doesNotContain(written("437.43"));
    }

    private static String written(String amount) {
        return Formats.money(Words.LANGUAGES.get(0), Money.of(amount));
    }

    private static NetEffectPanel.Data data(String advantage) {
        Money gain = Money.of(advantage);
        return new NetEffectPanel.Data(List.of(
                NetEffectPanel.Row.of("Vakantiegeld bruto", Money.of("2000.00"), Money.of("820.00")),
                NetEffectPanel.Row.total("Netto", Money.of("1300.00"), Money.of("1300.00").plus(gain))),
                gain, "", List.of(SumLine.of("Bedrag van de bon", "1.180,00")));
    }
}
