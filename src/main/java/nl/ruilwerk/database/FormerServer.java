package nl.ruilwerk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the application. When the application is killed, its server goes on; the next start finds it
 * here, lets it finish in good order, and clears away a pid file that names nobody or somebody else.
 *
 * <p>Only to be used while the lock of the data folder is held: then every process found here is a left-over.
 */
final class FormerServer {

    private static final Logger LOG = LoggerFactory.getLogger(FormerServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cluster;
    private final Path pidFile;

    FormerServer(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /**
     * Returns when no process works on the cluster any more.
     *
     * @throws DatabaseCannotStartException if one keeps on working
     */
    void stop(ServerAccount account, PostgresBinaries binaries) throws IOException {
        // what a half-made cluster holds is made anew, so its maker need not finish
        running(process -> isHelper(process, "initdb")).forEach(ProcessHandle::destroyForcibly);
        waitUntilNone(process -> isHelper(process, "initdb"));
        // it ends as soon as the server that it starts is up, and then that can be stopped
        waitUntilNone(process -> isHelper(process, "pg_ctl"));
        Optional<ProcessHandle> postmaster = postmaster();
        if (postmaster.isPresent()) {
            LOG.warn("Stopping the database server (process {}) that an earlier run left behind", postmaster.get().pid());
            if (!ask(account, binaries, "fast").succeeded()) {
                ask(account, binaries, "immediate");
            }
        }
        // backends notice the death of their server within moments; until then the cluster is not free
        waitUntilNone(this::isServer);
        // PostgreSQL itself clears a file whose process is gone, but gives up when the number was handed to another process since
        Files.deleteIfExists(pidFile);
    }

    private ServerAccount.Result ask(ServerAccount account, PostgresBinaries binaries, String mode) throws IOException {
        return account.run(binaries, "pg_ctl",
                List.of("stop", "-D", cluster.toString(), "-m", mode, "-w", "-t", String.valueOf(PATIENCE.toSeconds())));
    }

    /** The process named in the pid file, if it is alive and really is this cluster's server. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        try {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
            return ServerAccount.isLinux() ? process.filter(this::isServer) : process.filter(found -> isPostgresOfPidFile(found, lines));
        } catch (NumberFormatException | IndexOutOfBoundsException halfWritten) {
            return Optional.empty();
        }
    }

    /** Elsewhere than on Linux no one tells the folder of a process: the program's name and the moment of its start must do. */
    private static boolean isPostgresOfPidFile(ProcessHandle process, List<String> pidFileLines) {
        Instant written = Instant.ofEpochSecond(Long.parseLong(pidFileLines.get(2).strip()));
        boolean isPostgres = process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(false);
        boolean sameMoment = process.info().startInstant()
                .map(started -> Duration.between(started, written).abs().compareTo(Duration.ofSeconds(60)) < 0).orElse(false);
        return isPostgres && sameMoment;
    }

    /** Every process of a PostgreSQL server has its cluster as working folder. */
    private boolean isServer(ProcessHandle process) {
        try {
            Path its = Path.of("/proc", String.valueOf(process.pid()));
            return Files.readString(its.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(its.resolve("cwd")).equals(cluster);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private boolean isHelper(ProcessHandle process, String program) {
        try {
            Path its = Path.of("/proc", String.valueOf(process.pid()));
            return Files.readString(its.resolve("comm")).strip().equals(program)
                    && List.of(Files.readString(its.resolve("cmdline")).split("\0")).contains(cluster.toString());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static List<ProcessHandle> running(Predicate<ProcessHandle> wanted) {
        if (!ServerAccount.isLinux()) {
            return List.of();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(wanted).toList();
        }
    }

    private void waitUntilNone(Predicate<ProcessHandle> wanted) throws IOException {
        long began = System.nanoTime();
        for (List<ProcessHandle> left = running(wanted); !left.isEmpty(); left = running(wanted)) {
            ProcessHandle first = left.get(0);
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new DatabaseCannotStartException("Process %d of an earlier database server still works on %s.".formatted(first.pid(), cluster),
                        "End it with: kill -INT %d (never with -9), then start again.".formatted(first.pid()));
            }
            try {
                first.onExit().get(1, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException stillThere) {
                // looked at again by the loop
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for process " + first.pid(), interrupted);
            }
        }
    }
}
