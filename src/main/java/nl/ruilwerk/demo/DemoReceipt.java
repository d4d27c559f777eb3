package nl.ruilwerk.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.ruilwerk.money.Money;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A receipt as a shop gives it.
 *
 * @param name whose it is; empty text for a receipt that bears no name
 */
record DemoReceipt(String shop, String name, String item, Money cost, LocalDate paidOn) {

    private static final String FONT = "/addendum/fonts/SourceSans3-Regular.ttf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", new Locale("nl", "NL"));

    private List<String> lines() {
        String amount = "€ " + cost.amount().toPlainString().replace('.', ',');
        return Stream.of("Factuur en betaalbewijs", "", "Datum: " + paidOn.format(DAY), name.isEmpty() ? "" : "Klant: " + name, "",
                item + "   " + amount, "Totaal inclusief btw   " + amount, "", "Betaald per pin op " + paidOn.format(DAY)).toList();
    }

    byte[] pdf() {
        try (PDDocument document = new PDDocument(); InputStream font = DemoReceipt.class.getResourceAsStream(FONT)) {
            PDFont type = PDType0Font.load(document, font);
            PDPage page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.newLineAtOffset(40, page.getMediaBox().getHeight() - 70);
                pen.setFont(type, 20);
                pen.showText(shop);
                pen.setFont(type, 12);
                for (String line : lines()) {
                    pen.newLineAtOffset(0, -24);
                    pen.showText(line);
                }
                pen.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] picture() {
        BufferedImage paper = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try (InputStream file = DemoReceipt.class.getResourceAsStream(FONT)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(new Color(0xF6F3EA));
            pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
            pen.setColor(new Color(0x22262B));
            pen.setFont(font.deriveFont(46f));
            pen.drawString(shop, 80, 150);
            pen.setFont(font.deriveFont(30f));
            int y = 170;
            for (String line : lines()) {
                y += 56;
                pen.drawString(line, 80, y);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(paper, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException | FontFormatException impossible) {
            throw new IllegalStateException("A receipt of the demo cannot be drawn", impossible);
        } finally {
            pen.dispose();
        }
    }
}
