package nl.ruilwerk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each model has a picture beside it that was exported from the model as it is now; processes/README.md says how. */
class ModelPicturesTest {

    private static final Path FOLDER = Path.of("processes");

    static List<Path> models() throws IOException {
        return files(".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelHasAPictureOfItsPresentState(Path model) throws IOException, NoSuchAlgorithmException {
        Path picture = picture(model);
        assertThat(picture).as("export the picture of " + model).isRegularFile();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)));

        assertThat(Files.readString(picture)).as("%s is older than its model: export it again, with the hash of the model", picture)
                .contains("<metadata>sha256 of " + model.getFileName() + ": " + hash + "</metadata>");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theReadmeShowsThePicture(Path model) throws IOException {
        assertThat(Files.readString(FOLDER.resolve("README.md"))).contains("](" + FOLDER.relativize(picture(model)) + ")");
    }

    @Test
    void noPictureIsLeftWithoutItsModel() throws IOException {
        assertThat(files(".svg")).containsExactlyElementsOf(models().stream().map(ModelPicturesTest::picture).toList());
    }

    private static Path picture(Path model) {
        return model.resolveSibling(model.getFileName().toString().replace(".bpmn", ".svg"));
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
