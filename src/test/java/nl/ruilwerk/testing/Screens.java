package nl.ruilwerk.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kotlin.jvm.functions.Function0;
import nl.ruilwerk.identity.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.RequestContextHolder;

/** Opens the screens of the application without a browser, signed in as somebody, and closes them again. */
public final class Screens {

    /** Attribute of the session after its id was changed, which the session of a test cannot do. */
    public static final String SESSION_ID_CHANGED = "session id changed";

    private static final Routes ROUTES = new Routes(
            found(Component.class, new AnnotationTypeFilter(Route.class), new AnnotationTypeFilter(Layout.class)),
            found(HasErrorParameter.class, new AssignableTypeFilter(HasErrorParameter.class)), true);

    private Screens() {}

    // The library's own search finds public classes only, and our screens are not.
    @SuppressWarnings("unchecked")
    private static <T> Set<T> found(Class<?> kind, TypeFilter... filters) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        List.of(filters).forEach(scanner::addIncludeFilter);
        return (Set<T>) scanner.findCandidateComponents("nl.ruilwerk").stream()
                .map(definition -> ClassUtils.resolveClassName(definition.getBeanClassName(), null).asSubclass(kind))
                .collect(Collectors.toSet());
    }

    /** Opens the application for nobody: the sign-in page. */
    public static void open(ApplicationContext context, Locale language) {
        // Spring gives a test one web request for all it does; a screen has one for each click.
        RequestContextHolder.resetRequestAttributes();
        MockVaadin.INSTANCE.setMockRequestFactory(session -> new FakeRequest(session) {
            @Override
            public boolean isRequestedSessionIdValid() {
                return true;
            }

            @Override
            public String changeSessionId() {
                getSession().setAttribute(SESSION_ID_CHANGED, true);
                return getSession().getId();
            }

            @Override
            public Principal getUserPrincipal() {
                return SecurityContextHolder.getContext().getAuthentication();
            }
        });
        Function0<UI> screen = () -> {
            VaadinSession.getCurrent().setLocale(language);
            UI ui = new UI();
            ui.setLocale(language);
            return ui;
        };
        MockVaadin.setup(screen, new MockSpringServlet(ROUTES, context, screen));
    }

    /** Opens the application signed in as this person, who is in the database. */
    public static void open(ApplicationContext context, Locale language, Actor actor) {
        Actors.signIn(actor);
        open(context, language);
    }

    /** Goes to an address as a browser does whose address was typed in; also to one that does not exist. */
    public static void go(String path) {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(path), NavigationTrigger.PAGE_LOAD);
    }

    /** For {@code @AfterEach}. */
    public static void close() {
        MockVaadin.tearDown();
        Actors.signOut();
    }
}
