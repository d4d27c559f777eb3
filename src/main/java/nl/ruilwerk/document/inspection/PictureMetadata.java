package nl.ruilwerk.document.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import nl.ruilwerk.document.DocumentType;

/**
 * Takes out of a picture what is not the picture: where and when it was taken and with which telephone, small copies of
 * it, remarks, and whatever stands behind its end. The pixels stay byte for byte as they are, so the same photo has the
 * same hash, whatever was said about it. A receipt needs no more (data minimisation, article 5 of the GDPR).
 */
public final class PictureMetadata {

    private static final int JPEG_END = 0xd9;
    private static final int JPEG_REMARK = 0xfe;
    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 12;
    /** Bits of the flags of a WebP that announce EXIF and XMP. */
    private static final int WEBP_SAYS_MORE = 0x08 | 0x04;

    /** What decides how a PNG looks; everything else that is not the picture itself goes. */
    private static final Set<String> PNG_LOOKS = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");
    private static final Set<String> WEBP_LOOKS = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF");

    private PictureMetadata() {}

    /** @return the picture without it; the file itself if its parts cannot be followed, which the inspection then refuses */
    public static byte[] strip(DocumentType type, byte[] file) {
        try {
            return switch (type) {
                case JPEG -> Containers.jpegHasEnd(file) ? jpeg(file) : file;
                case PNG -> Containers.pngHasEnd(file) ? png(file) : file;
                case WEBP -> Containers.riffIsComplete(file) ? webp(file) : file;
                default -> file;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return file;
        }
    }

    /** Follows the segments as {@link Containers#jpegHasEnd} does, and keeps those that decide how the picture looks. */
    private static byte[] jpeg(byte[] file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, 2);
        int orientation = PictureInspection.orientation(DocumentType.JPEG, file);
        if (orientation > 1 && orientation <= 8) {
            kept.writeBytes(held(orientation));
        }
        int at = 2;
        while (true) {
            int marker = file[at + 1] & 0xff;
            if ((file[at] & 0xff) != 0xff || marker == 0xff) {
                kept.write(file[at++]);
            } else if (marker == JPEG_END) {
                kept.write(file, at, 2);
                return kept.toByteArray();
            } else if (marker == 0x00 || marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                kept.write(file, at, 2);
                at += 2;
            } else {
                int length = 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
                if (decidesLooks(marker, file, at + 4)) {
                    kept.write(file, at, length);
                }
                at += length;
            }
        }
    }

    /** Of the segments for applications only the density, the colour profile and the way of storing colours count. */
    private static boolean decidesLooks(int marker, byte[] file, int content) {
        if (marker == JPEG_REMARK) {
            return false;
        } else if (marker < 0xe0 || marker > 0xef) {
            return true;
        }
        return marker == 0xe0 && says(file, content, "JFIF\0") || marker == 0xe2 && says(file, content, "ICC_PROFILE\0")
                || marker == 0xee && says(file, content, "Adobe");
    }

    private static boolean says(byte[] file, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** @return a segment that says how the camera was held and nothing else (EXIF 2.3, tag 274) */
    private static byte[] held(int orientation) {
        ByteBuffer segment = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4);
        segment.putShort((short) 0xffe1).putShort((short) (segment.capacity() - 2)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        segment.putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        return segment.array();
    }

    private static byte[] png(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, PNG_SIGNATURE);
        for (int at = PNG_SIGNATURE; ; ) {
            int length = Math.addExact(12, chunks.getInt(at));
            String name = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            if (length < 12) {
                throw new IllegalArgumentException("A chunk of less than nothing");
            } else if (PNG_LOOKS.contains(name)) {
                kept.write(file, at, length);
            }
            if (name.equals("IEND")) {
                return kept.toByteArray();
            }
            at += length;
        }
    }

    private static byte[] webp(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = Math.addExact(8, chunks.getInt(4));
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, RIFF_HEADER);
        for (int at = RIFF_HEADER; at + 8 <= end; ) {
            int stated = chunks.getInt(at + 4);
            if (stated < 0) {
                throw new IllegalArgumentException("A chunk of less than nothing");
            }
            int length = Math.min(8 + stated + stated % 2, end - at);
            String name = new String(file, at, 4, StandardCharsets.US_ASCII);
            if (WEBP_LOOKS.contains(name)) {
                byte[] chunk = Arrays.copyOfRange(file, at, at + length);
                if (name.equals("VP8X")) {
                    chunk[8] &= ~WEBP_SAYS_MORE;
                }
                kept.writeBytes(chunk);
            }
            at += length;
        }
        byte[] picture = kept.toByteArray();
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(4, picture.length - 8);
        return picture;
    }
}
