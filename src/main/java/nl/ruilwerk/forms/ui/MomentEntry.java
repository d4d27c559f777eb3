package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.ruilwerk.forms.FormScreen.FieldState;

/** A day and a time beside each other, each with its own label. */
class MomentEntry extends FieldEntry<MomentEntry.MomentField, LocalDateTime> {

    private final DayEntry day;
    private final TimeEntry time;

    MomentEntry(DayEntry day, TimeEntry time) {
        super(new MomentField(day, time));
        this.day = day;
        this.time = time;
    }

    @Override
    Object read() {
        Object onDay = day.read();
        Object atTime = time.read();
        return onDay == null && atTime == null ? null
                : (onDay == null ? UNREADABLE : onDay) + "T" + (atTime == null ? UNREADABLE : atTime);
    }

    @Override
    void write(Object answer) {
        String text = answer == null ? "" : answer.toString();
        int at = text.indexOf('T');
        day.write(at < 0 ? null : text.substring(0, at));
        time.write(at < 0 ? null : text.substring(at + 1));
    }

    @Override
    void show(FieldState state, boolean formIsReadOnly) {
        super.show(state, formIsReadOnly);
        component().setLabel(state.timeLabel().isEmpty() ? state.label() : null);
        day.component().setLabel(state.timeLabel().isEmpty() ? null : state.label());
        day.component().setAriaLabel(state.label());
        time.component().setLabel(state.timeLabel().isEmpty() ? null : state.timeLabel());
        time.component().setAriaLabel(state.timeLabel().isEmpty() ? state.label() : state.timeLabel());
        boolean readonly = state.readonly() || formIsReadOnly;
        day.component().setReadOnly(readonly);
        time.component().setReadOnly(readonly);
    }

    @Override
    void onChange(Runnable call) {
        day.onChange(call);
        time.onChange(call);
    }

    @Override
    boolean isFinished() { // who fills in the day goes on to the time
        return (day.read() == null) == (time.read() == null);
    }

    @Override
    void focus() {
        day.focus();
    }

    static class MomentField extends CustomField<LocalDateTime> {

        private final DayEntry day;
        private final TimeEntry time;

        MomentField(DayEntry day, TimeEntry time) {
            this.day = day;
            this.time = time;
            Div parts = new Div(day.component(), time.component());
            parts.addClassName("rw-form-moment");
            add(parts);
        }

        @Override
        protected LocalDateTime generateModelValue() {
            LocalDate onDay = day.component().getValue();
            LocalTime atTime = time.component().getValue();
            return onDay == null || atTime == null ? null : onDay.atTime(atTime);
        }

        @Override
        protected void setPresentationValue(LocalDateTime moment) {
            day.write(moment == null ? null : moment.toLocalDate());
            time.write(moment == null ? null : moment.toLocalTime());
        }
    }
}
