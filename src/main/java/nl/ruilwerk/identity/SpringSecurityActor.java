package nl.ruilwerk.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Finds the actor through Spring Security. Roles are read from the database, once per web request: a role withdrawn
 * counts from the next click.
 */
@Component
class SpringSecurityActor implements CurrentActor {

    private static final String REMEMBERED = SpringSecurityActor.class.getName();

    private final Accounts accounts;

    SpringSecurityActor(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    @Override
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof SignedInAuthentication signedIn)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return accounts.actor(signedIn.getPrincipal());
        }
        // Kept with the principal: one request may sign somebody out and another in.
        if (request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST) instanceof Remembered remembered
                && remembered.principal().equals(signedIn.getPrincipal())) {
            return remembered.actor();
        }
        Optional<Actor> actor = accounts.actor(signedIn.getPrincipal());
        request.setAttribute(REMEMBERED, new Remembered(signedIn.getPrincipal(), actor), RequestAttributes.SCOPE_REQUEST);
        return actor;
    }

    private record Remembered(SignedIn principal, Optional<Actor> actor) {}
}
