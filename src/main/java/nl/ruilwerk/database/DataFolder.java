package nl.ruilwerk.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything the embedded database keeps, locked for one process at a time.
 *
 * <p>Layout: {@code postgres} the cluster, {@code postgres-binaries} the unpacked server, {@code postgres-password} the password,
 * {@code postgres.log} what the server said since the last start, {@code postgres.unfinished} present only while a new cluster
 * is being made, {@code lock} the lock. The binaries stand beside the cluster, so that cleaning up old ones can never touch data.
 */
final class DataFolder implements AutoCloseable {

    /** The operating system's lock belongs to the process, so a second start inside the same process must be caught here. */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder where it is missing and takes its lock, without waiting.
     *
     * @throws DatabaseCannotStartException if the folder cannot be written, or another process holds it
     */
    static DataFolder lock(Path folder) {
        Path root;
        try {
            Files.createDirectories(folder);
            root = folder.toRealPath();
        } catch (FileAlreadyExistsException notAFolder) {
            throw new DatabaseCannotStartException(
                    "The data folder %s cannot be used: %s is a file, not a folder.".formatted(folder.toAbsolutePath(), notAFolder.getFile()),
                    "Remove that file, or start with --ruilwerk.data-dir=<another folder>.", notAFolder);
        } catch (IOException refused) {
            throw notWritable(folder, refused);
        }
        if (!HELD_BY_THIS_PROCESS.add(root)) {
            throw heldBy(root, ProcessHandle.current().pid() + "");
        }
        FileChannel channel = null;
        try {
            Path lockFile = root.resolve("lock");
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw heldBy(root, Files.readString(lockFile).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return new DataFolder(root, channel);
        } catch (IOException refused) {
            giveUp(root, channel);
            throw notWritable(root, refused);
        } catch (RuntimeException held) {
            giveUp(root, channel);
            throw held;
        }
    }

    private static void giveUp(Path root, FileChannel channel) {
        HELD_BY_THIS_PROCESS.remove(root);
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException alreadyFailing) {
                // the failure that brought us here is the one to tell
            }
        }
    }

    private static DatabaseCannotStartException heldBy(Path root, String pid) {
        return new DatabaseCannotStartException(
                "The data folder %s is in use by another Ruilwerk%s.".formatted(root, pid.isEmpty() ? "" : " (process " + pid + ")"),
                "Stop that one first, or start with --ruilwerk.data-dir=<another folder> and --server.port=<another port>.");
    }

    private static DatabaseCannotStartException notWritable(Path folder, IOException refused) {
        if (Disk.isFull(refused)) {
            return Disk.full(folder, refused);
        }
        String why = refused instanceof AccessDeniedException ? "permission denied" : String.valueOf(refused.getMessage());
        return new DatabaseCannotStartException(
                "The data folder %s cannot be written by user %s (%s).".formatted(folder.toAbsolutePath(), System.getProperty("user.name"), why),
                "Give this user the right to write there, or start with --ruilwerk.data-dir=<a folder it may write>.", refused);
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path password() {
        return root.resolve("postgres-password");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** Exists from before the first byte of a new cluster until its last: a start that finds it begins anew. */
    Path unfinished() {
        return root.resolve("postgres.unfinished");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_BY_THIS_PROCESS.remove(root);
        }
    }
}
