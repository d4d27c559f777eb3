package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.ruilwerk.forms.FormScreen.FieldState;

/** A line or several lines of text. */
class TextEntry<C extends Component & InputField<? extends HasValue.ValueChangeEvent<String>, String> & HasValidationProperties
        & HasPrefix & HasSuffix> extends FieldEntry<C, String> {

    private final Span prefix = new Span();
    private final Span suffix = new Span();

    TextEntry(C field) {
        super(field);
    }

    static TextEntry<TextField> line() {
        return new TextEntry<>(new TextField());
    }

    static TextEntry<TextArea> lines() {
        TextArea area = new TextArea();
        area.setMinRows(3);
        area.setMaxRows(12);
        return new TextEntry<>(area);
    }

    @Override
    Object read() {
        return component().getValue();
    }

    @Override
    void write(Object answer) {
        component().setValue(answer == null ? "" : answer.toString());
    }

    @Override
    void show(FieldState state, boolean formIsReadOnly) {
        super.show(state, formIsReadOnly);
        prefix.setText(state.prefix());
        suffix.setText(state.suffix());
        component().setPrefixComponent(state.prefix().isEmpty() ? null : prefix);
        component().setSuffixComponent(state.suffix().isEmpty() ? null : suffix);
    }
}
