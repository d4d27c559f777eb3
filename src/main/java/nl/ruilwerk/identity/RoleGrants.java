package nl.ruilwerk.identity;

import java.util.Optional;
import java.util.Set;

/** The roles that people hold. Only this context changes them, through {@link GrantingRole}. */
public interface RoleGrants {

    /**
     * @return every role that the person holds now: those granted, EMPLOYEE for the units of their employments, MANAGER
     *         for the units in which they manage an employment that runs today
     */
    Set<RoleGrant> of(PersonId person);

    /** @return only what was granted by hand or by the personnel data, without what follows from employments */
    Set<RoleGrant> granted(PersonId person);

    /** Granting twice changes nothing. {@code by} is empty when it comes with the personnel data. */
    void grant(EmployerId employer, PersonId person, RoleGrant grant, Optional<PersonId> by);

    /** Withdrawing what was not granted changes nothing. */
    void withdraw(EmployerId employer, PersonId person, RoleGrant grant, Optional<PersonId> by);
}
