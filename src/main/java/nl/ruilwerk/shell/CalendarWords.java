package nl.ruilwerk.shell;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ruilwerk.words.Words;

/** A calendar in the language of the screen. */
final class CalendarWords {

    private CalendarWords() {}

    static DatePickerI18n in(Locale language, Words words) {
        List<String> months = new ArrayList<>();
        for (Month month : Month.values()) {
            months.add(month.getDisplayName(TextStyle.FULL_STANDALONE, language));
        }
        List<String> days = new ArrayList<>();
        List<String> shortDays = new ArrayList<>();
        // Sunday first, as the component counts.
        for (int day = 0; day < 7; day++) {
            DayOfWeek weekday = DayOfWeek.SUNDAY.plus(day);
            days.add(weekday.getDisplayName(TextStyle.FULL_STANDALONE, language));
            shortDays.add(weekday.getDisplayName(TextStyle.SHORT_STANDALONE, language));
        }
        return new DatePickerI18n().setMonthNames(months).setWeekdays(days).setWeekdaysShort(shortDays)
                .setFirstDayOfWeek(WeekFields.of(language).getFirstDayOfWeek().getValue() % 7)
                .setDateFormat("d-M-yyyy")
                .setToday(words.say(language, "shell.calendar.TODAY")).setCancel(words.say(language, "shell.calendar.CANCEL"))
                .setBadInputErrorMessage(words.say(language, "shell.calendar.BAD_INPUT"))
                .setMinErrorMessage(words.say(language, "shell.calendar.TOO_EARLY"))
                .setMaxErrorMessage(words.say(language, "shell.calendar.TOO_LATE"));
    }
}
