package nl.ruilwerk.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA for every pair of colours that meets on a screen: 4.5 for words (1.4.3), 3 for lines and drawings (1.4.11). */
class ContrastTest {

    private static final Path TOKENS = Path.of("src/main/resources/META-INF/resources/ruilwerk/tokens.css");
    private static final Pattern COLOUR =
            Pattern.compile("--rw-([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");

    private record Colour(int light, int dark) {
    }

    @ParameterizedTest
    @CsvSource({
            "ink, ground", "ink, surface", "ink, sunken", "ink, accent-soft",
            "ink-soft, ground", "ink-soft, surface", "ink-soft, sunken", "ink-soft, accent-soft",
            "accent, ground", "accent, surface", "accent, sunken", "accent, accent-soft", "accent-strong, accent-soft",
            "on-accent, accent", "on-accent, accent-strong", "on-refused, refused",
            "good, good-soft", "good, surface", "good, ground",
            "attention, attention-soft", "attention, surface", "attention, ground",
            "refused, refused-soft", "refused, surface", "refused, ground",
            "info, info-soft", "info, surface", "info, ground"})
    void wordsCanBeReadInLightAndDark(String words, String ground) throws IOException {
        assertContrast(words, ground, 4.5);
    }

    @ParameterizedTest
    @CsvSource({
            "line, surface", "line, ground", "accent, ground", "accent, surface", "attention-line, surface",
            "bar-used, surface", "bar-used, ground", "bar-reserved, surface", "bar-free, surface", "bar-free, ground"})
    void linesAndDrawingsCanBeSeenInLightAndDark(String line, String ground) throws IOException {
        assertContrast(line, ground, 3);
    }

    @Test
    void knowsEveryColourOfTheTokens() throws IOException {
        long written = Files.readAllLines(TOKENS).stream().filter(line -> line.startsWith("  --rw-") && line.contains("light-dark(#")).count();

        assertThat(colours()).hasSizeGreaterThan(15).hasSize((int) written);
    }

    private static void assertContrast(String front, String back, double atLeast) throws IOException {
        Map<String, Colour> colours = colours();
        assertThat(colours).containsKeys(front, back);

        assertThat(ratio(colours.get(front).light(), colours.get(back).light())).as("light").isGreaterThanOrEqualTo(atLeast);
        assertThat(ratio(colours.get(front).dark(), colours.get(back).dark())).as("dark").isGreaterThanOrEqualTo(atLeast);
    }

    private static Map<String, Colour> colours() throws IOException {
        Map<String, Colour> colours = new LinkedHashMap<>();
        Matcher found = COLOUR.matcher(Files.readString(TOKENS));
        while (found.find()) {
            colours.put(found.group(1), new Colour(Integer.parseInt(found.group(2), 16), Integer.parseInt(found.group(3), 16)));
        }
        return colours;
    }

    /** The contrast ratio as WCAG 2.2 defines it. */
    private static double ratio(int one, int other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
