package nl.ruilwerk.identity;

import java.util.Optional;
import java.util.Set;

/**
 * A person as one line in a list.
 *
 * @param unit     code of the unit with the larger appointment on the day asked; empty without an employment then
 * @param jobTitle of that employment, empty text without one
 * @param roles    every role held on the day asked, in the order of {@link Role}
 * @param userName of the account; empty without one
 */
public record PersonSummary(PersonId id, String employeeNumber, String name, Optional<String> unit, String jobTitle,
                            Set<Role> roles, Optional<String> userName, boolean enabled) {}
