package nl.ruilwerk.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Tells the operator in two lines when the database does not let the application in, or its disk is full. Anything else that the
 * database says during a start is a defect of ours and keeps its stack trace.
 */
class DatabaseOutOfReachAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String NOT_IN_CONTACT = "08";
    private static final String NOT_ALLOWED_IN = "28";
    private static final String SHUTTING_DOWN = "57P";
    private static final String NO_SUCH_RIGHT = "42501";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String DISK_FULL = "53100";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final Environment environment;

    DatabaseOutOfReachAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        boolean ours = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        if (ours && (state.equals(DISK_FULL) || saysThatTheDiskIsFull(log()))) {
            DatabaseCannotStartException full = Disk.full(log().getParent(), cause);
            return new FailureAnalysis(full.getMessage(), full.remedy(), cause);
        }
        String remedy = remedy(state, ours);
        return remedy == null ? null : new FailureAnalysis("The database cannot be used: " + firstLine(cause), remedy, cause);
    }

    private String remedy(String state, boolean ours) {
        if (state.startsWith(NOT_IN_CONTACT) || state.startsWith(SHUTTING_DOWN)) {
            return ours ? "Read %s for what PostgreSQL says about it, then start again.".formatted(log())
                    : "Check that the server of SPRING_DATASOURCE_URL runs and can be reached from here.";
        }
        if (state.startsWith(NOT_ALLOWED_IN) || state.equals(NO_SUCH_RIGHT)) {
            return "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that this role owns the database (docs/running.md).";
        }
        return switch (state) {
            case NO_SUCH_DATABASE -> "Make the database, or correct its name in SPRING_DATASOURCE_URL (docs/running.md).";
            case DISK_FULL -> "Free some space on the disk of the database server, then start again; nothing that was confirmed is lost.";
            case TOO_MANY_CONNECTIONS -> "Raise max_connections of the database server, or lower SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE.";
            default -> null;
        };
    }

    private Path log() {
        return Path.of(environment.getProperty("ruilwerk.data-dir", "data")).toAbsolutePath().normalize().resolve("postgres.log");
    }

    /** A server that cannot write breaks off every connection; only its log says why. */
    private static boolean saysThatTheDiskIsFull(Path log) {
        try {
            return Disk.isFull(Files.readString(log, StandardCharsets.ISO_8859_1));
        } catch (IOException noLog) {
            return false;
        }
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
