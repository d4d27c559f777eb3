package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.ruilwerk.words.Words;

/** What a calendar says in a language: weeks begin on Monday, day before month. */
final class CalendarWords {

    private CalendarWords() {}

    static DatePickerI18n of(Locale locale, Words words) {
        boolean english = locale.getLanguage().equals("en");
        DatePickerI18n calendar = new DatePickerI18n();
        calendar.setMonthNames(Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)).toList());
        calendar.setWeekdays(week(TextStyle.FULL_STANDALONE, locale));
        calendar.setWeekdaysShort(week(TextStyle.SHORT_STANDALONE, locale));
        calendar.setFirstDayOfWeek(1);
        calendar.setToday(words.say(locale, "forms.calendar.TODAY"));
        calendar.setCancel(words.say(locale, "forms.calendar.CANCEL"));
        calendar.setDateFormats(english ? "d/M/yyyy" : "d-M-yyyy", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        return calendar;
    }

    /** Vaadin counts the days of the week from Sunday, whatever the first one shown. */
    private static List<String> week(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values()).map(day -> day.minus(1).getDisplayName(style, locale)).toList();
    }
}
