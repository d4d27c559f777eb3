package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.ruilwerk.look.DateField;

/** A day. */
class DayEntry extends FieldEntry<DayEntry.DayField, LocalDate> {

    DayEntry(DatePickerI18n words, LocalDate today) {
        super(new DayField());
        component().setI18n(words);
        component().setInitialPosition(today);
    }

    @Override
    Object read() {
        return component().isUnreadable() ? UNREADABLE : component().getValue();
    }

    @Override
    void write(Object answer) {
        component().setValue(day(answer));
    }

    @Override
    void onChange(Runnable call) {
        super.onChange(call);
        component().onUnreadable(call);
    }

    static LocalDate day(Object answer) {
        try {
            return answer instanceof LocalDate day ? day : answer == null ? null : LocalDate.parse(answer.toString());
        } catch (DateTimeParseException unreadable) { // kept from before as something unreadable
            return null;
        }
    }

    /** A date field that tells whether what was typed into it is no day. */
    static class DayField extends DateField {

        DayField() {
            super("");
        }

        boolean isUnreadable() {
            return isInputUnparsable();
        }

        /** A text that is no day changes no value, so it is not heard as a change. */
        void onUnreadable(Runnable call) {
            addValidationStatusChangeListener(change -> call.run());
        }
    }
}
