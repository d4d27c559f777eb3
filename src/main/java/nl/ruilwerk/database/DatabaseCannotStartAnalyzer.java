package nl.ruilwerk.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in two lines, instead of a stack trace, why the embedded database did not start. */
class DatabaseCannotStartAnalyzer extends AbstractFailureAnalyzer<DatabaseCannotStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseCannotStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
