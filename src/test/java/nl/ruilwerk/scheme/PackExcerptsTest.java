package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The excerpts of four regulations can be read without a fault. */
class PackExcerptsTest {

    @ParameterizedTest
    @CsvSource({"lelie, 2015", "avom, 2024", "lanxess, 2023", "alleo, 2026"})
    void readsTheExcerpt(String pack, int year) {
        assertThat(PackExcerpts.edition(pack, year).goals()).isNotEmpty();
    }
}
