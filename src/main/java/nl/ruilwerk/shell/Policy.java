package nl.ruilwerk.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The content security policy. Only the page that starts the screens may run scripts at all, and only those from our own
 * files or with the one-time mark of this very answer: a script that somebody smuggles into a text does not run.
 *
 * <p>What is left open, and why: {@code unsafe-eval}, because the front end of Flow 24 makes functions of the expressions
 * that the server sends; {@code unsafe-inline} for style elements, because Vaadin's components put theirs into the page.
 * Both stay until Vaadin needs them no longer (strict mode from Flow 25.4; vaadin/web-components issue 8031).
 */
@Component
class Policy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";

    /** For everything that is no page: nothing is loaded, nothing runs, nothing frames it. */
    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(Policy::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String mark = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").forEach(script -> script.attr("nonce", mark));
        page.getVaadinResponse().setHeader(HEADER, forPage(mark));
    }

    static String forPage(String mark) {
        return String.join("; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-" + mark + "' 'unsafe-eval'",
                "script-src-attr 'none'",
                "style-src-elem 'self' 'unsafe-inline'",
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
