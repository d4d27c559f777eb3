package nl.ruilwerk.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL server programs that travel inside the jar, unpacked to a folder.
 *
 * <p>Unpacked next to the final name and moved there when complete: a start that is killed half-way, or meets a full disk, leaves
 * nothing that a later start would take for a server.
 */
final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private static final String LOCK = "unpacking.lock";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the server for this machine below the folder, unless it stands there already.
     *
     * @throws DatabaseCannotStartException if the jar brings no server for this machine
     * @throws IOException                  if the files cannot be written
     */
    static synchronized PostgresBinaries unpackedBelow(Path folder) throws IOException {
        byte[] archive = archiveForThisMachine();
        CRC32 checksum = new CRC32();
        checksum.update(archive);
        Path home = folder.resolve("postgres-%08x".formatted(checksum.getValue()));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            // another process may begin with the same folder at this moment
            try (FileChannel guard = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock alone = guard.lock()) {
                if (alone.isValid() && !Files.isDirectory(home)) {
                    LOG.info("Unpacking PostgreSQL to {}", home);
                    removeOlder(folder);
                    Path half = Files.createDirectories(folder.resolve("unpacking"));
                    unpack(archive, half);
                    Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return new PostgresBinaries(home);
    }

    private static byte[] archiveForThisMachine() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = system.contains("win") && !system.contains("darwin") ? "Windows" : system.contains("mac") ? "Darwin" : "Linux";
        String machine = "amd64".equals(System.getProperty("os.arch")) ? "x86_64" : System.getProperty("os.arch");
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family, machine)) {
            return packed.readAllBytes();
        } catch (IllegalStateException none) {
            throw new DatabaseCannotStartException(
                    "This jar brings no PostgreSQL for %s on %s.".formatted(family, machine),
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL server of your own.", none);
        }
    }

    private static void removeOlder(Path folder) throws IOException {
        try (Stream<Path> older = Files.list(folder)) {
            for (Path one : older.filter(each -> !each.endsWith(LOCK)).toList()) {
                FileSystemUtils.deleteRecursively(one);
            }
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        boolean posix = Files.getFileStore(target).supportsFileAttributeView("posix");
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(target.resolve(entry.getLinkName()), file);
                } else {
                    Files.copy(entries, file);
                    if (posix && (entry.getMode() & 0100) != 0) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    /** The full path of a server program such as {@code initdb}. */
    Path program(String name) {
        Path plain = home.resolve("bin").resolve(name);
        return Files.exists(plain) ? plain : home.resolve("bin").resolve(name + ".exe");
    }

    Path home() {
        return home;
    }
}
