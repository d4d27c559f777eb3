package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.SignedIn;
import nl.ruilwerk.identity.SignedInAuthentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Begins and ends the session of somebody who signed in, within a click on a Vaadin screen. */
@Component
class SignInSession {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;
    private final People people;

    SignInSession(SecurityContextRepository contexts, SessionAuthenticationStrategy sessions, People people) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.people = people;
    }

    /** Ties the session to the person under a new session id, and leads to where the person wanted to go. */
    void begin(SignedIn signedIn) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        HttpServletResponse response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        String target = wanted(request, response);
        SignedInAuthentication authentication = new SignedInAuthentication(signedIn);
        sessions.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        VaadinSession.getCurrent().setAttribute(Role.class, null);
        // A visitor of the demo keeps the language of the sign-in page; everybody else gets their own.
        if (!signedIn.by().equals(SignedIn.BY_DEMO)) {
            VaadinSession.getCurrent().setLocale(people.get(signedIn.person()).language());
        }
        // A new page: nothing of the screen before signing in lives on.
        UI.getCurrent().getPage().setLocation(StartView.ADDRESS + target);
    }

    /** Ends the session with all its open screens. */
    void end() {
        UI.getCurrent().getPage().setLocation(StartView.ADDRESS + SignInView.ROUTE);
        new SecurityContextLogoutHandler().logout(VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse(),
                SecurityContextHolder.getContext().getAuthentication());
    }

    /** The address that somebody asked for before signing in, relative to the application: never another site's. */
    private static String wanted(HttpServletRequest request, HttpServletResponse response) {
        Object inside = request.getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        request.getSession().removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        request.getSession().removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        if (inside instanceof String path) {
            return relative(path, "");
        }
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        return saved == null ? "" : relative(URI.create(saved.getRedirectUrl()).getRawPath(), request.getContextPath());
    }

    private static String relative(String path, String contextPath) {
        String inside = path.startsWith(contextPath) ? path.substring(contextPath.length()) : path;
        String trimmed = inside.replaceAll("^/+", "");
        return trimmed.contains(":") || trimmed.startsWith("\\") || trimmed.startsWith(SignInView.ROUTE) ? "" : trimmed;
    }
}
