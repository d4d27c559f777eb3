package nl.ruilwerk.addendum;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A letter of the employer that is no addendum: a decision, for instance. Everything is written out in its language.
 *
 * @param sender    name of the employer, with its address lines
 * @param recipient name of the employee
 * @param marks     date, reference and the like, by label, in order
 * @param parts     the numbered parts, in order
 * @param closing   the line above the name of who wrote it
 * @param writer    name and function of who wrote it
 */
public record Paper(Locale language, String reference, LocalDate date, String title, String subtitle, String sender, List<String> senderLines,
                    String confidential, String recipient, List<Mark> marks, String salutation, List<String> opening, List<Part> parts,
                    String closing, List<String> writer) {

    /** A label and what it says. */
    public record Mark(String label, String text) {}

    /** A part of the letter: paragraphs, then points; either may be empty. */
    public record Part(String heading, List<String> paragraphs, List<String> points) {}

}
