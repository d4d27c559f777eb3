package nl.ruilwerk.shell;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;

/**
 * Which of their roles a person works in now: it decides what the navigation shows. What may be done depends on the
 * roles held and not on this. Kept for the session.
 */
final class RoleInUse {

    /** The one that somebody signed in for most likely: what fewest people have comes first. */
    private static final List<Role> BY_SPECIALITY = List.of(Role.ADMINISTRATOR, Role.PROCESS_OWNER, Role.AUDITOR, Role.PAYROLL,
            Role.EMPLOYER_SIGNER, Role.HR, Role.MANAGER, Role.EMPLOYEE);

    private RoleInUse() {}

    /** @return the role in use; empty for somebody without any role */
    static Optional<Role> of(Actor actor) {
        Role chosen = VaadinSession.getCurrent().getAttribute(Role.class);
        return chosen != null && actor.holds(chosen) ? Optional.of(chosen) : mostSpecial(Set.copyOf(held(actor)));
    }

    /** @throws IllegalArgumentException if the actor does not hold it */
    static void use(Actor actor, Role role) {
        if (!actor.holds(role)) {
            throw new IllegalArgumentException(actor.person() + " does not hold " + role);
        }
        VaadinSession.getCurrent().setAttribute(Role.class, role);
    }

    /** @return the roles held, each once, in the order of {@link Role} */
    static List<Role> held(Actor actor) {
        return java.util.Arrays.stream(Role.values()).filter(actor::holds).toList();
    }

    static Optional<Role> mostSpecial(Set<Role> roles) {
        return BY_SPECIALITY.stream().filter(roles::contains).findFirst();
    }
}
