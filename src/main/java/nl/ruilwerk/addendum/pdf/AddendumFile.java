package nl.ruilwerk.addendum.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * An addendum read back from its PDF: what its pages say, and the text that lies in it.
 *
 * @param pages text of all pages, in reading order
 * @param text  the text that was signed; empty when the file holds none, or one that cannot be read
 */
public record AddendumFile(String pages, Optional<AddendumText> text) {

    /** @throws IOException if it is not a PDF that can be opened */
    public static AddendumFile read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new AddendumFile(new PDFTextStripper().getText(document), attached(document));
        }
    }

    private static Optional<AddendumText> attached(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        PDComplexFileSpecification file = files == null || files.getNames() == null ? null : files.getNames().get(AddendumDrawing.ATTACHMENT);
        if (file == null || file.getEmbeddedFile() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(AddendumText.ofCanonical(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8)));
        } catch (UnreadableAddendumException otherText) {
            return Optional.empty();
        }
    }

    /** @return how many signatures on the pages state the hash of the text; the hash stands once more, above them */
    public int signatures() {
        String hash = text.orElseThrow().sha256();
        String compact = compact(pages);
        int found = 0;
        for (int at = compact.indexOf(hash); at >= 0; at = compact.indexOf(hash, at + 1)) {
            found++;
        }
        return Math.max(0, found - 1);
    }

    /** @return sentences of the signed text that no page shows; empty when the pages say what was signed */
    public List<String> notOnThePages() {
        String compact = compact(pages);
        return sentences(text.orElseThrow().letter()).filter(sentence -> !compact.contains(compact(sentence))).toList();
    }

    private static Stream<String> sentences(Letter letter) {
        List<String> sentences = new ArrayList<>(List.of(letter.title(), letter.salutation(), letter.closing(), letter.sender().name(), letter.recipient().name()));
        sentences.addAll(letter.opening());
        letter.marks().forEach(mark -> sentences.add(mark.text()));
        letter.signers().forEach(signer -> sentences.add(signer.name()));
        for (Letter.Section section : letter.sections()) {
            sentences.add(section.heading());
            section.blocks().forEach(block -> sentences.addAll(sentences(block)));
        }
        return sentences.stream().filter(sentence -> !sentence.isBlank());
    }

    private static List<String> sentences(Letter.Block block) {
        if (block instanceof Letter.Paragraph paragraph) {
            return List.of(paragraph.text());
        } else if (block instanceof Letter.Facts facts) {
            return facts.facts().stream().map(Letter.Fact::text).toList();
        } else if (block instanceof Letter.Parties parties) {
            return parties.sides().stream().flatMap(side -> side.facts().stream()).map(Letter.Fact::text).toList();
        } else if (block instanceof Letter.Points points) {
            return points.points().stream().map(Letter.Points.Point::text).toList();
        }
        Letter.Table table = (Letter.Table) block;
        return Stream.concat(table.rows().stream().flatMap(List::stream), table.total().stream()).toList();
    }

    /** Pages break lines where they like. */
    private static String compact(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad]+", "");
    }
}
