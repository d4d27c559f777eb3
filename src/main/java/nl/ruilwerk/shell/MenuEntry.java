package nl.ruilwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Icons;

/**
 * A screen as the navigation shows it.
 *
 * @param path     address without a leading slash
 * @param titleKey key of its name
 * @param roles    who may open it
 */
record MenuEntry(Class<? extends Component> view, String path, String titleKey, double order, Icons icon, Set<Role> roles) {

    /** @return the entries of a role in the order they are shown, the role's start screen first */
    static List<MenuEntry> of(Role role) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(Menu.class)
                        && route.getNavigationTarget().isAnnotationPresent(ForRole.class))
                .map(MenuEntry::of)
                .filter(entry -> entry.roles().contains(role))
                .sorted(Comparator.comparingDouble(MenuEntry::order).thenComparing(MenuEntry::path))
                .toList();
    }

    private static MenuEntry of(RouteData route) {
        Menu menu = route.getNavigationTarget().getAnnotation(Menu.class);
        return new MenuEntry(route.getNavigationTarget(), route.getTemplate(), menu.title(), menu.order(),
                Icons.valueOf(menu.icon()), Set.of(route.getNavigationTarget().getAnnotation(ForRole.class).value()));
    }
}
