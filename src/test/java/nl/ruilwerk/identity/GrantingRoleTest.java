package nl.ruilwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Optional;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RuilwerkTest
@Import({Actors.class, nl.ruilwerk.testing.TestClock.Configuration.class})
class GrantingRoleTest {

    private static final RoleGrant HR = new RoleGrant(Role.HR, Optional.empty());

    @Autowired
    private GrantingRole granting;
    @Autowired
    private KeepingAccounts accounts;
    @Autowired
    private RoleGrants grants;
    @Autowired
    private Actors actors;

    private EmployerId employer;
    private Actor administrator;
    private Actor bo;

    @BeforeEach
    void administratorAndBo() {
        employer = actors.employer();
        administrator = actors.person(employer, Role.ADMINISTRATOR);
        bo = actors.person(employer);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = Mode.EXCLUDE)
    void letsNobodyButAnAdministratorChangeRolesOrAccounts(Role role) {
        Actor other = Actors.with(employer, administrator.person(), role);

        assertThatThrownBy(() -> granting.grant(other, bo.person(), HR)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> granting.withdraw(other, bo.person(), HR)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> accounts.people(other)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> accounts.detail(other, bo.person())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> accounts.open(other, bo.person(), "bo@school.example")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> accounts.link(other, bo.person())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> accounts.enable(other, bo.person(), false)).isInstanceOf(NotAllowedException.class);
        assertThat(grants.granted(bo.person())).isEmpty();
    }

    @Test
    void doesNotSeePeopleOfAnotherEmployer() {
        Actor stranger = actors.person(actors.employer());

        assertThatThrownBy(() -> granting.grant(administrator, stranger.person(), HR)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> accounts.detail(administrator, stranger.person())).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> accounts.open(administrator, stranger.person(), "x@y.example")).isInstanceOf(NoSuchElementException.class);
        assertThat(accounts.people(administrator)).extracting(PersonSummary::id).containsExactlyInAnyOrder(administrator.person(), bo.person());
    }

    @Test
    void refusesToChangeOnesOwnRolesOrAccount() {
        assertThat(granting.grant(administrator, administrator.person(), HR).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.OWN_ROLES);
        assertThat(granting.withdraw(administrator, administrator.person(), new RoleGrant(Role.ADMINISTRATOR, Optional.empty()))
                .refusalOrThrow().reason()).isEqualTo(IdentityRefusal.OWN_ROLES);
        assertThat(accounts.enable(administrator, administrator.person(), false).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.OWN_ACCOUNT);
        assertThat(grants.of(administrator.person())).contains(new RoleGrant(Role.ADMINISTRATOR, Optional.empty()));
    }

    @Test
    void refusesToGiveTheRoleThatComesWithAnEmployment() {
        assertThat(granting.grant(administrator, bo.person(), new RoleGrant(Role.EMPLOYEE, Optional.empty())).refusalOrThrow().reason())
                .isEqualTo(IdentityRefusal.ROLE_FOLLOWS_FROM_EMPLOYMENT);
    }

    @Test
    void opensOneAccountPerPersonAndOnePersonPerUserName() {
        accounts.open(administrator, bo.person(), "  Bo.Smit-" + employer + "@School.example ").orThrow();

        assertThat(accounts.detail(administrator, bo.person()).account().orElseThrow().userName())
                .isEqualTo("bo.smit-" + employer + "@school.example");
        assertThat(accounts.open(administrator, bo.person(), "another").refusalOrThrow().reason()).isEqualTo(IdentityRefusal.ACCOUNT_EXISTS);
        assertThat(accounts.open(administrator, administrator.person(), "bo.smit-" + employer + "@SCHOOL.example").refusalOrThrow().reason())
                .isEqualTo(IdentityRefusal.USER_NAME_TAKEN);
    }

    @Test
    void refusesUserNamesThatAreTooShortOrHoldOtherSigns() {
        assertThat(accounts.open(administrator, bo.person(), "bo").refusalOrThrow().reason()).isEqualTo(IdentityRefusal.USER_NAME_NOT_USABLE);
        assertThat(accounts.open(administrator, bo.person(), "bo smit").refusalOrThrow().reason()).isEqualTo(IdentityRefusal.USER_NAME_NOT_USABLE);
        assertThat(accounts.open(administrator, bo.person(), "b".repeat(101)).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.USER_NAME_NOT_USABLE);
    }
}
