package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.checkbox.Checkbox;

/** A box to tick. */
class TickEntry extends FieldEntry<Checkbox, Boolean> {

    TickEntry() {
        super(new Checkbox());
    }

    @Override
    Object read() {
        return component().getValue();
    }

    @Override
    void write(Object answer) {
        component().setValue(Boolean.TRUE.equals(answer) || "true".equals(answer));
    }
}
