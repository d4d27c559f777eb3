package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** A time of day, in hours and minutes. */
class TimeEntry extends FieldEntry<TimeEntry.TimeField, LocalTime> {

    TimeEntry(Locale locale, int minutes) {
        super(new TimeField());
        component().setLocale(locale);
        component().setStep(Duration.ofMinutes(minutes));
    }

    @Override
    Object read() {
        return component().isUnreadable() ? UNREADABLE : component().getValue();
    }

    @Override
    void write(Object answer) {
        component().setValue(time(answer));
    }

    @Override
    void onChange(Runnable call) {
        super.onChange(call);
        component().onUnreadable(call);
    }

    static LocalTime time(Object answer) {
        try {
            return answer instanceof LocalTime time ? time : answer == null ? null : LocalTime.parse(answer.toString());
        } catch (DateTimeParseException unreadable) { // kept from before as something unreadable
            return null;
        }
    }

    /** A time field that tells whether what was typed into it is no time. */
    static class TimeField extends TimePicker {

        boolean isUnreadable() {
            return isInputUnparsable();
        }

        void onUnreadable(Runnable call) {
            addValidationStatusChangeListener(change -> call.run());
        }
    }
}
