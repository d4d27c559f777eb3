package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that must hold, as a pack says it.
 *
 * @param code    speaking name, unique where it stands
 * @param ground  ground of refusal when it does not hold
 * @param holds   FEEL, true or false; no answer means that the facts do not tell
 * @param unknown what to make of no answer
 * @param passes  sentence when it holds
 * @param fails   sentence when it does not hold
 * @param asks    sentence that asks for what is missing
 * @param figures FEEL per figure that the sentences use
 * @param otherwise what follows when it does not hold
 * @param step    who decides, with {@link Otherwise#DECIDE}
 * @param opens   FEEL: first day on which it will hold, where that is known
 */
public record Condition(
        String code,
        Grounds ground,
        Formula holds,
        Unknown unknown,
        Text passes,
        Text fails,
        Text asks,
        Map<String, Formula> figures,
        Optional<Formula> opens,
        Otherwise otherwise,
        Optional<Step> step,
        List<String> rules,
        String citation) {

    /** What no answer means: ask for the facts, let a person judge, or refuse. */
    public enum Unknown { MISSING, NOTE, FAIL }

    public Condition {
        figures = Map.copyOf(figures);
        rules = List.copyOf(rules);
    }
}
