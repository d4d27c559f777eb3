package nl.ruilwerk.addendum.pdf;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import nl.ruilwerk.addendum.SignatureMark.Party;

/**
 * The addendum as a letter: everything that is shown and signed, in reading order.
 *
 * <p>Figures are written out in the language of the letter, so that nothing is left to whoever draws it. The shape is
 * part of the canonical form that is hashed: another shape needs another {@link AddendumText#FORMAT}.
 *
 * @param language such as {@code nl}
 * @param marks    date, reference and the like, beside the address
 */
record Letter(String language, String reference, LocalDate drawnUpOn, String title, String subtitle,
        Address sender, String confidential, Address recipient, List<Fact> marks, String salutation,
        List<String> opening, List<Section> sections, String closing, List<Signer> signers) {

    /** A name with the lines below it; the lines may be empty. */
    record Address(String name, List<String> lines) {}

    /** Something said by name: label and text. */
    record Fact(String label, String text) {}

    /** Who is to sign: label of the party, name, function (empty if it adds nothing). */
    record Signer(Party party, String label, String name, String function) {}

    /** A numbered part of the letter. */
    record Section(int number, String heading, List<Block> blocks) {}

    /** One piece of a section; the kind says how it is read. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Facts.class, name = "facts"),
        @JsonSubTypes.Type(value = Parties.class, name = "parties"),
        @JsonSubTypes.Type(value = Points.class, name = "points"),
        @JsonSubTypes.Type(value = Table.class, name = "table"),
    })
    sealed interface Block {

        default boolean is(String kind) {
            return getClass().getSimpleName().equalsIgnoreCase(kind);
        }
    }

    record Paragraph(String text) implements Block {}

    /** Labels and texts below each other. */
    record Facts(List<Fact> facts) implements Block {}

    /** The two parties, each with its facts. */
    record Parties(List<Side> sides) implements Block {

        record Side(String heading, List<Fact> facts) {}
    }

    /** A list, its points ticked or plain; a point's source is where it stands in the regulation, empty if nowhere. */
    record Points(boolean ticked, List<Point> points) implements Block {

        record Point(String text, String source) {}
    }

    /**
     * A table; each row has a cell per column and its first cell is its name.
     *
     * @param caption what the table holds, for those who cannot see it
     * @param total   the last row, empty if there is nothing to add up
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> total) implements Block {

        /** A column: of figures (aligned right) or of words; its share of the width in percent. */
        record Column(String heading, boolean figures, int width) {}
    }
}
