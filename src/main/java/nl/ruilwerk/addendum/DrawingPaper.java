package nl.ruilwerk.addendum;

import nl.ruilwerk.addendum.pdf.AddendumDrawing;
import org.springframework.stereotype.Component;

/** Draws letters of the employer on the paper of the addendum, for other contexts. */
@Component
public class DrawingPaper {

    private final AddendumDrawing drawing;

    DrawingPaper(AddendumDrawing drawing) {
        this.drawing = drawing;
    }

    /** @return a PDF for the archive (PDF/A-3a) and for everybody (PDF/UA-1): the same bytes for the same letter on any day */
    public byte[] draw(Paper paper) {
        return drawing.draw(paper);
    }
}
