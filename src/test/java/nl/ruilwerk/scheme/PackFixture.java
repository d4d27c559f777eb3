package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shipped pack, by default that of De Hoeksche School, with single lines changed, to see what a change does. */
final class PackFixture {

    private final Map<String, byte[]> files;

    PackFixture() {
        this("hoeksche-school");
    }

    /** @param pack code of a pack that comes with the product */
    PackFixture(String pack) {
        files = new TreeMap<>(PackFiles.of(Path.of("src/main/resources/scheme", pack)).files());
    }

    /** Replaces text that must be there. */
    PackFixture with(String file, String from, String to) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).as(file).contains(from);
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PackFixture file(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PackFixture bytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    PackFixture without(String file) {
        files.remove(file);
        return this;
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<Edition> read() {
        return PackReader.read(new PackFiles("changed", files));
    }

    List<SchemeFinding> check() {
        return CheckingScheme.check(new PackFiles("changed", files));
    }

    Edition of(int planYear) {
        return read().stream().filter(edition -> edition.planYear() == planYear).findFirst().orElseThrow();
    }
}
