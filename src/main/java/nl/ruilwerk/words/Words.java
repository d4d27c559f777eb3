package nl.ruilwerk.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sentences of the product by key and language.
 *
 * <p>A sentence may name figures: {@code Er zijn nog {places} plaatsen vrij}. Amounts, dates and months are written as
 * {@link Formats} says. A key that is missing in a language is a fault of the build: {@code WordsTest} compares the
 * files; at run time the key itself is shown, so that no screen breaks for a word.
 */
@Component
public class Words {

    /** Dutch first: it is the language of letters and of the first screen. */
    public static final List<Locale> LANGUAGES = List.of(new Locale("nl", "NL"), Locale.UK);

    private static final int MOST_DECIMALS = 4;
    private static final Pattern FIGURE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    private final Map<String, Map<String, String>> sentences = new TreeMap<>();

    public Words() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Resource file) throws IOException {
        String name = file.getFilename();
        String language = name.substring(name.lastIndexOf('_') + 1, name.length() - ".properties".length());
        Properties lines = new Properties();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(text);
        }
        lines.forEach((key, sentence) ->
                sentences.computeIfAbsent(language, none -> new TreeMap<>()).put((String) key, (String) sentence));
    }

    /**
     * @param figures values by the name that the sentence uses; text is taken as it is, so what shows it must escape it; a
     *                map is taken as texts by language, Dutch where the language has none
     * @return the sentence, or the key itself when no language has it
     */
    public String say(Locale locale, String key, Map<String, ?> figures) {
        String sentence = sentences.getOrDefault(locale.getLanguage(), Map.of())
                .getOrDefault(key, sentences.getOrDefault("nl", Map.of()).getOrDefault(key, key));
        return fill(locale, sentence, figures);
    }

    public String say(Locale locale, String key) {
        return say(locale, key, Map.of());
    }

    /** @return the sentence for a refusal, with its figures */
    public String say(Locale locale, Refusal refusal) {
        return say(locale, refusal.reason().messageKey(), refusal.figures());
    }

    public boolean knows(Locale locale, String key) {
        return sentences.getOrDefault(locale.getLanguage(), Map.of()).containsKey(key);
    }

    /** @return all keys of a language, sorted */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>(sentences.getOrDefault(locale.getLanguage(), Map.of()).keySet());
    }

    /** Fills the figures into a sentence that came from elsewhere, such as a text of a scheme pack. */
    public static String fill(Locale locale, String sentence, Map<String, ?> figures) {
        Matcher matcher = FIGURE.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object value = figures.get(matcher.group(1));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? matcher.group() : write(locale, value)));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String write(Locale locale, Object value) {
        if (value instanceof Money money) {
            return Formats.money(locale, money);
        } else if (value instanceof Hours hours) {
            return Formats.hours(locale, hours);
        } else if (value instanceof LocalDate date) {
            return Formats.date(locale, date);
        } else if (value instanceof YearMonth month) {
            return Formats.month(locale, month);
        } else if (value instanceof ZonedDateTime moment) {
            return Formats.moment(locale, moment);
        } else if (value instanceof BigDecimal number) {
            // a value of an hour may have no end; more decimals than these help nobody to follow a sum
            BigDecimal plain = number.setScale(Math.min(Math.max(number.scale(), 0), MOST_DECIMALS), RoundingMode.HALF_UP).stripTrailingZeros();
            return Formats.decimal(locale, plain, Math.max(plain.scale(), 0));
        } else if (value instanceof Map<?, ?> texts) {
            Object text = texts.get(locale.getLanguage());
            return String.valueOf(text != null ? text : texts.get("nl"));
        }
        return String.valueOf(value);
    }
}
