package nl.ruilwerk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;

/**
 * One story as its file tells it.
 *
 * @param file   where it stands
 * @param proves ids of rules that some expectation would fail without
 * @param scheme code of the pack
 * @param starts time of the first step, in the scheme's zone
 * @param taken  places and euros that others hold under caps when the story begins
 * @param amends whether a value of the scheme changes in the story, which needs a scheme of its own for that
 */
public record Scenario(String file, String name, List<String> proves, String scheme, LocalDateTime starts, List<Taken> taken,
        List<Somebody> people, List<Step> steps, boolean amends) {

    /**
     * What others hold under a cap.
     *
     * @param places how many of them, each with an even share of the amount
     */
    record Taken(int line, String goal, String unit, int places, Money amount) {}

    /**
     * A person of the story.
     *
     * @param takesPartSince first day of a participation that was recorded before; empty for none
     * @param sources        what there is in each source, in EUR or hours
     * @param sourceFacts    further facts of a source of time
     * @param offices        what they do for the employer besides
     */
    record Somebody(int line, String name, Optional<LocalDate> born, List<Job> jobs, Map<String, String> facts, Optional<LocalDate> takesPartSince,
            Map<String, Money> sources, Map<String, Map<String, String>> sourceFacts, List<Had> history, List<Role> offices) {}

    /** An employment; {@code ends} is the last day. */
    record Job(int line, String unit, String contract, LocalDate starts, Optional<LocalDate> ends, BigDecimal weeklyHours, BigDecimal fte, Money salary,
            Optional<String> manager, Map<String, String> facts) {}

    /** What somebody had before. */
    record Had(int line, String goal, int year, String kind, Money amount) {}

    /**
     * One step.
     *
     * @param says what it is, as the file says it, for reports
     */
    record Step(int line, String says, Act act, List<Expectation> expectations) {}

    /** What a step does on the stage. */
    interface Act {

        void on(Stage stage);
    }

    /**
     * What must be true after a step.
     *
     * @param line where the file says it
     */
    record Expectation(int line, String says, Check check) {

        /** Looks whether it is true. */
        interface Check {

            Found on(Stage stage);
        }
    }

    /**
     * What there was where something was expected.
     *
     * @param why further sentences for who has to find out; empty when there is nothing to say
     */
    record Found(boolean asExpected, String expected, String found, List<String> why) {

        static Found of(Object expected, Object found, List<String> why) {
            return new Found(expected.equals(found), String.valueOf(expected), String.valueOf(found), why);
        }

        static Found containing(Set<String> expected, Set<String> found, List<String> why) {
            return new Found(found.containsAll(expected), String.join(", ", expected), found.isEmpty() ? "nothing" : String.join(", ", found), why);
        }
    }
}
