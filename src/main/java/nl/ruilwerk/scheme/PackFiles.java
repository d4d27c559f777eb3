package nl.ruilwerk.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
    private static final int MOST_ENTRIES = 5_000;
    private static final int DEEPEST = 4;

    /**
     * Reads a folder from outside; nothing in it is trusted. Links are not followed, and looking stops at the first sign of a folder that is no pack.
     *
     * @throws BrokenPackException if the folder is larger than a pack can be, holds links or what is no file, or cannot be read
     */
    static PackFiles of(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Map<String, byte[]> files = new TreeMap<>();
        Faults faults = new Faults();
        try (Stream<Path> below = Files.walk(root, DEEPEST + 1)) {
            long bytes = 0;
            int seen = 0;
            for (Path file : (Iterable<Path>) below::iterator) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (++seen > MOST_ENTRIES) {
                    faults.add(path, 0, "the folder holds more than " + MOST_ENTRIES + " files and folders", "a folder with the pack alone");
                    break;
                }
                if (!path.isEmpty() && Files.isSymbolicLink(file)) {
                    faults.add(path, 0, "a link to another place", "the file itself; links are not followed");
                } else if (path.endsWith(".yml")) {
                    faults.add(path, 0, "the name ends in .yml and would not be read", "a name that ends in .yaml");
                } else if (!path.endsWith(".yaml") && !path.endsWith(".dmn")) {
                    continue;
                } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    faults.add(path, 0, "not an ordinary file", "a file of text");
                } else {
                    long size = Files.size(file);
                    bytes += size;
                    if (bytes > MOST_BYTES || files.size() >= MOST_FILES) {
                        faults.add(path, 0, "the pack is too large", "at most " + MOST_FILES + " files and " + MOST_BYTES + " bytes");
                        break;
                    }
                    files.put(path, bytes(file));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            faults.add(root.toString(), 0, "cannot be read: " + unreadable.getMessage(), "a folder and files that the application may read");
        }
        faults.throwIfAny(folder.toString());
        return new PackFiles(root.getFileName() == null ? root.toString() : root.getFileName().toString(), files);
    }

    /** Reads no more than a pack may have, also when the file grows meanwhile. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return stream.readNBytes((int) MOST_BYTES);
        }
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
