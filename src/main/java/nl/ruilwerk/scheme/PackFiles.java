package nl.ruilwerk.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one pack as bytes, by path inside the pack.
 *
 * @param name what messages call the pack
 */
record PackFiles(String name, Map<String, byte[]> files) {

    private static final int MOST_FILES = 300;
    private static final long MOST_BYTES = 3_000_000;

    /** @throws BrokenPackException if the folder is larger than a pack can be */
    static PackFiles of(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        Faults faults = new Faults();
        long bytes = 0;
        try (Stream<Path> found = Files.walk(folder, 4)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".yaml")).sorted().limit(MOST_FILES + 1L).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!Files.isRegularFile(file)) {
                    continue;
                }
                bytes += Files.size(file);
                if (bytes > MOST_BYTES || files.size() >= MOST_FILES) {
                    faults.add(path, 0, "the pack is too large", "at most " + MOST_FILES + " files and " + MOST_BYTES + " bytes");
                    break;
                }
                files.put(path, Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Scheme pack " + folder + " cannot be read", unreadable);
        }
        faults.throwIfAny(folder.toString());
        return new PackFiles(folder.getFileName().toString(), files);
    }

    static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> in(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder + "/")).sorted().toList();
    }

    /** @return SHA-256 over paths and contents in order of path, hexadecimal */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((path, bytes) -> {
                sha.update(path.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(bytes);
                sha.update((byte) 0);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
