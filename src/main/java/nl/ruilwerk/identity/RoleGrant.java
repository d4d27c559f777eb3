package nl.ruilwerk.identity;

import java.util.Optional;

/**
 * A role that a person holds.
 *
 * @param unit the unit that it is limited to; empty for the whole employer
 */
public record RoleGrant(Role role, Optional<String> unit) {

    public boolean covers(String subjectUnit) {
        return unit.isEmpty() || unit.get().equals(subjectUnit);
    }
}
