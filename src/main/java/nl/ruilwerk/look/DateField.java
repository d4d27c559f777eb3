package nl.ruilwerk.look;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A date picker that speaks the language of the screen: names, order of day and month, and what is wrong. */
public class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        Locale language = Texts.language();
        DateFormatSymbols names = DateFormatSymbols.getInstance(language);
        DatePickerI18n words = new DatePickerI18n()
                .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
                .setWeekdays(week(names.getWeekdays()))
                .setWeekdaysShort(week(names.getShortWeekdays()))
                .setFirstDayOfWeek(1)
                .setToday(Texts.text("date.TODAY"))
                .setCancel(Texts.text("date.CANCEL"))
                .setBadInputErrorMessage(Texts.text("date.JUNK"))
                .setRequiredErrorMessage(Texts.text("date.REQUIRED"))
                .setMinErrorMessage(Texts.text("date.TOO_EARLY"))
                .setMaxErrorMessage(Texts.text("date.TOO_LATE"));
        boolean dutch = language.getLanguage().equals("nl");
        words.setDateFormats(dutch ? "d-M-yyyy" : "d/M/yyyy", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        setI18n(words);
        addClassName("rw-date-field");
    }

    private static List<String> week(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
