package nl.ruilwerk.identity;

import java.util.Set;

/**
 * Who asks something of a use case. Use cases take it as their first argument and decide with it themselves.
 *
 * @param roles           every role that the person holds now
 * @param authenticatedBy how the person proved who they are, as it is written beside a signature:
 *                        {@code password}, {@code demo}
 */
public record Actor(EmployerId employer, PersonId person, String name, Set<RoleGrant> roles, String authenticatedBy) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(PersonId other) {
        return person.equals(other);
    }

    /** @return whether the role is held for any unit at all */
    public boolean holds(Role role) {
        return roles.stream().anyMatch(grant -> grant.role() == role);
    }

    /** @return whether the role is held for this unit or for the whole employer */
    public boolean holds(Role role, String unit) {
        return roles.stream().anyMatch(grant -> grant.role() == role && grant.covers(unit));
    }

    /** @return whether the role is held for the whole employer, and not only for one unit */
    public boolean holdsEverywhere(Role role) {
        return roles.stream().anyMatch(grant -> grant.role() == role && grant.unit().isEmpty());
    }

    /** @throws NotAllowedException unless the role is held for any unit */
    public void mustHold(Role role) {
        if (!holds(role)) {
            throw new NotAllowedException(this, role.name());
        }
    }

    /** @throws NotAllowedException unless the role is held for this unit */
    public void mustHold(Role role, String unit) {
        if (!holds(role, unit)) {
            throw new NotAllowedException(this, role + " for " + unit);
        }
    }
}
