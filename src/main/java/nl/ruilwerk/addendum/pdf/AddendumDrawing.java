package nl.ruilwerk.addendum.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.ruilwerk.addendum.Logo;
import nl.ruilwerk.addendum.Paper;
import nl.ruilwerk.addendum.SignatureMark;
import nl.ruilwerk.addendum.SignatureMark.Party;
import nl.ruilwerk.addendum.pdf.Letter.Fact;
import nl.ruilwerk.addendum.pdf.Letter.Signer;
import nl.ruilwerk.words.Words;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.xmpbox.DateConverter;
import org.springframework.stereotype.Component;

/**
 * Draws the letter of an addendum as PDF: A4, for the archive (PDF/A-3a) and for everybody (PDF/UA-1).
 *
 * <p>Same text, same signatures, same bytes, on any day and any machine: dates and ids in the file are taken from its
 * content. The canonical text lies in the file as {@value #ATTACHMENT}; the hash that the signatures state is the hash
 * of that attachment, so anyone can check it without this product.
 */
@Component
public class AddendumDrawing {

    /** Name of the canonical text inside the PDF. */
    public static final String ATTACHMENT = "addendum.json";

    private static final String IMAGE = "data:image/png;base64,";
    private static final String LABELS = "addendum.page.";
    private static final byte[] COLOURS = read("/addendum/color/sRGB-v2-magic.icc");
    private static final Pattern CREATED = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*(?=</xmp:CreateDate>)");

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final Words words;

    public AddendumDrawing(Words words) {
        this.words = words;
    }

    /** As {@link #draw(AddendumText, List, Logo)}, with the employer's name in place of a logo. */
    public byte[] draw(AddendumText text, List<SignatureMark> signatures) {
        return draw(text, signatures, Optional.empty());
    }

    /**
     * Draws the letter. Until both parties have signed it says on every page that it is a draft.
     *
     * @param signatures none, one or two, at most one of each party, in any order
     * @return a PDF file
     * @throws SignatureOfOtherTextException if a signature is about another text
     * @throws IllegalArgumentException      if a party signed twice
     */
    public byte[] draw(AddendumText text, List<SignatureMark> signatures, Logo logo) {
        return draw(text, signatures, Optional.of(logo));
    }

    private byte[] draw(AddendumText text, List<SignatureMark> signatures, Optional<Logo> logo) {
        Map<Party, SignatureMark> marks = byParty(text, signatures);
        String letter = LetterTemplate.document(text.letter(), places(text, marks, logo));
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            set(letter, document);
            GregorianCalendar moment = moment(text, marks);
            date(document, moment);
            attach(document, text, moment);
            document.setDocumentId(id(text, marks));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Draws another letter of the employer on the same paper: nobody else signs it, and nothing lies in the file. */
    public byte[] draw(Paper paper) {
        Letter letter = PaperLetter.of(paper);
        Map<String, Object> places = new HashMap<>();
        places.put("say", labels(paper.language()));
        places.put("boxes", List.of());
        places.put("hash", List.of());
        places.put("number", 0);
        places.put("draft", "");
        places.put("logo", "");
        places.put("writer", paper.writer().stream().map(PrintableText::of).toList());
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            set(LetterTemplate.document(letter, places), document);
            date(document, GregorianCalendar.from(paper.date().atStartOfDay(ZoneOffset.UTC)));
            document.setDocumentId(UUID.nameUUIDFromBytes(paper.toString().getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Sets the pages. Nothing is fetched meanwhile; a logo comes inside the letter. */
    private static void set(String letter, PDDocument document) throws IOException {
        PdfRendererBuilder drawing = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Ruilwerk")
                .usePDDocument(document)
                .useExternalResourceAccessControl((uri, type) -> uri.startsWith(IMAGE), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(letter, null);
        Typeface.addAll(drawing, document);
        try (PdfBoxRenderer renderer = drawing.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static Map<Party, SignatureMark> byParty(AddendumText text, List<SignatureMark> signatures) {
        Map<Party, SignatureMark> marks = new HashMap<>();
        for (SignatureMark mark : signatures) {
            if (!mark.sha256().equals(text.sha256())) {
                throw new SignatureOfOtherTextException(mark.id(), mark.sha256(), text.sha256());
            }
            if (marks.put(mark.party(), mark) != null) {
                throw new IllegalArgumentException("Expected one signature of %s, found two".formatted(mark.party()));
            }
        }
        return marks;
    }

    private Map<String, Object> places(AddendumText text, Map<Party, SignatureMark> marks, Optional<Logo> logo) {
        Locale language = text.language();
        Map<String, Object> places = new HashMap<>();
        places.put("say", labels(language));
        places.put("boxes", text.letter().signers().stream()
                .map(signer -> box(signer, Optional.ofNullable(marks.get(signer.party())), language)).toList());
        places.put("hash", inGroups(text.sha256()));
        places.put("number", text.letter().sections().size() + 1);
        places.put("writer", List.of());
        places.put("draft", draftNotice(marks, language));
        places.put("logo", logo.map(image -> IMAGE + Base64.getEncoder().encodeToString(image.png())).orElse(""));
        return places;
    }

    /** @return the labels around the text, by the name that the template uses */
    private Map<String, String> labels(Locale language) {
        return words.keys(language).stream().filter(key -> key.startsWith(LABELS)).collect(Collectors.toMap(
                key -> key.substring(LABELS.length()), key -> words.say(language, key, Map.of("file", ATTACHMENT))));
    }

    /** @return who has not signed yet; empty if both parties have */
    private String draftNotice(Map<Party, SignatureMark> marks, Locale language) {
        if (marks.size() == Party.values().length) {
            return "";
        }
        String missing = marks.isEmpty() ? "NOBODY_SIGNED" : marks.containsKey(Party.EMPLOYEE) ? "EMPLOYER_TO_SIGN" : "EMPLOYEE_TO_SIGN";
        return words.say(language, LABELS + missing);
    }

    /** One party's place to sign; {@code lines} tell how it was signed, empty if it was not. */
    record Box(String party, String name, String function, List<Fact> lines) {}

    private Box box(Signer signer, Optional<SignatureMark> mark, Locale language) {
        return mark.map(signed -> new Box(signer.label(), PrintableText.of(signed.name()), PrintableText.of(signed.function()),
                        List.of(new Fact(words.say(language, LABELS + "SIGNED_AT"), moment(language, signed.signedAt())),
                                new Fact(words.say(language, LABELS + "AUTHENTICATION"), PrintableText.of(signed.authentication())),
                                new Fact(words.say(language, LABELS + "SIGNATURE_ID"), PrintableText.of(signed.id())))))
                .orElseGet(() -> new Box(signer.label(), signer.name(), signer.function(), List.of()));
    }

    private String moment(Locale language, ZonedDateTime moment) {
        return words.say(language, LABELS + "MOMENT", Map.of("date", moment.toLocalDate(),
                "time", moment.format(DateTimeFormatter.ofPattern("HH:mm:ss")),
                "offset", moment.getOffset().equals(ZoneOffset.UTC) ? "" : moment.getOffset().getId()));
    }

    /** Eight by eight, so that people can compare by eye. */
    private static List<String> inGroups(String hash) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < hash.length(); at += 8) {
            groups.add(hash.substring(at, at + 8));
        }
        return groups;
    }

    /** @return the moment to which the file dates itself: the last signature, else the day on which the text was made */
    private static GregorianCalendar moment(AddendumText text, Map<Party, SignatureMark> marks) {
        return GregorianCalendar.from(marks.values().stream().map(SignatureMark::signedAt)
                .max(Comparator.comparing(ZonedDateTime::toInstant))
                .orElseGet(() -> text.letter().drawnUpOn().atStartOfDay(ZoneOffset.UTC))
                .truncatedTo(ChronoUnit.SECONDS));
    }

    /** The drawing dates itself to now, in two places that must agree; both get the moment of the content. */
    private static void date(PDDocument document, GregorianCalendar moment) throws IOException {
        document.getDocumentInformation().setCreationDate(moment);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        Matcher created = CREATED.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
        if (!created.find()) {
            throw new IllegalStateException("The drawing has no date of creation in its metadata");
        }
        metadata.importXMPMetadata(created.replaceFirst(DateConverter.toISO8601(moment)).getBytes(StandardCharsets.UTF_8));
    }

    private void attach(PDDocument document, AddendumText text, GregorianCalendar moment) throws IOException {
        byte[] canonical = text.canonical().getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(canonical), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(canonical.length);
        file.setModDate(moment);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(ATTACHMENT);
        specification.setFileUnicode(ATTACHMENT);
        specification.setFileDescription(words.say(text.language(), LABELS + "ATTACHMENT_DESCRIPTION"));
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        // The text was made from this file: the letter is its picture.
        specification.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHMENT, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** @return what makes the file's id: the same for the same text and signatures */
    private static long id(AddendumText text, Map<Party, SignatureMark> marks) {
        String content = text.sha256() + new TreeMap<>(marks);
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    private static byte[] read(String file) {
        try (InputStream stream = AddendumDrawing.class.getResourceAsStream(file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
