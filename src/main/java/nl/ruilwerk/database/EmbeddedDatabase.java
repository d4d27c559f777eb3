package nl.ruilwerk.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own on the files of one data folder, reachable on 127.0.0.1 only and with a password.
 *
 * <p>Starting makes the cluster where there is none, recovers what an earlier run left behind (a server that outlived a killed
 * application, a half-made cluster, a stale pid file) and returns when the server answers. What was committed is on disk: the
 * server runs with {@code fsync} and {@code synchronous_commit} on, and a start that finds otherwise fails.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What a crash of the machine may cost. */
    public enum Durability {
        /** Nothing: a confirmed transaction is on the disk. */
        KEEPS_WHAT_IS_COMMITTED,
        /** Everything: for tests, which make their data anew. */
        MAY_FORGET
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String SUPERUSER = "postgres";
    private static final String APPLICATION = "ruilwerk";
    /** Long enough to replay the log of the busiest hours after a crash. */
    private static final int SECONDS_TO_START = 600;
    private static final int SECONDS_TO_STOP = 60;

    private final DataFolder folder;
    private final Durability durability;
    private PostgresBinaries binaries;
    private ServerAccount account;
    private String password;
    private int port;
    private boolean launched;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, Durability durability) {
        this.folder = folder;
        this.durability = durability;
    }

    /**
     * Starts the server on the data folder and waits until it answers.
     *
     * @param dataFolder made if absent; one server at a time
     * @throws DatabaseCannotStartException with one line on what is wrong and one on what to do
     */
    public static EmbeddedDatabase start(Path dataFolder, Durability durability) {
        return start(dataFolder, dataFolder.resolve("postgres-binaries"), durability);
    }

    /** The same with the unpacked server programs in a folder that several data folders may share; it must not contain one. */
    public static EmbeddedDatabase start(Path dataFolder, Path binariesFolder, Durability durability) {
        DataFolder folder = DataFolder.lock(dataFolder);
        EmbeddedDatabase database = new EmbeddedDatabase(folder, durability);
        boolean started = false;
        try {
            database.start(Files.createDirectories(binariesFolder).toRealPath());
            started = true;
            return database;
        } catch (IOException failed) {
            throw Disk.isFull(failed) ? Disk.full(folder.root(), failed) : new DatabaseCannotStartException(
                    "The database files in %s cannot be used (%s).".formatted(folder.root(), failed),
                    "Check that user %s may read and write everything there.".formatted(System.getProperty("user.name")), failed);
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    private void start(Path binariesFolder) throws IOException {
        checkName(folder.root());
        binaries = PostgresBinaries.unpackedBelow(binariesFolder);
        account = ServerAccount.forCluster(folder.cluster());
        account.checkReach(binaries);
        new FormerServer(folder.cluster()).stop(account, binaries);
        boolean first = makeClusterIfAbsent();
        checkVersion();
        password = readPassword();
        account.own(folder.cluster());
        launch();
        checkDurability();
        makeApplicationDatabase();
        LOG.info("PostgreSQL {} on 127.0.0.1:{}, data in {}", first ? "made and started" : "started", port, folder.cluster());
    }

    /** The server is started through a shell that reads these characters in its own way. */
    private static void checkName(Path root) {
        if (root.toString().matches("(?s).*[\"$`\\n].*")) {
            throw new DatabaseCannotStartException("The name of the data folder %s holds a quote, a dollar sign or a line end.".formatted(root),
                    "Start with --ruilwerk.data-dir=<a folder with a plain name>.");
        }
    }

    private boolean makeClusterIfAbsent() throws IOException {
        Path cluster = folder.cluster();
        if (Files.exists(folder.unfinished())) {
            LOG.warn("An earlier first start was broken off: making the database again");
            FileSystemUtils.deleteRecursively(cluster);
        } else if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return false;
        } else if (Files.exists(cluster) && !isEmpty(cluster)) {
            throw new DatabaseCannotStartException("The folder %s holds files, but no PostgreSQL database.".formatted(cluster),
                    "Move them away, or start with --ruilwerk.data-dir=<another folder>.");
        }
        Files.writeString(folder.unfinished(), "the database in " + cluster + " is being made\n");
        sync(folder.root());
        writeNewPassword();
        Files.createDirectories(cluster);
        account.own(cluster, folder.password());
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "--username=" + SUPERUSER, "--auth=scram-sha-256",
                "--pwfile=" + folder.password(), "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (durability == Durability.MAY_FORGET) {
            arguments.add("--no-sync");
        }
        ServerAccount.Result made = account.run(binaries, "initdb", arguments);
        if (!made.succeeded()) {
            throw failure("made", made.said());
        }
        sync(folder.root());
        Files.delete(folder.unfinished());
        sync(folder.root());
        return true;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Makes the presence of files survive a power cut; a file system that cannot do this for folders does it by itself. */
    private void sync(Path directory) throws IOException {
        if (ServerAccount.isLinux() && durability == Durability.KEEPS_WHAT_IS_COMMITTED) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void writeNewPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(folder.password());
        if (Files.getFileStore(folder.root()).supportsFileAttributeView("posix")) {
            Files.createFile(folder.password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(folder.password(), Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }

    private String readPassword() throws IOException {
        try {
            return Files.readString(folder.password()).strip();
        } catch (NoSuchFileException missing) {
            throw new DatabaseCannotStartException("The password of the database is missing: there is no file %s.".formatted(folder.password()),
                    "Put the file back from the same backup as the database files.", missing);
        }
    }

    private void checkVersion() throws IOException {
        String ofFiles = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        String said = account.run(binaries, "postgres", List.of("--version")).said();
        String ours = said.replaceFirst("(?s)^\\D*(\\d+).*$", "$1");
        if (!ofFiles.equals(ours)) {
            throw new DatabaseCannotStartException(
                    "The database files in %s are of PostgreSQL %s; this Ruilwerk brings PostgreSQL %s.".formatted(folder.cluster(), ofFiles, ours),
                    "Start the Ruilwerk that wrote them, dump its database, and load the dump into a PostgreSQL server of your own (docs/running.md).");
        }
    }

    private void launch() throws IOException {
        rotateLog();
        // another process may take the free port between finding it and using it
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            launched = true;
            ServerAccount.Result started = account.run(binaries, "pg_ctl", List.of("start", "-D", folder.cluster().toString(),
                    "-l", folder.log().toString(), "-o", options(), "-w", "-t", String.valueOf(SECONDS_TO_START)));
            if (started.succeeded()) {
                return;
            }
            String log = Files.readString(folder.log());
            if (attempt == 3 || !log.contains("could not create any TCP/IP sockets")) {
                throw failure("started", log.isBlank() ? started.said() : log);
            }
        }
    }

    /** The log speaks of one run; the one before is kept, because it tells why that ended. */
    private void rotateLog() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.root().resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.getFileStore(folder.root()).supportsFileAttributeView("posix")) {
            Files.createFile(folder.log(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(folder.log());
        }
        account.own(folder.log());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private String options() {
        boolean durable = durability == Durability.KEEPS_WHAT_IS_COMMITTED;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        // a socket file would need a folder with a short name that the server may write
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", durable ? "60" : "300");
        settings.put("timezone", "UTC");
        settings.put("fsync", durable ? "on" : "off");
        settings.put("synchronous_commit", durable ? "on" : "off");
        settings.put("full_page_writes", durable ? "on" : "off");
        settings.put("max_wal_size", "256MB");
        // values of rows and statements are personal data and stay out of the log
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        StringBuilder options = new StringBuilder();
        settings.forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
        return options.substring(1);
    }

    private DatabaseCannotStartException failure(String what, String said) {
        if (Disk.isFull(said)) {
            return Disk.full(folder.root(), null);
        }
        String reason = said.lines().filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((earlier, later) -> later).orElse(said.lines().reduce((earlier, later) -> later).orElse("no reason given"))
                .replaceFirst("^.*?(FATAL|PANIC|error): *", "");
        return new DatabaseCannotStartException("The database in %s could not be %s: %s".formatted(folder.cluster(), what, reason),
                "Read %s for what PostgreSQL says about it.".formatted(folder.log()));
    }

    private void checkDurability() throws IOException {
        if (durability == Durability.MAY_FORGET) {
            return;
        }
        try (Connection connection = connectAsSuperuser(); Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    if (!"on".equals(shown.getString(1))) {
                        throw new DatabaseCannotStartException(
                                "The database in %s runs with %s %s and could lose data.".formatted(folder.cluster(), setting, shown.getString(1)),
                                "Remove that setting from postgresql.conf and postgresql.auto.conf there.");
                    }
                }
            }
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    /** Also completes what a start broken off after the making of the cluster left undone. */
    private void makeApplicationDatabase() throws IOException {
        try (Connection connection = connectAsSuperuser(); Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + APPLICATION + "'")) {
                statement.execute("create role " + APPLICATION + " login" + (durability == Durability.MAY_FORGET ? " createdb" : ""));
            }
            // the application's role has no power over the server itself
            statement.execute("alter role " + APPLICATION + " password " + statement.enquoteLiteral(password));
            if (!exists(statement, "select from pg_database where datname = '" + APPLICATION + "'")) {
                statement.execute("create database " + APPLICATION + " owner " + APPLICATION);
            }
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private DatabaseCannotStartException refused(SQLException failed) {
        if (Disk.isFull(failed) || "53100".equals(failed.getSQLState())) {
            return Disk.full(folder.root(), failed);
        }
        if ("28P01".equals(failed.getSQLState())) {
            return new DatabaseCannotStartException("The password in %s is not the one of the database beside it.".formatted(folder.password()),
                    "Put the file back from the same backup as the database files.", failed);
        }
        return new DatabaseCannotStartException("The database in %s does not answer as it should (%s).".formatted(folder.cluster(), failed.getMessage()),
                "Read %s for what PostgreSQL says about it.".formatted(folder.log()), failed);
    }

    private Connection connectAsSuperuser() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(SUPERUSER);
        source.setPassword(password);
        return source.getConnection();
    }

    /** The address of the application's database. */
    public String jdbcUrl() {
        return jdbcUrl(APPLICATION);
    }

    /** The address of another database on the same server. */
    public String jdbcUrl(String databaseName) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, databaseName);
    }

    /** The role that owns the application's database. It has no power over the server, except that a test's may make databases. */
    public String username() {
        return APPLICATION;
    }

    /** The password of {@link #username()}. */
    public String password() {
        return password;
    }

    /** Stops the server and waits until it wrote everything; then frees the data folder. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (launched && Files.exists(folder.cluster().resolve("postmaster.pid"))) {
                String mode = durability == Durability.KEEPS_WHAT_IS_COMMITTED ? "fast" : "immediate";
                ServerAccount.Result stopped = account.run(binaries, "pg_ctl",
                        List.of("stop", "-D", folder.cluster().toString(), "-m", mode, "-w", "-t", String.valueOf(SECONDS_TO_STOP)));
                if (!stopped.succeeded()) {
                    LOG.warn("PostgreSQL did not stop in time; the next start will see to it: {}", stopped.said().strip());
                }
            }
            folder.close();
        } catch (IOException failed) {
            LOG.warn("PostgreSQL could not be stopped; the next start will see to it", failed);
        }
    }
}
