package nl.ruilwerk.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Files that people might send: honest ones and hostile ones. All are made here, so that nothing hostile lies in the tree. */
public final class SampleFiles {

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private SampleFiles() {}

    // ---- honest files

    /** A receipt of a bicycle shop with so many pages. */
    public static byte[] receiptPdf(int pages) {
        return pdf(document -> {
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    pen.newLineAtOffset(72, 720);
                    pen.showText("Fietsenwinkel, bon 2026-17, pagina " + page);
                    pen.endText();
                }
            }
        });
    }

    /** A page as an office scanner makes it: one colour JPEG over the whole sheet. */
    public static byte[] scannedPdf(int dotsPerInch) {
        return pdf(document -> {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            BufferedImage scan = picture(827 * dotsPerInch / 100, 1169 * dotsPerInch / 100);
            try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
                pen.drawImage(JPEGFactory.createFromImage(document, scan, 0.8f), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
        });
    }

    /** A photo, red on the left and white on the right. */
    public static byte[] jpeg(int width, int height) {
        return encoded(picture(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(picture(width, height), "png");
    }

    /** A WebP of 64 by 48 pixels, red on the left; Java has no writer of WebP to make it with. */
    public static byte[] webp() {
        return Base64.getMimeDecoder().decode("""
                UklGRkACAABXRUJQVlA4WAoAAAAgAAAAPwAALwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA
                ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1
                AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP
                KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZW
                UDggUgAAADAEAJ0BKkAAMAA+bTCURyQjIiEqqACADYljANAKgH4AAFdGE7GtHni2AAD+8JtD/+QXLC65Gv/8gP+QH/ID/+PfZnfnnVCU2jbAa9
                DQFMQAAAA=""");
    }

    /** A photo taken with the camera turned, as phones do: as it is kept in the file, red in the corner left above and white elsewhere. */
    public static byte[] jpegWithOrientation(int width, int height, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putInt(0);
        byte[] exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
        byte[] segment = ByteBuffer.allocate(4 + exif.length).putShort((short) 0xffe1).putShort((short) (2 + exif.length)).put(exif).array();
        BufferedImage corner = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = corner.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        byte[] plain = encoded(corner, "jpeg");
        return joined(Arrays.copyOf(plain, 2), segment, Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** A photo that is exactly so many bytes long: what follows the end of the picture is left alone, as with phones. */
    public static byte[] jpegOfSize(int bytes) {
        return Arrays.copyOf(jpeg(40, 30), bytes);
    }

    // ---- hostile files

    public static byte[] program() {
        byte[] program = new byte[2048];
        program[0] = 'M';
        program[1] = 'Z';
        System.arraycopy("This program cannot be run in DOS mode".getBytes(StandardCharsets.US_ASCII), 0, program, 78, 38);
        return program;
    }

    public static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] htmlWithPdfHeader() {
        return text("%PDF-1.7\n<html><script>alert(document.cookie)</script></html>\n%%EOF\n");
    }

    /** Nothing but a first and a last line. */
    public static byte[] hollowPdf() {
        return text("%PDF-1.7\nnothing to see here\n%%EOF\n");
    }

    /** PNG whose first chunk promises so many pixels and holds a handful. */
    public static byte[] pngPromising(int width, int height) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        return joined(PNG_START, chunk("IHDR", header), chunk("IDAT", deflated(new byte[1000])), chunk("IEND", new byte[0]));
    }

    /** A PDF whose tree of pages leads back to itself. */
    public static byte[] pdfWithLoopInPageTree() {
        return pdf(document -> {
            document.addPage(new PDPage());
            COSDictionary pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            pages.getCOSArray(COSName.KIDS).add(pages);
            pages.setItem(COSName.COUNT, COSInteger.get(2));
        });
    }

    /** A PDF that says it has one page and has sixty. */
    public static byte[] pdfWithLyingCount() {
        return pdf(document -> {
            for (int page = 0; page < 60; page++) {
                document.addPage(new PDPage());
            }
            COSDictionary pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            pages.setItem(COSName.COUNT, COSInteger.ONE);
        });
    }

    /** A PDF whose tree of pages is as deep as a well. */
    public static byte[] pdfWithDeepPageTree() {
        return pdf(document -> {
            document.addPage(new PDPage());
            COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            for (int depth = 0; depth < 5000; depth++) {
                COSDictionary node = new COSDictionary();
                node.setItem(COSName.TYPE, COSName.PAGES);
                node.setItem(COSName.KIDS, root.getCOSArray(COSName.KIDS));
                COSArray kids = new COSArray();
                kids.add(node);
                root.setItem(COSName.KIDS, kids);
            }
        });
    }

    public static byte[] encryptedPdf(String userPassword) {
        return pdf(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("of the owner", userPassword, new AccessPermission()));
        });
    }

    /** A page that is drawn with a pattern of so many marks that nobody waits for it. */
    public static byte[] pdfThatNeverEnds() {
        return pdf(document -> {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
                Random chance = new Random(17);
                pen.setLineDashPattern(new float[] {0.01f, 0.01f}, 0);
                for (int mark = 0; mark < 60_000; mark++) {
                    pen.moveTo(chance.nextInt(595), chance.nextInt(842));
                    pen.curveTo(chance.nextInt(595), chance.nextInt(842), chance.nextInt(595), chance.nextInt(842), chance.nextInt(595), chance.nextInt(842));
                }
                pen.stroke();
            }
        });
    }

    /** A page whose picture is a few kilobytes of file and hundreds of megabytes unpacked. */
    public static byte[] pdfThatUnpacksToGigabytes() {
        byte[] bomb = deflated(new byte[300 << 20]);
        String content = "q 595 0 0 842 0 0 cm /Bomb Do Q";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int[] at = new int[6];
        write(file, "%PDF-1.7\n");
        at[1] = file.size();
        write(file, "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        at[2] = file.size();
        write(file, "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
        at[3] = file.size();
        write(file, "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</Bomb 5 0 R>>>>>> endobj\n");
        at[4] = file.size();
        write(file, "4 0 obj <</Length " + content.length() + ">> stream\n" + content + "\nendstream endobj\n");
        at[5] = file.size();
        write(file, "5 0 obj <</Type/XObject/Subtype/Image/Width 10000/Height 10240/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode/Length "
                + bomb.length + ">> stream\n");
        file.writeBytes(bomb);
        write(file, "\nendstream endobj\n");
        int table = file.size();
        write(file, "xref\n0 6\n0000000000 65535 f \n");
        for (int object = 1; object < 6; object++) {
            write(file, String.format("%010d 00000 n \n", at[object]));
        }
        write(file, "trailer <</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    public static byte[] heic() {
        return joined(new byte[] {0, 0, 0, 24}, text("ftypheic"), new byte[4], text("mif1heic"), new byte[200]);
    }

    // ---- parts

    public static byte[] text(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    public static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    public static byte[] without(int last, byte[] file) {
        return Arrays.copyOf(file, file.length - last);
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(text(name));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length).putInt(data.length).put(text(name)).put(data).putInt((int) sum.getValue()).array();
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String latin) {
        file.writeBytes(text(latin));
    }

    private interface Writing {
        void into(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            writing.into(document);
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
