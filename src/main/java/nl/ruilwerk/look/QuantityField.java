package nl.ruilwerk.look;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field for a number that is no money, such as hours or days, with the decimal sign of the language; the value follows the typing. */
public class QuantityField extends BigDecimalField {

    /** @param unit stands behind the number; empty for none */
    public QuantityField(String label, String unit) {
        super(label);
        addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        setWidthFull();
        setAutocomplete(Autocomplete.OFF);
        setValueChangeMode(ValueChangeMode.LAZY);
        getElement().setAttribute("inputmode", "decimal");
        if (!unit.isEmpty()) {
            setSuffixComponent(new Span(unit));
        }
    }
}
