package nl.ruilwerk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The operating-system account that the database server runs under. PostgreSQL refuses to run as root, so a root process hands
 * it a user name space without rights ({@code unshare}), or an unprivileged account ({@code setpriv}) where that is forbidden.
 */
final class ServerAccount {

    /** "nobody" on Linux: used only where the kernel refuses user name spaces and no account owns the files yet. */
    private static final int NOBODY = 65534;

    private static final String OWN_SERVER = "or set SPRING_DATASOURCE_URL to a PostgreSQL server of your own.";

    private final List<String> prefix;
    /** Absent: the files belong to whoever runs this process. */
    private final Integer owner;

    private ServerAccount(List<String> prefix, Integer owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /**
     * Chooses the account for a cluster that may or may not exist yet. Files that already belong to someone stay theirs.
     *
     * @throws DatabaseCannotStartException if the files belong to another user, or root has no way to give up its rights
     */
    static ServerAccount forCluster(Path cluster) throws IOException {
        if (!isLinux()) {
            return new ServerAccount(List.of(), null);
        }
        int self = owner(Path.of("/proc/self"));
        Integer ofFiles = Files.isDirectory(cluster) ? Integer.valueOf(owner(cluster)) : null;
        if (self != 0) {
            if (ofFiles != null && ofFiles != self) {
                throw new DatabaseCannotStartException(
                        "The database files in %s belong to user %s.".formatted(cluster, Files.getOwner(cluster).getName()),
                        "Start as that user, or make them yours: chown -R %s %s".formatted(System.getProperty("user.name"), cluster.getParent()));
            }
            return new ServerAccount(List.of(), null);
        }
        if (ofFiles != null && ofFiles != 0) {
            return withSetpriv(ofFiles);
        }
        List<String> unshare = List.of("unshare", "--user");
        if (works(unshare)) {
            return new ServerAccount(unshare, null);
        }
        return withSetpriv(NOBODY);
    }

    private static ServerAccount withSetpriv(int account) {
        List<String> setpriv = List.of("setpriv", "--reuid=" + account, "--regid=" + account, "--clear-groups");
        if (!works(setpriv)) {
            throw new DatabaseCannotStartException(
                    "PostgreSQL does not run as root, and this machine allows neither unshare nor setpriv.",
                    "Start Ruilwerk as an ordinary user, " + OWN_SERVER);
        }
        return new ServerAccount(setpriv, account);
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of("id", "-u"));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 && !"0".equals(said);
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /** Makes the paths, and all below them, readable and writable for the server. */
    void own(Path... paths) throws IOException {
        if (owner == null) {
            return;
        }
        for (Path path : paths) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path one : all.toList()) {
                    Files.setAttribute(one, "unix:uid", owner);
                    Files.setAttribute(one, "unix:gid", owner);
                }
            }
        }
    }

    /**
     * Checks that the account reaches the server programs.
     *
     * @throws DatabaseCannotStartException if a folder on the way is closed to it
     */
    void checkReach(PostgresBinaries binaries) throws IOException {
        if (owner == null) {
            return;
        }
        if (!run(binaries, "postgres", List.of("--version")).succeeded()) {
            throw new DatabaseCannotStartException(
                    "PostgreSQL does not run as root, and the account it would use (%d) cannot reach %s.".formatted(owner, binaries.home()),
                    "Start with --ruilwerk.data-dir=<a folder outside root's home>, start as an ordinary user, " + OWN_SERVER);
        }
    }

    /** Runs a server program under this account and waits for its end. */
    Result run(PostgresBinaries binaries, String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(binaries.home().toFile()).redirectErrorStream(true);
        // its messages are searched for "No space left on device" and shown to operators
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            return new Result(process.waitFor(), said);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, interrupted);
        }
    }

    /**
     * How a program ended.
     *
     * @param exitCode zero means success
     * @param said     everything it wrote, output and errors together
     */
    record Result(int exitCode, String said) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
