package nl.ruilwerk.scheme;

import java.util.Map;

/**
 * The payroll components that exchanges touch, by key.
 *
 * <p>A key stands in sources and goals; the code that a payroll system knows is the employer's mapping, with the pack's
 * proposal as default.
 */
public record PayrollMapping(Map<String, Component> components) {

    /** @param proposedCode code to use until the employer maps its own */
    public record Component(String key, Text name, String proposedCode) {}

    public PayrollMapping {
        components = Map.copyOf(components);
    }

    /** @throws IllegalArgumentException if no component has that key */
    public Component component(String key) {
        Component found = components.get(key);
        if (found == null) {
            throw new IllegalArgumentException("No payroll component '" + key + "'; known are " + components.keySet());
        }
        return found;
    }
}
