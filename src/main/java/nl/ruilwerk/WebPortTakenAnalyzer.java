package nl.ruilwerk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says with which option to start when another program has the web port; asked before Spring Boot's own, which names none. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebPortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis("Port %d is in use by another program.".formatted(cause.getPort()),
                "Stop that program, or start with --server.port=<another port> (or SERVER_PORT in the environment).", cause);
    }
}
