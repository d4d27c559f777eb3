package nl.ruilwerk.addendum;

import java.io.IOException;
import java.util.List;
import nl.ruilwerk.addendum.pdf.AddendumFile;

/**
 * Checks an addendum on paper, as a personnel file or a court has it, without this installation's database: that its pages say what
 * was signed, and that both signatures are about that text.
 */
public final class CheckingAddendumFile {

    /** Who has to sign. */
    private static final int PARTIES = 2;

    /**
     * What a file shows.
     *
     * @param reference  of the addendum; empty when the file holds no readable text
     * @param sha256     of the text in the file; empty as above
     * @param signatures how many signatures state that hash
     * @param faults     what is wrong, a sentence each; empty when all is well
     */
    public record Answer(String reference, String sha256, int signatures, List<String> faults) {}

    private CheckingAddendumFile() {}

    /** @throws IOException if it is not a PDF that can be opened */
    public static Answer check(byte[] pdf) throws IOException {
        AddendumFile file = AddendumFile.read(pdf);
        if (file.text().isEmpty()) {
            return new Answer("", "", 0, List.of("The file holds no text of an addendum, or one that was changed."));
        }
        List<String> faults = new java.util.ArrayList<>();
        file.notOnThePages().forEach(sentence -> faults.add("The pages do not show what was signed: " + sentence));
        int signatures = file.signatures();
        if (signatures != PARTIES) {
            faults.add("Expected %d signatures about this text, found %d.".formatted(PARTIES, signatures));
        }
        return new Answer(file.text().get().reference(), file.text().get().sha256(), signatures, List.copyOf(faults));
    }
}
