package nl.ruilwerk.look;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier.BlurEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DutchScreen.class)
class AmountFieldTest {

    private AmountField field;

    @BeforeEach
    void aFieldOnTheScreen() {
        field = new AmountField("Bedrag op de bon");
        UI.getCurrent().add(field);
    }

    @Test
    void givesTheAmountThatWasTyped() {
        List<Money> heard = new ArrayList<>();
        field.addValueChangeListener(change -> heard.add(change.getValue()));

        type("1.180,5");

        assertThat(field.getValue()).isEqualTo(Money.of("1180.50"));
        assertThat(heard).containsExactly(Money.of("1180.50"));
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void writesTheAmountNeatlyOnLeaving() {
        type("1180,5");

        leave();

        assertThat(text().getValue()).isEqualTo("1.180,50");
    }

    @Test
    void writesAmountsInTheLanguageOfTheScreen() {
        UI.getCurrent().setLocale(Locale.UK);

        field.setValue(Money.of("1180.50"));

        assertThat(text().getValue()).isEqualTo("1,180.50");
    }

    @Test
    void keepsWhatCannotBeReadAndSaysWhatIsWrong() {
        field.setValue(Money.of("12.00"));

        type("twaalf");
        leave();

        assertThat(field.getValue()).isNull();
        assertThat(text().getValue()).isEqualTo("twaalf");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Dit is geen bedrag. Vul bijvoorbeeld 1250 of 1.250,50 in.");
    }

    @Test
    void namesTheMaximumWhenTheAmountIsTooHigh() {
        field.setMaximum(Money.of("1250.00"));

        type("1250,01");
        assertThat(field.getErrorMessage()).contains("1.250,00");

        type("1250");
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.getValue()).isEqualTo(Money.of("1250.00"));
    }

    @Test
    void isMendedByAValueFromTheServer() {
        type("-5");

        field.setValue(Money.of("5.00"));

        assertThat(field.isInvalid()).isFalse();
        assertThat(field.fault()).isEmpty();
        assertThat(text().getValue()).isEqualTo("5,00");
    }

    @Test
    void isMendedByClearingAlsoWhenItHadNoValue() {
        type("fiets");

        field.clear();

        assertThat(field.isInvalid()).isFalse();
        assertThat(text().getValue()).isEmpty();
    }

    @Test
    void tellsABinderOfAnAmountThatCannotBeRead() {
        Binder<Money[]> binder = new Binder<>();
        binder.forField(field).asRequired("Vul een bedrag in.").bind(amount -> amount[0], (amount, value) -> amount[0] = value);
        Money[] amount = {Money.of("7.00")};
        binder.readBean(amount);

        type("7,005");

        assertThat(binder.writeBeanIfValid(amount)).isFalse();
        assertThat(field.getErrorMessage()).isEqualTo("Vul hoogstens twee cijfers achter de komma in, bijvoorbeeld 12,50.");
        assertThat(amount[0]).isEqualTo(Money.of("7.00"));
    }

    private TextField text() {
        return _get(TextField.class);
    }

    private void type(String typed) {
        _setValue(text(), typed);
    }

    private void leave() {
        ComponentUtil.fireEvent(text(), new BlurEvent<>(text(), true));
    }
}
