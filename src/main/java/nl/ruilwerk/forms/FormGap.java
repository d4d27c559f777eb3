package nl.ruilwerk.forms;

/**
 * A line or empty space between components.
 *
 * @param height pixels of empty space; 0 for a line
 */
public record FormGap(String id, FormLayout layout, Setting hidden, int height) implements FormComponent {}
