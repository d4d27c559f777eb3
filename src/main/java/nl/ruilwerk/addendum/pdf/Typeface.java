package nl.ruilwerk.addendum.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The type of the letter: Source Serif 4 for what is read, Source Sans 3 for tables and labels.
 *
 * <p>Both have figures of equal width by default, which columns of amounts need, because the drawing does not switch
 * features of a font. The licences stand beside the fonts.
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

    /** The characters that every face has. */
    private static final BitSet PRINTABLE = new BitSet();

    static {
        IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                .filter(character -> Character.getType(character) != Character.CONTROL && Character.getType(character) != Character.FORMAT)
                .filter(character -> Arrays.stream(values()).allMatch(face -> face.characters.getGlyphId(character) > 0))
                .forEach(PRINTABLE::set);
    }

    Typeface(String file, String family, int weight, FontStyle style) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        try (InputStream stream = Typeface.class.getResourceAsStream("/addendum/fonts/" + file + ".ttf")) {
            this.file = stream.readAllBytes();
            this.characters = parse().getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A parsed font is not shared: it reads its tables as it goes and is not made for several threads. */
    private TrueTypeFont parse() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // A ligature such as ft has no character of its own: drawn as one glyph it is lost to whoever searches or listens.
        font.setEnableGsub(false);
        return font;
    }

    /** @return whether every face of the letter has the character and it takes part in a line */
    static boolean prints(int character) {
        return PRINTABLE.get(character);
    }

    /** Makes all faces known to a drawing; only the glyphs that occur get into the document. */
    static void addAll(PdfRendererBuilder drawing, PDDocument document) {
        for (Typeface face : values()) {
            drawing.useFont(face.in(document), face.family, face.weight, face.style, true);
        }
    }

    private PDFontSupplier in(PDDocument document) {
        return new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
                try {
                    return PDType0Font.load(document, parse(), true);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }
}
