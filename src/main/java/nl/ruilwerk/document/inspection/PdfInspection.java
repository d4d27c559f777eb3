package nl.ruilwerk.document.inspection;

import static nl.ruilwerk.document.DocumentRefusal.BROKEN_PDF;
import static nl.ruilwerk.document.DocumentRefusal.ENCRYPTED_PDF;
import static nl.ruilwerk.document.DocumentRefusal.TOO_MANY_PAGES;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.document.Preview;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads a PDF to its end, counts its pages and draws the first few. */
final class PdfInspection {

    private static final float DOTS_PER_INCH = 110;
    private static final float POINTS_PER_INCH = 72;
    private static final long SCRATCH_BYTES = 64L << 20;
    /** Far more inner nodes than 50 pages need. */
    private static final int MAX_NODES = 1000;

    private PdfInspection() {}

    static Finding inspect(byte[] file) throws IOException {
        if (!endsAsPdf(file)) {
            return Finding.refused(BROKEN_PDF);
        }
        // a file that only limits what may be done with it opens without a password, so its content can be seen and judged
        try (PDDocument document = Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(SCRATCH_BYTES).streamCache)) {
            Optional<Integer> pages = countPages(document);
            if (pages.isEmpty() || pages.get() == 0) {
                return Finding.refused(BROKEN_PDF);
            } else if (pages.get() > FileInspection.MAX_PAGES) {
                return Finding.refused(TOO_MANY_PAGES);
            }
            return Finding.good(pages.get(), draw(document, Math.min(pages.get(), FileInspection.MAX_PREVIEWS)));
        } catch (InvalidPasswordException locked) {
            return Finding.refused(ENCRYPTED_PDF);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // the parser answers nonsense with many kinds of exception; they all mean the same to the sender
            return Finding.refused(BROKEN_PDF);
        }
    }

    /** The library forgives a missing end and whatever follows it; a half-sent file or a second file behind it is not forgiven here. */
    private static boolean endsAsPdf(byte[] file) {
        int last = file.length - 1;
        while (last >= 0 && (file[last] == 0 || Character.isWhitespace(file[last]))) {
            last--;
        }
        byte[] end = {'%', '%', 'E', 'O', 'F'};
        for (int i = 0; i < end.length; i++) {
            if (last - 4 + i < 0 || file[last - 4 + i] != end[i]) {
                return false;
            }
        }
        return true;
    }

    /** Walks the page tree itself, because the count that a file states may lie. @return empty if the tree meets itself */
    private static Optional<Integer> countPages(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        Set<COSDictionary> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        int pages = 0;
        while (!open.isEmpty() && pages <= FileInspection.MAX_PAGES) {
            COSDictionary node = open.pop();
            if (!met.add(node) || met.size() > MAX_NODES) {
                return Optional.empty();
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages++;
                continue;
            }
            for (int i = 0; i < kids.size() && i <= MAX_NODES; i++) {
                COSBase kid = kids.getObject(i);
                if (!(kid instanceof COSDictionary dictionary)) {
                    return Optional.empty();
                }
                open.push(dictionary);
            }
        }
        return Optional.of(pages);
    }

    private static List<Preview> draw(PDDocument document, int pages) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        // a scan of a page has many more points than its preview: leave them out while decoding, not afterwards
        renderer.setSubsamplingAllowed(true);
        List<Preview> previews = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            PDRectangle size = document.getPage(page).getCropBox();
            float longest = Math.max(size.getWidth(), size.getHeight());
            float scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, FileInspection.PREVIEW_SIDE / longest);
            BufferedImage drawn = renderer.renderImage(page, scale, ImageType.RGB);
            previews.add(Pictures.png(page + 1, drawn));
        }
        return previews;
    }
}
