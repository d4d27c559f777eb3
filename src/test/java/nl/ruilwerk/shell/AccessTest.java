package nl.ruilwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every screen says whom it is for; what stands open is a short list. */
class AccessTest {

    private static final Set<Class<?>> OPEN = Set.of(SignInView.class, FirstAdministratorView.class, ChoosePasswordView.class);

    private static List<? extends Class<?>> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("nl.ruilwerk").stream().map(found -> {
            try {
                return Class.forName(found.getBeanClassName());
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }).toList();
    }

    @Test
    void findsTheScreens() {
        assertThat(screens().size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void leavesNoScreenOpenButThoseOnTheList() {
        Set<Class<?>> open = screens().stream().filter(screen -> screen.isAnnotationPresent(AnonymousAllowed.class)).collect(Collectors.toSet());

        assertThat(open).isEqualTo(OPEN);
    }

    @Test
    void hasEveryOtherScreenSayForWhichRoles() {
        assertThat(screens().stream().filter(screen -> !OPEN.contains(screen) && screen != StartView.class)).allSatisfy(screen -> {
            assertThat(screen.isAnnotationPresent(PermitAll.class)).as("%s has @PermitAll", screen).isTrue();
            assertThat(screen.getAnnotation(ForRole.class)).as("%s has @ForRole", screen).isNotNull();
            assertThat(screen.getAnnotation(ForRole.class).value()).as("roles of %s", screen).isNotEmpty();
        });
    }

    @Test
    void hasEveryMenuEntryNameAnIconAndASentenceInBothLanguages() {
        Words words = new Words();

        assertThat(screens().stream().filter(screen -> screen.isAnnotationPresent(Menu.class))).isNotEmpty().allSatisfy(screen -> {
            Menu menu = screen.getAnnotation(Menu.class);
            assertThat(Icons.valueOf(menu.icon())).isNotNull();
            assertThat(Words.LANGUAGES).allMatch(language -> words.knows(language, menu.title()), "knows " + menu.title());
        });
    }
}
