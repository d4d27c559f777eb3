package nl.ruilwerk.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Optional;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import nl.ruilwerk.identity.SignedInAuthentication;
import org.springframework.stereotype.Component;

/**
 * Lets nobody into a screen without one of its roles, on every navigation, whatever the menu shows. A link to a screen of
 * another role that the person holds changes the role in use. A session whose account was closed, or whose password was
 * replaced, ends here.
 */
@Component
class AccessByRole implements VaadinServiceInitListener {

    private final CurrentActor current;
    private final SignInSession session;

    AccessByRole(CurrentActor current, SignInSession session) {
        this.current = current;
        this.session = session;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(created -> created.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent entering) {
        Class<?> screen = entering.getNavigationTarget();
        Optional<Actor> actor = current.find();
        if (actor.isEmpty()) {
            if (isStale(SecurityContextHolder.getContext().getAuthentication()) && !screen.isAnnotationPresent(AnonymousAllowed.class)) {
                session.end();
                entering.forwardTo(SignInView.class);
            }
            return;
        }
        ForRole wanted = screen.getAnnotation(ForRole.class);
        if (wanted == null) {
            return;
        }
        Optional<Role> held = Arrays.stream(wanted.value()).filter(actor.get()::holds).findFirst();
        if (held.isEmpty()) {
            entering.rerouteToError(new NotAllowedException(actor.get(), Arrays.toString(wanted.value())), "");
        } else if (RoleInUse.of(actor.get()).filter(role -> Arrays.asList(wanted.value()).contains(role)).isEmpty()) {
            RoleInUse.use(actor.get(), held.get());
        }
    }

    private static boolean isStale(Authentication authentication) {
        return authentication instanceof SignedInAuthentication;
    }
}
