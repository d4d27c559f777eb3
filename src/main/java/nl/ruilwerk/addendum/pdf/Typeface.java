package nl.ruilwerk.addendum.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The type of the letter: Source Serif 4 for what is read, Source Sans 3 for tables and labels.
 *
 * <p>Both have figures of equal width by default, which columns of amounts need, because the drawing does not switch
 * features of a font. Read once; the licences stand beside the fonts.
 */
enum Typeface {

    SERIF("SourceSerif4-Regular", "Source Serif 4", 400, FontStyle.NORMAL),
    SERIF_ITALIC("SourceSerif4-It", "Source Serif 4", 400, FontStyle.ITALIC),
    SERIF_SEMIBOLD("SourceSerif4-Semibold", "Source Serif 4", 600, FontStyle.NORMAL),
    SANS("SourceSans3-Regular", "Source Sans 3", 400, FontStyle.NORMAL),
    SANS_SEMIBOLD("SourceSans3-Semibold", "Source Sans 3", 600, FontStyle.NORMAL);

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final byte[] file;
    private final CmapLookup characters;

    Typeface(String file, String family, int weight, FontStyle style) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        try (InputStream stream = Typeface.class.getResourceAsStream("/addendum/fonts/" + file + ".ttf")) {
            this.file = stream.readAllBytes();
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(this.file))) {
                this.characters = font.getUnicodeCmapLookup();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return whether every face of the letter has the character and it takes part in a line */
    static boolean prints(int character) {
        return Character.getType(character) != Character.CONTROL && Character.getType(character) != Character.FORMAT
                && Arrays.stream(values()).allMatch(face -> face.characters.getGlyphId(character) > 0);
    }

    static List<Typeface> all() {
        return List.of(values());
    }

    void addTo(PdfRendererBuilder pdf) {
        pdf.useFont(() -> new ByteArrayInputStream(file), family, weight, style, true);
    }
}
