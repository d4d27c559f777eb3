package nl.ruilwerk.document.inspection;

import com.twelvemonkeys.image.ImageUtil;
import com.twelvemonkeys.imageio.ImageReaderBase;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.io.Seekable;
import com.twelvemonkeys.lang.Validate;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;

/** With what the process is started that opens files: only the libraries that open them, not the whole product. */
final class InspectionClassPath {

    private static final List<Class<?>> NEEDED = List.of(InspectionMain.class, Loader.class, RandomAccessRead.class,
            TrueTypeFont.class, LogFactory.class, WebPImageReaderSpi.class, ImageReaderBase.class, Directory.class,
            Validate.class, Seekable.class, ImageUtil.class);

    private InspectionClassPath() {}

    /** @return class path and main class, for the case of single files and for the one jar that holds all others */
    static List<String> arguments() {
        URL own = locationOf(InspectionMain.class);
        if (own.getProtocol().equals("jar")) {
            return List.of("-cp", outerJar(own.toString()), "-Dloader.main=" + InspectionMain.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher");
        }
        Set<String> places = new LinkedHashSet<>();
        NEEDED.forEach(needed -> places.add(path(locationOf(needed)).toString()));
        return List.of("-cp", String.join(File.pathSeparator, places), InspectionMain.class.getName());
    }

    /** @param location such as {@code jar:nested:/srv/ruilwerk.jar/!BOOT-INF/classes/!/} */
    static String outerJar(String location) {
        String path = Stream.of("jar:", "nested:", "file:").reduce(location, (rest, prefix) ->
                rest.startsWith(prefix) ? rest.substring(prefix.length()) : rest);
        int end = path.indexOf("!");
        String jar = path.substring(0, end < 0 ? path.length() : end);
        return path(URI.create("file:" + (jar.endsWith("/") ? jar.substring(0, jar.length() - 1) : jar))).toString();
    }

    private static URL locationOf(Class<?> needed) {
        return needed.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Path path(URL location) {
        try {
            return path(location.toURI());
        } catch (URISyntaxException neverWritten) {
            throw new IllegalStateException(neverWritten);
        }
    }

    private static Path path(URI location) {
        return Path.of(location);
    }
}
