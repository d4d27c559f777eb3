package nl.ruilwerk.addendum;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void takesAnImageUpToTheLargestSide(String format) throws IOException {
        assertThat(Logo.of(image(format, Logo.MAX_SIDE, 10))).isPresent();
        assertThat(Logo.of(image(format, Logo.MAX_SIDE + 1, 10))).isEmpty();
        assertThat(Logo.of(image(format, 10, Logo.MAX_SIDE + 1))).isEmpty();
    }

    @Test
    void putsATransparentImageOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", png);

        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Logo.of(png.toByteArray()).orElseThrow().png()));

        assertThat(kept.getColorModel().hasAlpha()).isFalse();
        assertThat(kept.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void takesNothingElse() throws IOException {
        assertThat(Logo.of(new byte[0])).isEmpty();
        assertThat(Logo.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Logo.of(image("gif", 10, 10))).isEmpty();
        byte[] png = image("png", 50, 50);
        assertThat(Logo.of(Arrays.copyOf(png, 40))).as("a broken image").isEmpty();
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
