package nl.ruilwerk.forms;

/** A text to read, in Markdown. */
public record FormNote(String id, FormLayout layout, Setting hidden, LocalText text) implements FormComponent {}
