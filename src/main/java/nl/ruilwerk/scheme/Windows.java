package nl.ruilwerk.scheme;

import java.time.LocalDate;

/** Whether a day lies in a window. */
final class Windows {

    private Windows() {}

    static boolean open(Window window, Facts facts, LocalDate received) {
        return !early(window, facts, received) && !late(window, facts, received) && inMonths(window, received);
    }

    static boolean early(Window window, Facts facts, LocalDate received) {
        return window.firstDay().flatMap(day -> Feel.day(day, facts)).map(received::isBefore).orElse(false);
    }

    static boolean late(Window window, Facts facts, LocalDate received) {
        return window.lastDay().flatMap(day -> Feel.day(day, facts)).map(received::isAfter).orElse(false);
    }

    static boolean inMonths(Window window, LocalDate received) {
        return window.months().isEmpty() || window.months().contains(received.getMonthValue());
    }
}
