package nl.ruilwerk.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.MenuCounter;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Counter;
import nl.ruilwerk.look.Mark;
import nl.ruilwerk.words.Words;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every screen behind the sign-in page. Employees have their few places in a bar: at the bottom of a phone,
 * in the header of a wider screen. Everybody else has a side navigation with counters.
 */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final CurrentActor current;
    private final Employers employers;
    private final Words words;
    private final List<MenuCounter> counters;
    private final PersonMenu personMenu;
    private final Optional<DemoDate> demoDate;
    private boolean isBuilt;
    private Optional<Role> shownFor = Optional.empty();
    private final Map<MenuEntry, Counter> badges = new LinkedHashMap<>();

    private final Map<MenuEntry, RouterLink> places = new LinkedHashMap<>();

    MainLayout(CurrentActor current, Employers employers, Words words, ObjectProvider<MenuCounter> counters, PersonMenu personMenu,
               ObjectProvider<DemoDate> demoDate) {
        this.current = current;
        this.employers = employers;
        this.words = words;
        this.counters = counters.orderedStream().toList();
        this.personMenu = personMenu;
        this.demoDate = Optional.ofNullable(demoDate.getIfAvailable());
        addClassName("rw-frame");
        setPrimarySection(Section.NAVBAR);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        if (content != null) {
            content.getElement().setAttribute("id", "content");
            content.getElement().setAttribute("tabindex", "-1");
        }
    }

    /** After each step the counters are fresh, and the navigation is that of the role in use. */
    @Override
    public void afterNavigation(AfterNavigationEvent entered) {
        current.find().ifPresent(actor -> {
            Optional<Role> role = RoleInUse.of(actor);
            if (!isBuilt || !role.equals(shownFor)) {
                build(actor, role);
                shownFor = role;
                isBuilt = true;
            }
            role.ifPresent(inUse -> count(actor, inUse));
            mark(entered.getLocation());
        });
    }

    private void build(Actor actor, Optional<Role> role) {
        clear();
        List<MenuEntry> entries = role.map(MenuEntry::of).orElse(List.of()).stream().filter(entry -> counters.stream()
                .filter(counter -> counter.view().equals(entry.view())).allMatch(counter -> counter.isShown(actor, role.orElseThrow()))).toList();
        boolean bar = role.filter(Role.EMPLOYEE::equals).isPresent();
        setClassName("rw-frame-employee", bar);

        Anchor skip = new Anchor("#content", say("shell.frame.SKIP"));
        skip.addClassName("rw-skip");
        skip.setRouterIgnore(true);
        RouterLink home = new RouterLink(StartView.class);
        home.add(new Mark());
        home.addClassName("rw-frame-home");
        home.getElement().setAttribute("aria-label", say("shell.frame.HOME"));
        Span employer = new Span(employers.get(actor.employer()).legalName());
        employer.addClassName("rw-frame-employer");
        Div tools = new Div();
        tools.addClassName("rw-frame-tools");
        demoDate.ifPresent(tools::add);
        tools.add(personMenu.show(actor, role));

        addToNavbar(skip);
        if (!bar) {
            DrawerToggle toggle = new DrawerToggle();
            toggle.setAriaLabel(say("shell.frame.NAVIGATION"));
            addToNavbar(toggle);
        }
        addToNavbar(home, employer);
        if (bar) {
            addToNavbar(true, bar(entries));
        } else {
            addToDrawer(side(entries));
        }
        addToNavbar(tools);
    }

    private void clear() {
        badges.clear();
        places.clear();
        getChildren().filter(child -> Optional.ofNullable(child.getElement().getAttribute("slot")).isPresent()).toList()
                .forEach(this::remove);
    }

    private Nav bar(List<MenuEntry> entries) {
        Nav bar = new Nav();
        bar.addClassName("rw-frame-bar");
        bar.setAriaLabel(say("shell.frame.NAVIGATION"));
        entries.forEach(entry -> {
            RouterLink link = new RouterLink(entry.view());
            link.add(entry.icon().create(), new Span(say(entry.titleKey())), badge(entry));
            places.put(entry, link);
            bar.add(link);
        });
        return bar;
    }

    private SideNav side(List<MenuEntry> entries) {
        SideNav side = new SideNav();
        side.getElement().setAttribute("aria-label", say("shell.frame.NAVIGATION"));
        entries.forEach(entry -> {
            SideNavItem item = new SideNavItem(say(entry.titleKey()), entry.view(), entry.icon().create());
            item.setMatchNested(true);
            item.setSuffixComponent(badge(entry));
            side.addItem(item);
        });
        return side;
    }

    /** The place on the screen; the side navigation marks its own. */
    private void mark(Location here) {
        places.forEach((entry, link) -> {
            if (here.getFirstSegment().equals(entry.path().split("/")[0])) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Counter badge(MenuEntry entry) {
        Counter badge = new Counter();
        badges.put(entry, badge);
        return badge;
    }

    private void count(Actor actor, Role role) {
        badges.forEach((entry, badge) -> {
            long waiting = counters.stream().filter(counter -> counter.view().equals(entry.view()))
                    .mapToLong(counter -> counter.count(actor, role)).sum();
            badge.setCount(waiting, words.say(getLocale(), "shell.frame.WAITING", Map.of("count", waiting)));
        });
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
