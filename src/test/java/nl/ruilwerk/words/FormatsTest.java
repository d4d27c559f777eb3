package nl.ruilwerk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Locale DUTCH = Words.LANGUAGES.get(0);
    private static final Locale ENGLISH = Words.LANGUAGES.get(1);

    @Test
    void writesAmountsAsEachLanguageDoesWithATrueMinus() {
        assertThat(Formats.money(DUTCH, Money.of("-1250.00"))).isEqualTo("\u2212€\u00a01.250,00");
        assertThat(Formats.money(ENGLISH, Money.of("1250.00"))).isEqualTo("€\u00a01,250.00");
    }

    @Test
    void leavesTheCentsOutOfRoundAmountsInRunningText() {
        assertThat(Formats.moneyShort(DUTCH, Money.of("1250.00"))).isEqualTo("€\u00a01.250");
        assertThat(Formats.moneyShort(DUTCH, Money.of("1250.50"))).isEqualTo("€\u00a01.250,50");
    }

    @Test
    void writesDatesAndMonthsInWords() {
        assertThat(Formats.date(DUTCH, LocalDate.of(2026, 5, 1))).isEqualTo("1 mei 2026");
        assertThat(Formats.month(ENGLISH, YearMonth.of(2026, 5))).isEqualTo("May 2026");
    }

    @Test
    void fillsFiguresIntoASentenceAndLeavesUnknownOnesInSight() {
        assertThat(Words.fill(DUTCH, "Nog {left} vrij tot {day}, {unknown}", Map.of("left", Money.of("5.00"), "day", LocalDate.of(2026, 5, 1))))
                .isEqualTo("Nog €\u00a05,00 vrij tot 1 mei 2026, {unknown}");
    }
}
