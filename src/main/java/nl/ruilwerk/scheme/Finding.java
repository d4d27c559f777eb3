package nl.ruilwerk.scheme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.words.Words;

/**
 * One check with its outcome, the rules it rests on, and the figures, so that a person can follow it.
 *
 * @param code     what was checked, such as {@code frequency} or {@code deadline}; conditions of a pack bring their own
 * @param ground   the ground of refusal; present exactly when the outcome is FAIL
 * @param ruleIds  rule ids in the order they apply
 * @param sentence what to tell people, with figures in braces
 * @param figures  values by the name that the sentence or the sum uses: Money, LocalDate, YearMonth, numbers, Text or text
 * @param sum      the calculation in words and figures; {@link Text#NONE} when nothing was calculated
 * @param subject  code of the source or declaration that it is about, when it is not about the request as a whole
 * @param citation where the regulation says so; may be empty
 */
public record Finding(
        String code,
        Result outcome,
        Optional<Grounds> ground,
        List<String> ruleIds,
        Text sentence,
        @JsonSerialize(contentUsing = Figures.Writer.class) @JsonDeserialize(contentUsing = Figures.Reader.class)
        Map<String, Object> figures,
        Text sum,
        Optional<String> subject,
        String citation) {

    /** How a check ended. */
    public enum Result { PASS, FAIL, NOTE }

    public Finding {
        ruleIds = List.copyOf(ruleIds);
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    public boolean failed() {
        return outcome == Result.FAIL;
    }

    /** @return the sentence with its figures as people of that language write them */
    public String say(Locale locale) {
        return fill(locale, sentence);
    }

    /** @return the calculation with its figures, empty when nothing was calculated */
    public String saySum(Locale locale) {
        return fill(locale, sum);
    }

    private String fill(Locale locale, Text text) {
        return Words.fill(locale, text.in(locale), Figures.in(locale, figures));
    }
}
