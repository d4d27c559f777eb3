package nl.ruilwerk.database;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells the operator in two lines when the database does not let the application in, or its disk is full. Anything else that the
 * database says during a start is a defect of ours and keeps its stack trace.
 */
class DatabaseOutOfReachAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String remedy;
        if (state.startsWith("08")) {
            remedy = "Check that the server of SPRING_DATASOURCE_URL runs and can be reached from here.";
        } else if (state.startsWith("28") || state.equals("42501")) {
            remedy = "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that this role owns the database (docs/running.md).";
        } else if (state.equals("3D000")) {
            remedy = "Make the database, or correct its name in SPRING_DATASOURCE_URL (docs/running.md).";
        } else if (state.equals("53100")) {
            remedy = "Free some space on the disk of the database server, then start again; nothing that was confirmed is lost.";
        } else if (state.equals("53300")) {
            remedy = "Raise max_connections of the database server, or lower SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE.";
        } else {
            return null;
        }
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new FailureAnalysis("The database cannot be used: " + said, remedy, cause);
    }
}
