package nl.ruilwerk.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.ruilwerk.look.AmountText.Fault;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {

    private static final Locale DUTCH = Words.LANGUAGES.get(0);
    private static final Locale ENGLISH = Words.LANGUAGES.get(1);
    private static final Money MAXIMUM = Money.of("10000.00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1250          | 1250.00",
            "1.250         | 1250.00",
            "1.250,5       | 1250.50",
            "1.250,50      | 1250.50",
            "1250,50       | 1250.50",
            "€ 1.250,50    | 1250.50",
            "'€ 1 250,50'  | 1250.50",
            "1250,-        | 1250.00",
            "1250,--       | 1250.00",
            "12.50         | 12.50",
            "12.5          | 12.50",
            "12,           | 12.00",
            ",75           | 0.75",
            "0,10          | 0.10",
            "007           | 7.00",
            "-0            | 0.00",
            "10.000,00     | 10000.00"})
    void readsWhatPeopleTypeInDutch(String typed, String amount) {
        assertThat(AmountText.read(DUTCH, typed, MAXIMUM).amount()).contains(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1250       | 1250.00",
            "1,250      | 1250.00",
            "1,250.50   | 1250.50",
            "12,50      | 12.50",
            "EUR 12.50  | 12.50",
            "10,000.00  | 10000.00"})
    void readsWhatPeopleTypeInEnglish(String typed, String amount) {
        assertThat(AmountText.read(ENGLISH, typed, MAXIMUM).amount()).contains(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fiets         | JUNK",
            "1e9           | JUNK",
            "12,5,0        | JUNK",
            "1.25.0        | JUNK",
            "1.2500        | JUNK",
            "--5           | JUNK",
            "12 + 3        | JUNK",
            ",             | JUNK",
            "٣             | JUNK",
            "-5            | NEGATIVE",
            "−5,00         | NEGATIVE",
            "12,505        | DECIMALS",
            "12,500        | DECIMALS",
            "10.000,01     | TOO_LARGE",
            "99999999999999999999 | TOO_LARGE"})
    void saysWhatIsWrongInDutch(String typed, Fault fault) {
        AmountText read = AmountText.read(DUTCH, typed, MAXIMUM);

        assertThat(read.fault()).contains(fault);
        assertThat(read.amount()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1.250      | DECIMALS",
            "12.505     | DECIMALS",
            "1.250,50   | JUNK",
            "10,000.01  | TOO_LARGE"})
    void saysWhatIsWrongInEnglish(String typed, Fault fault) {
        assertThat(AmountText.read(ENGLISH, typed, MAXIMUM).fault()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "'\u00a0'", "€"})
    void takesNothingForNothing(String typed) {
        assertThat(AmountText.read(DUTCH, typed, MAXIMUM).amount()).isEmpty();
        assertThat(AmountText.read(DUTCH, typed, MAXIMUM).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.00", "0.05", "12.50", "999.99", "1000.00", "9999.99"})
    void readsBackWhatItWrites(String amount) {
        Money money = Money.of(amount);

        assertThat(AmountText.read(DUTCH, AmountText.write(DUTCH, money), MAXIMUM).amount()).contains(money);
        assertThat(AmountText.read(ENGLISH, AmountText.write(ENGLISH, money), MAXIMUM).amount()).contains(money);
    }
}
