package nl.ruilwerk.look;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValidationStatusChangeEvent;
import com.vaadin.flow.data.binder.ValidationStatusChangeListener;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * A field for an amount in euro, zero or more, typed as people write it in the language of the screen. The value is
 * absent ({@code null}, Vaadin's way) while the field is empty or cannot be read; what is wrong is said under the field,
 * and a {@code Binder} hears of it.
 */
public class AmountField extends AbstractCompositeField<TextField, AmountField, Money>
        implements InputField<ComponentValueChangeEvent<AmountField, Money>, Money>, Focusable<AmountField>, HasAriaLabel,
        HasPlaceholder, HasValidationProperties, HasValidator<Money>, HasValueChangeMode {

    /** More than anybody's year; keeps slips such as a phone number out. */
    private static final Money MAXIMUM = Money.ofCents(999_999_99);

    private final List<ValidationStatusChangeListener<Money>> statusListeners = new ArrayList<>();
    private Money maximum = MAXIMUM;
    private Optional<AmountText.Fault> fault = Optional.empty();
    private boolean writing;

    public AmountField() {
        super(null);
        TextField text = getContent();
        text.addClassName("rw-amount-field");
        text.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        text.setPrefixComponent(new Span("€"));
        text.setManualValidation(true);
        text.setAutocomplete(Autocomplete.OFF);
        text.getElement().setAttribute("inputmode", "decimal");
        text.addValueChangeListener(change -> {
            if (!writing) {
                read(change.getValue(), change.isFromClient());
            }
        });
        text.addBlurListener(blur -> writeNeatly());
    }

    public AmountField(String label) {
        this();
        setLabel(label);
    }

    /** @param maximum the most that can be filled in, inclusive; 999.999,99 unless said otherwise */
    public void setMaximum(Money maximum) {
        this.maximum = maximum;
    }

    /** @return what is wrong with what is typed; empty when it can be read or nothing is typed */
    public Optional<AmountText.Fault> fault() {
        return fault;
    }

    private void read(String typed, boolean fromClient) {
        AmountText read = AmountText.read(Texts.language(), typed, maximum);
        fault = read.fault();
        setErrorMessage(message());
        setInvalid(fault.isPresent());
        setModelValue(read.amount().orElse(null), fromClient);
        List.copyOf(statusListeners).forEach(listener ->
                listener.validationStatusChanged(new ValidationStatusChangeEvent<>(this, fault.isEmpty())));
    }

    private void writeNeatly() {
        if (fault.isEmpty()) {
            setPresentationValue(getValue());
        }
    }

    private String message() {
        return fault.map(wrong -> Texts.text("amount." + wrong, "maximum", maximum)).orElse("");
    }

    /** Also takes away what cannot be read, when the value itself does not change by it. */
    @Override
    public void setValue(Money amount) {
        super.setValue(amount);
        if (fault.isPresent()) {
            setPresentationValue(amount);
        }
    }

    @Override
    protected void setPresentationValue(Money amount) {
        writing = true;
        getContent().setValue(amount == null ? "" : AmountText.write(Texts.language(), amount));
        writing = false;
        if (fault.isPresent()) {
            fault = Optional.empty();
            setInvalid(false);
        }
    }

    @Override
    public Validator<Money> getDefaultValidator() {
        return (amount, context) -> fault.isPresent() ? ValidationResult.error(message()) : ValidationResult.ok();
    }

    @Override
    public Registration addValidationStatusChangeListener(ValidationStatusChangeListener<Money> listener) {
        return Registration.addAndRemove(statusListeners, listener);
    }

    @Override
    public void setManualValidation(boolean enabled) {
        getContent().setManualValidation(enabled);
    }

    @Override
    public ValueChangeMode getValueChangeMode() {
        return getContent().getValueChangeMode();
    }

    /** With {@code LAZY} or {@code EAGER} the value follows the typing; the text is written neatly on leaving. */
    @Override
    public void setValueChangeMode(ValueChangeMode mode) {
        getContent().setValueChangeMode(mode);
    }

    @Override
    public void setValueChangeTimeout(int milliseconds) {
        getContent().setValueChangeTimeout(milliseconds);
    }

    @Override
    public int getValueChangeTimeout() {
        return getContent().getValueChangeTimeout();
    }
}
