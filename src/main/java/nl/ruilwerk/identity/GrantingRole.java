package nl.ruilwerk.identity;

import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and takes roles. An administrator does it for the people of the own employer, never for themselves: so that
 * there is always an administrator left, and nobody makes themselves the one who decides.
 */
@Service
public class GrantingRole {

    /** These follow from employments and cannot be given. */
    private static final Set<Role> FROM_EMPLOYMENT = Set.of(Role.EMPLOYEE);

    private final People people;
    private final RoleGrants grants;

    GrantingRole(People people, RoleGrants grants) {
        this.people = people;
        this.grants = grants;
    }

    /**
     * @return what was granted, or a refusal with {@code OWN_ROLES} or {@code ROLE_FOLLOWS_FROM_EMPLOYMENT}
     * @throws NotAllowedException unless the actor is an administrator
     * @throws java.util.NoSuchElementException if the person is not at the actor's employer
     */
    @Transactional
    public Outcome<RoleGrant> grant(Actor actor, PersonId person, RoleGrant grant) {
        return check(actor, person, grant).either(allowed -> {
            grants.grant(actor.employer(), person, allowed, Optional.of(actor.person()));
            return Outcome.accepted(allowed);
        }, Outcome::refused);
    }

    /** As {@link #grant}. */
    @Transactional
    public Outcome<RoleGrant> withdraw(Actor actor, PersonId person, RoleGrant grant) {
        return check(actor, person, grant).either(allowed -> {
            grants.withdraw(actor.employer(), person, allowed, Optional.of(actor.person()));
            return Outcome.accepted(allowed);
        }, Outcome::refused);
    }

    /** @return whether the role can be given by hand at all; the others follow from employments */
    public static boolean isGrantable(Role role) {
        return !FROM_EMPLOYMENT.contains(role);
    }

    /** A role that comes with the personnel data. For the installation itself; no screen offers it. */
    @Transactional
    public void grantFromPersonnelData(EmployerId employer, PersonId person, RoleGrant grant) {
        grants.grant(employer, person, grant, Optional.empty());
    }

    private Outcome<RoleGrant> check(Actor actor, PersonId person, RoleGrant grant) {
        actor.mustHold(Role.ADMINISTRATOR);
        people.find(actor.employer(), person).orElseThrow();
        if (actor.is(person)) {
            return Outcome.refused(Refusal.of(IdentityRefusal.OWN_ROLES));
        }
        if (!isGrantable(grant.role())) {
            return Outcome.refused(Refusal.of(IdentityRefusal.ROLE_FOLLOWS_FROM_EMPLOYMENT));
        }
        return Outcome.accepted(grant);
    }
}
