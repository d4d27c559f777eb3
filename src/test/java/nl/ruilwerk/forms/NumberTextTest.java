package nl.ruilwerk.forms;

import static nl.ruilwerk.forms.FormFixture.DUTCH;
import static nl.ruilwerk.forms.FormFixture.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.ruilwerk.words.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1250|1250", "1250,5|1250.5", "1.250,50|1250.5", "1.250|1250", "1.250.000|1250000", "12.50|12.5", "12.5|12.5",
        "1234.567|1234.567", "1,250.50|1250.5", "€ 1.250,00|1250", "€1250|1250", "1250 EUR|1250", "12,-|12", "-3,25|-3.25",
        "−3,25|-3.25", "+7|7", "1 250,50|1250.5", "0,1|0.1", ",5|0.5", "007|7", "0|0", "0,00|0"})
    void readsANumberAsADutchPersonTypesIt(String typed, BigDecimal number) {
        assertThat(NumberText.typed(DUTCH, typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1250|1250", "1,250.50|1250.5", "1,250|1250", "1.250|1.25", "12.50|12.5", "12,50|12.5", "1.250,50|1250.5", "£|",})
    void readsANumberAsAnEnglishPersonTypesIt(String typed, BigDecimal number) {
        assertThat(NumberText.typed(ENGLISH, typed)).isEqualTo(java.util.Optional.ofNullable(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "abc", "12abc", "1e9", "1e999999999", "NaN", "Infinity", "--3", "1.2.3", "1,2,3", "1.25.000", "12 of 13", "", "-", ",", "0x10",
        "1234567890123456", "0,12345678901", "٣", "<script>1</script>"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(NumberText.typed(DUTCH, typed)).isEmpty();
    }

    @Test
    void neverTakesADouble() {
        assertThat(NumberText.exact(0.1d)).isEmpty();
        assertThat(NumberText.exact(0.1f)).isEmpty();
        assertThat(NumberText.exact(new BigDecimal("0.10"))).contains(new BigDecimal("0.1"));
    }

    @Test
    void refusesANumberThatWouldFillTheMemory() {
        assertThat(NumberText.exact(new BigDecimal("1e999999999"))).isEmpty();
        assertThat(NumberText.exact(new BigDecimal("1e-999999999"))).isEmpty();
        assertThat(NumberText.exact(new BigDecimal("999999999999999"))).isPresent();
        assertThat(NumberText.exact(new BigDecimal("1000000000000000"))).isEmpty();
    }

    @Property
    void readsBackWhatItShows(@ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long digits,
            @ForAll @IntRange(max = 2) int decimals) {
        BigDecimal number = BigDecimal.valueOf(digits, decimals);

        assertThat(NumberText.typed(DUTCH, Formats.decimal(DUTCH, number, decimals)).orElseThrow()).isEqualByComparingTo(number);
        assertThat(NumberText.typed(ENGLISH, Formats.decimal(ENGLISH, number, decimals)).orElseThrow()).isEqualByComparingTo(number);
    }
}
