package nl.ruilwerk.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nl.ruilwerk.document.DocumentType;
import nl.ruilwerk.document.SampleFiles;
import org.junit.jupiter.api.Test;

/** A photo of a receipt does not tell where somebody lives. */
class PictureMetadataTest {

    private static final String SECRET = "51.8213N 4.4012E, telephone of Fatima";

    @Test
    void takesPlaceAndRemarksOutOfAJpegAndKeepsItUpright() throws IOException {
        byte[] photo = SampleFiles.jpegWithOrientation(80, 60, 6);
        byte[] told = SampleFiles.joined(Arrays.copyOf(photo, 2), segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
                segment(0xe2, "MPF\0" + SECRET), segment(0xed, "Photoshop 3.0\0" + SECRET), segment(0xfe, SECRET),
                Arrays.copyOfRange(photo, 2, photo.length), text(SECRET));

        byte[] kept = PictureMetadata.strip(DocumentType.JPEG, told);

        assertThat(latin(kept)).doesNotContain("4.4012E").doesNotContain("Fatima");
        assertThat(PictureInspection.orientation(DocumentType.JPEG, kept)).isEqualTo(6);
        assertSamePixels(photo, kept);
        assertThat(PictureMetadata.strip(DocumentType.JPEG, photo)).as("the same photo has the same hash, whatever was said of it").isEqualTo(kept);
    }

    @Test
    void takesTextOutOfAPng() throws IOException {
        byte[] plain = SampleFiles.png(60, 40);
        int firstChunk = 8 + 12 + 13;
        byte[] told = SampleFiles.joined(Arrays.copyOf(plain, firstChunk), chunk("tEXt", "Location\0" + SECRET), chunk("eXIf", SECRET),
                Arrays.copyOfRange(plain, firstChunk, plain.length), text(SECRET));

        byte[] kept = PictureMetadata.strip(DocumentType.PNG, told);

        assertThat(latin(kept)).doesNotContain("4.4012E");
        assertSamePixels(plain, kept);
        assertThat(kept).isEqualTo(PictureMetadata.strip(DocumentType.PNG, plain));
    }

    @Test
    void takesExifOutOfAWebpAndItsAnnouncement() throws IOException {
        byte[] plain = SampleFiles.webp();
        byte[] secret = text(SECRET + SECRET); // even, so that no padding follows
        byte[] exif = ByteBuffer.allocate(8 + secret.length).order(ByteOrder.LITTLE_ENDIAN).put(text("EXIF")).putInt(secret.length).put(secret).array();
        byte[] told = SampleFiles.joined(plain, exif);
        ByteBuffer.wrap(told).order(ByteOrder.LITTLE_ENDIAN).putInt(4, told.length - 8);
        told[20] |= 0x08;

        byte[] kept = PictureMetadata.strip(DocumentType.WEBP, told);

        assertThat(latin(kept)).doesNotContain("4.4012E").doesNotContain("EXIF");
        assertThat(kept).isEqualTo(PictureMetadata.strip(DocumentType.WEBP, plain));
        assertThat(kept[20] & 0x0c).isZero();
        assertSamePixels(plain, kept);
    }

    @Test
    void leavesWhatItCannotFollowToTheInspection() {
        byte[] half = SampleFiles.half(SampleFiles.jpeg(80, 60));
        byte[] lying = SampleFiles.png(60, 40);
        ByteBuffer.wrap(lying).putInt(8, Integer.MAX_VALUE);

        assertThat(PictureMetadata.strip(DocumentType.JPEG, half)).isSameAs(half);
        assertThat(PictureMetadata.strip(DocumentType.PNG, lying)).isSameAs(lying);
    }

    private static void assertSamePixels(byte[] before, byte[] after) throws IOException {
        BufferedImage wanted = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage found = ImageIO.read(new ByteArrayInputStream(after));
        assertThat(found.getRGB(0, 0, found.getWidth(), found.getHeight(), null, 0, found.getWidth()))
                .isEqualTo(wanted.getRGB(0, 0, wanted.getWidth(), wanted.getHeight(), null, 0, wanted.getWidth()));
    }

    private static byte[] segment(int marker, String content) {
        byte[] bytes = text(content);
        return ByteBuffer.allocate(4 + bytes.length).put((byte) 0xff).put((byte) marker).putShort((short) (2 + bytes.length)).put(bytes).array();
    }

    private static byte[] chunk(String name, String content) {
        byte[] bytes = text(content);
        CRC32 sum = new CRC32();
        sum.update(text(name));
        sum.update(bytes);
        return ByteBuffer.allocate(12 + bytes.length).putInt(bytes.length).put(text(name)).put(bytes).putInt((int) sum.getValue()).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
