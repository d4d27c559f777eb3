package nl.ruilwerk.document.inspection;

import static nl.ruilwerk.document.DocumentRefusal.BROKEN_PICTURE;
import static nl.ruilwerk.document.DocumentRefusal.TOO_MANY_PIXELS;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.ruilwerk.document.DocumentType;

/** Reads a picture to its end and draws it again, upright and small; the size is asked before anything is decoded. */
final class PictureInspection {

    private static final int UPRIGHT = 1;

    private PictureInspection() {}

    static Finding inspect(DocumentType type, byte[] file) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.contentType());
            if (!readers.hasNext()) {
                throw new IllegalStateException("No reader for " + type.contentType() + " on the class path");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > FileInspection.MAX_PIXELS) {
                    return Finding.refused(TOO_MANY_PIXELS);
                } else if (!isWhole(type, file)) {
                    return Finding.refused(BROKEN_PICTURE);
                }
                BufferedImage upright = Pictures.turned(decode(reader, width, height), orientation(type, file));
                return Finding.good(1, List.of(Pictures.jpeg(1, Pictures.fitting(upright, FileInspection.PREVIEW_SIDE))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException
                | ArithmeticException | NullPointerException | ClassCastException unreadable) {
            // decoders answer nonsense with many kinds of exception; they all mean the same to the sender
            return Finding.refused(BROKEN_PICTURE);
        }
    }

    private static BufferedImage decode(ImageReader reader, int width, int height) throws IOException {
        ImageReadParam wish = reader.getDefaultReadParam();
        // at least twice the size of the preview, so that small print stays legible after scaling
        int step = Math.max(1, Math.max(width, height) / (2 * FileInspection.PREVIEW_SIDE));
        wish.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wish);
    }

    /** Decoders fill up what is missing with grey; half a receipt is refused here instead. */
    private static boolean isWhole(DocumentType type, byte[] file) {
        return switch (type) {
            case JPEG -> Containers.jpegHasEnd(file);
            case PNG -> Containers.pngHasEnd(file);
            default -> Containers.riffIsComplete(file);
        };
    }

    /** @return how the camera was held, 1 to 8 as in EXIF; 1 if the file says nothing that can be understood */
    static int orientation(DocumentType type, byte[] file) {
        if (type != DocumentType.JPEG) {
            return UPRIGHT;
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
            if (segments.isEmpty()) {
                return UPRIGHT;
            }
            try (InputStream exif = segments.get(0).data()) {
                exif.skipNBytes(1); // padding after the segment's name
                Entry entry = new TIFFReader().read(new MemoryCacheImageInputStream(exif)).getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number number ? number.intValue() : UPRIGHT;
            }
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }
}
