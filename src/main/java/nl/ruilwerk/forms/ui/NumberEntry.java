package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import nl.ruilwerk.forms.NumberText;
import nl.ruilwerk.words.Formats;

/**
 * A number typed as people write it. What was understood is written back in full, so that nobody hands in another number
 * than they see; what cannot be read stays as it was typed.
 */
class NumberEntry extends TextEntry<TextField> {

    private final Locale locale;
    private final int decimals;

    /** @param decimals digits after the decimal sign that the form allows; shown in full */
    NumberEntry(Locale locale, int decimals) {
        super(new TextField());
        this.locale = locale;
        this.decimals = decimals;
        component().addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        component().setAutocomplete(Autocomplete.OFF);
        component().getElement().setAttribute("inputmode", decimals > 0 ? "decimal" : "text");
        component().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed().ifPresent(this::write);
            }
        });
    }

    @Override
    Object read() {
        return typed().map(Object.class::cast).orElseGet(component()::getValue);
    }

    @Override
    void write(Object answer) {
        super.write(NumberText.exact(answer).map(this::text).orElse(answer == null ? "" : answer.toString()));
    }

    private Optional<BigDecimal> typed() {
        return NumberText.typed(locale, component().getValue());
    }

    private String text(BigDecimal number) {
        int shown = Math.max(number.scale(), decimals);
        // years and counts are not grouped, amounts are
        return shown > 0 ? Formats.decimal(locale, number, shown) : number.toPlainString();
    }
}
