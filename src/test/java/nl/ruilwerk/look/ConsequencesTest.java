package nl.ruilwerk.look;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DutchScreen.class)
class ConsequencesTest {

    private Consequences consequences;

    @BeforeEach
    void twoConsequencesOnTheScreen() {
        consequences = new Consequences("Wat betekent dit voor jou?", List.of(
                new Consequences.Line(Icons.PENSION, "Je pensioen blijft hetzelfde."),
                new Consequences.Line(Icons.EURO, "Je brutoloon wordt lager.")),
                List.of(new Consequences.Article("Hoofdstuk 6", "De werkgever wijst op de gevolgen.")), "Ik heb dit gelezen");
        UI.getCurrent().add(consequences);
    }

    @Test
    void isReadAsAListWithTheArticlesBehindFoldOuts() {
        assertThat(_find(ListItem.class)).hasSize(2);
        assertThat(_get(FoldOut.class).isOpen()).isFalse();
    }

    @Test
    void asksForTheTickWhenItIsMissing() {
        assertThat(consequences.demandTick()).isFalse();

        assertThat(tick().isInvalid()).isTrue();
        assertThat(tick().getErrorMessage()).isEqualTo("Zet een vinkje als je dit hebt gelezen. Dan kun je verder.");
    }

    @Test
    void isContentOnceTicked() {
        List<Boolean> heard = new ArrayList<>();
        consequences.onTick(heard::add);
        consequences.demandTick();

        _setValue(tick(), true);

        assertThat(tick().isInvalid()).isFalse();
        assertThat(consequences.demandTick()).isTrue();
        assertThat(heard).containsExactly(true);
    }

    private Checkbox tick() {
        return _get(Checkbox.class);
    }
}
