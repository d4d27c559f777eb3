package nl.ruilwerk.document.inspection;

import java.util.List;
import nl.ruilwerk.document.DocumentRefusal;
import nl.ruilwerk.document.Preview;

/**
 * What became of looking at a file: a reason for no, or its pages.
 *
 * @param refusal null if the file is good
 * @param pages   number of pages, 1 for a picture
 */
public record Finding(DocumentRefusal refusal, int pages, List<Preview> previews) {

    static Finding refused(DocumentRefusal refusal) {
        return new Finding(refusal, 0, List.of());
    }

    static Finding good(int pages, List<Preview> previews) {
        return new Finding(null, pages, List.copyOf(previews));
    }

    public boolean isGood() {
        return refusal == null;
    }
}
