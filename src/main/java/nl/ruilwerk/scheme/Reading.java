package nl.ruilwerk.scheme;

/**
 * A reading of the regulation that the pack adopted where the text leaves a choice.
 *
 * @param id    id in the rule catalogue, such as {@code HS-A01}
 * @param text  what was chosen
 * @param setAt file and key where another choice is made
 */
public record Reading(String id, Text text, String setAt) {}
