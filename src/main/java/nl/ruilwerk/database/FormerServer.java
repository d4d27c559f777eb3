package nl.ruilwerk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the application. When the application is killed, its server goes on; the next start finds it
 * here, lets it finish in good order, and clears away a pid file that names nobody or somebody else.
 *
 * <p>Only to be used while the lock of the data folder is held.
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
        Optional<ProcessHandle> running = postmaster();
        if (running.isPresent()) {
            LOG.warn("Stopping the database server (process {}) that an earlier run left behind", running.get().pid());
            ServerAccount.Result stopped = ask(account, binaries, "fast");
            if (!stopped.succeeded()) {
                ask(account, binaries, "immediate");
            }
        }
        waitForOthers();
        // PostgreSQL itself clears a file whose process is gone; it gives up when the number was handed to another process since
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
            long pid = Long.parseLong(lines.get(0).strip());
            Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            return ServerAccount.isLinux()
                    ? process.filter(this::worksHere)
                    : process.filter(found -> isPostgresStartedAt(found, lines));
        } catch (NumberFormatException | IndexOutOfBoundsException halfWritten) {
            return Optional.empty();
        }
    }

    /** Elsewhere than on Linux no one tells the folder of a process: the program's name and the second of its start must do. */
    private static boolean isPostgresStartedAt(ProcessHandle process, List<String> pidFileLines) {
        Instant written = Instant.ofEpochSecond(Long.parseLong(pidFileLines.get(2).strip()));
        boolean isPostgres = process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(false);
        boolean sameMoment = process.info().startInstant()
                .map(started -> Duration.between(started, written).abs().compareTo(Duration.ofSeconds(60)) < 0).orElse(false);
        return isPostgres && sameMoment;
    }

    /** Every process of a PostgreSQL server has its cluster as working folder. */
    private boolean worksHere(ProcessHandle process) {
        try {
            Path its = Path.of("/proc", String.valueOf(process.pid()));
            return Files.readSymbolicLink(its.resolve("cwd")).equals(cluster.toRealPath())
                    && Files.readString(its.resolve("comm")).strip().equals("postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /** Backends notice the death of their server within moments; until then the cluster is not free. */
    private void waitForOthers() {
        if (!ServerAccount.isLinux() || !Files.isDirectory(cluster)) {
            return;
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            List<ProcessHandle> others;
            try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
                others = all.filter(this::worksHere).toList();
            }
            if (others.isEmpty()) {
                return;
            }
            if (Instant.now().isAfter(end)) {
                throw new DatabaseCannotStartException(
                        "Process %d of an earlier database server still works on %s.".formatted(others.get(0).pid(), cluster),
                        "End it with: kill -INT %d (never with -9), then start again.".formatted(others.get(0).pid()));
            }
            try {
                others.get(0).onExit().get(1, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stillThere) {
                // looked at again above
            }
        }
    }
}
