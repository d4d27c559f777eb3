package nl.ruilwerk.forms;

/**
 * A file that a person added to a form and that the host keeps.
 *
 * @param id   by which the host finds it again
 * @param name as the person knows it, such as {@code bon.pdf}
 * @param size bytes
 */
public record FormFile(String id, String name, long size) {}
