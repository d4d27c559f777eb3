package nl.ruilwerk.scenario;

import java.util.List;

/**
 * How a scenario went.
 *
 * @param name   of the scenario
 * @param checks every expectation, and a failed one for a step that could not be played; later steps are then left out
 */
public record ScenarioReport(String file, String name, List<Check> checks) {

    /**
     * One expectation.
     *
     * @param line     in the file
     * @param says     step and expectation as the file says them
     * @param passed   whether what was found is what was expected
     * @param expected in words; empty for a step that could not be played
     * @param why      sentences of the product about it: rule, figures and sum
     */
    public record Check(int line, String says, boolean passed, String expected, String found, List<String> why) {

        /** @return one line for a pass; for a failure a line each for expected, found and why */
        @Override
        public String toString() {
            if (passed) {
                return "passed  " + says;
            }
            StringBuilder text = new StringBuilder("FAILED  ").append(says);
            if (!expected.isEmpty()) {
                text.append(System.lineSeparator()).append("        expected ").append(expected);
            }
            text.append(System.lineSeparator()).append("        found    ").append(found);
            why.forEach(sentence -> text.append(System.lineSeparator()).append("        because  ").append(sentence));
            return text.toString();
        }
    }

    public long passed() {
        return checks.stream().filter(Check::passed).count();
    }

    public long failed() {
        return checks.size() - passed();
    }
}
