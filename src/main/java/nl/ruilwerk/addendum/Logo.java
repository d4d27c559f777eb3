package nl.ruilwerk.addendum;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An employer's logo for the letter head: PNG or JPEG, at most {@value #MAX_SIDE} pixels a side.
 *
 * <p>Kept as an opaque image in sRGB on white, because an archive file may not depend on another colour space.
 */
public final class Logo {

    static final int MAX_SIDE = 2_000;

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png;
    }

    /** @return the logo, or empty if the bytes are no PNG or JPEG image of a fitting size */
    public static Optional<Logo> of(byte[] image) {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes);
                boolean fits = Arrays.asList("png", "JPEG").contains(reader.getFormatName())
                        && reader.getWidth(0) <= MAX_SIDE && reader.getHeight(0) <= MAX_SIDE;
                return fits ? Optional.of(onWhite(reader.read(0))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Logo onWhite(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(plain, "png", png);
            return new Logo(png.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return the image as PNG */
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(logo.png, png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
