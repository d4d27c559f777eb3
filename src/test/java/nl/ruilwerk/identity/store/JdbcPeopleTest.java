package nl.ruilwerk.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.AddingPerson;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.GrantingRole;
import nl.ruilwerk.identity.IdentityRefusal;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.identity.RoleGrants;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class JdbcPeopleTest {

    @Autowired
    private People people;
    @Autowired
    private RoleGrants grants;
    @Autowired
    private AddingPerson addingPerson;
    @Autowired
    private GrantingRole grantingRole;
    @Autowired
    private Actors actors;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void startOnTenMarch() {
        clock.set(LocalDate.of(2026, 3, 10));
    }

    @Test
    void givesBackAPersonAsTheyWereTakenIn() {
        EmployerId employer = actors.employer();
        Person person = new Person(employer, new PersonId(UUID.randomUUID()), "1001", "José", "van 't Hof-Ünlü", Optional.of(LocalDate.of(1990, 2, 28)),
                Locale.UK, Map.of("employerDevice", true, "hourlyWage", new BigDecimal("24.155"), "steps", 7, "note", "a \"quoted\" note"),
                List.of(new Employment("PO", "fixed-term", "Leraar", LocalDate.of(2024, 8, 1), Optional.of(LocalDate.of(2026, 7, 31)),
                        new BigDecimal("33.33"), new BigDecimal("0.83325"), Money.of("3541.31"), Optional.empty(), Map.of("functionGroup", "OP"))));

        addingPerson.add(person).orThrow();

        assertThat(people.get(person.id())).isEqualTo(person);
    }

    @Test
    void refusesAnEmployeeNumberThatIsTakenAtTheSameEmployerOnly() {
        EmployerId employer = actors.employer();
        EmployerId other = actors.employer();
        addingPerson.add(numbered(employer, "77")).orThrow();

        assertThat(addingPerson.add(numbered(employer, "77")).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.EMPLOYEE_NUMBER_TAKEN);
        assertThat(addingPerson.add(numbered(other, "77")).isAccepted()).isTrue();
    }

    private static Person numbered(EmployerId employer, String number) {
        return new Person(employer, new PersonId(UUID.randomUUID()), number, "Bo", "Smit", Optional.empty(), Locale.UK, Map.of(), List.of());
    }

    @Test
    void leavesNothingBehindWhenAnEmploymentNamesAnUnknownUnit() {
        EmployerId employer = actors.employer();

        assertThatThrownBy(() -> actors.person(employer, "Bo", "Smit", List.of(Actors.employment("MBO", Optional.empty()))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(people.summaries(employer, LocalDate.of(2026, 3, 10))).isEmpty();
    }

    @Test
    void doesNotFindAPersonOfAnotherEmployer() {
        Actor fatima = actors.person(actors.employer());
        EmployerId other = actors.employer();

        assertThat(people.find(other, fatima.person())).isEmpty();
        assertThat(people.find(fatima.employer(), fatima.person())).isPresent();
    }

    @Test
    void saysThatAnUnknownPersonIsNotThere() {
        assertThatThrownBy(() -> people.get(new PersonId(UUID.randomUUID()))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void namesManyAtOnceAndLeavesUnknownOnesOut() {
        Actor fatima = actors.person(actors.employer());
        PersonId unknown = new PersonId(UUID.randomUUID());

        assertThat(people.names(List.of(fatima.person(), unknown, fatima.person()))).isEqualTo(Map.of(fatima.person(), "Fatima el Amrani"));
        assertThat(people.names(List.of())).isEmpty();
    }

    @Test
    void makesWhoeverManagesARunningEmploymentAManagerFromItsFirstDayToItsLast() {
        EmployerId employer = actors.employer();
        Actor boss = actors.person(employer);
        Actor member = actors.person(employer, "Bo", "Smit", List.of(new Employment("VO", "fixed-term", "Leraar", LocalDate.of(2026, 4, 1),
                Optional.of(LocalDate.of(2026, 6, 30)), BigDecimal.TEN, BigDecimal.ONE, Money.ZERO, Optional.of(boss.person()), Map.of())));
        RoleGrant manager = new RoleGrant(Role.MANAGER, Optional.of("VO"));

        assertThat(rolesOn(LocalDate.of(2026, 3, 31), boss)).doesNotContain(manager);
        assertThat(rolesOn(LocalDate.of(2026, 4, 1), boss)).contains(manager);
        assertThat(rolesOn(LocalDate.of(2026, 6, 30), boss)).contains(manager);
        assertThat(rolesOn(LocalDate.of(2026, 7, 1), boss)).doesNotContain(manager);

        assertThat(people.manages(boss.person(), member.person(), LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(people.manages(boss.person(), member.person(), LocalDate.of(2026, 4, 1))).isTrue();
        assertThat(people.manages(boss.person(), member.person(), LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(people.manages(boss.person(), member.person(), LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(people.manages(member.person(), boss.person(), LocalDate.of(2026, 4, 1))).isFalse();
    }

    private java.util.Set<RoleGrant> rolesOn(LocalDate day, Actor actor) {
        clock.set(day);
        return grants.of(actor.person());
    }

    @Test
    void findsTheHoldersOfARoleForAUnitAndForTheWholeEmployer() {
        EmployerId employer = actors.employer();
        Actor everywhere = actors.person(employer, Role.HR);
        Actor onlyVo = actors.person(employer);
        grantingRole.grantFromPersonnelData(employer, onlyVo.person(), new RoleGrant(Role.HR, Optional.of("VO")));
        Actor elsewhere = actors.person(actors.employer(), Role.HR);

        assertThat(people.holders(employer, Role.HR, "VO")).containsExactlyInAnyOrder(everywhere.person(), onlyVo.person());
        assertThat(people.holders(employer, Role.HR, "PO")).containsExactly(everywhere.person()).doesNotContain(elsewhere.person());
        assertThat(people.holders(employer, Role.EMPLOYEE, "PO")).containsExactlyInAnyOrder(everywhere.person(), onlyVo.person());
    }

    @Test
    void listsThePeopleInServiceFromTheirFirstDayToTheirLast() {
        EmployerId employer = actors.employer();
        Actor temporary = actors.person(employer, "Bo", "Smit", List.of(new Employment("VO", "fixed-term", "Leraar", LocalDate.of(2026, 4, 1),
                Optional.of(LocalDate.of(2026, 6, 30)), BigDecimal.TEN, BigDecimal.ONE, Money.ZERO, Optional.empty(), Map.of())));

        assertThat(people.inService(employer, LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(people.inService(employer, LocalDate.of(2026, 4, 1))).containsExactly(temporary.person());
        assertThat(people.inService(employer, LocalDate.of(2026, 6, 30))).containsExactly(temporary.person());
        assertThat(people.inService(employer, LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    void summarisesWithTheLargerAppointmentAndAllRoles() {
        EmployerId employer = actors.employer();
        Actor two = actors.person(employer, "Bo", "Smit", List.of(
                new Employment("PO", "permanent", "Onderwijsassistent", LocalDate.of(2020, 8, 1), Optional.empty(), new BigDecimal("10"),
                        new BigDecimal("0.25"), Money.ZERO, Optional.empty(), Map.of()),
                new Employment("VO", "permanent", "Docent", LocalDate.of(2021, 8, 1), Optional.empty(), new BigDecimal("24"),
                        new BigDecimal("0.6"), Money.ZERO, Optional.empty(), Map.of())), Role.HR);

        assertThat(people.summaries(employer, LocalDate.of(2026, 3, 10))).containsExactly(new PersonSummary(two.person(),
                people.get(two.person()).employeeNumber(), "Bo Smit", Optional.of("VO"), "Docent",
                java.util.EnumSet.of(Role.EMPLOYEE, Role.HR), Optional.empty(), false));
    }

    @Test
    void remembersTheLanguage() {
        Actor fatima = actors.person(actors.employer());

        people.speak(fatima.person(), Locale.UK);

        assertThat(people.get(fatima.person()).language()).isEqualTo(Locale.UK);
    }

    @Test
    void notesWhoGaveAndTookARole() {
        EmployerId employer = actors.employer();
        Actor administrator = actors.person(employer, Role.ADMINISTRATOR);
        Actor bo = actors.person(employer);
        RoleGrant hr = new RoleGrant(Role.HR, Optional.of("PO"));

        grantingRole.grant(administrator, bo.person(), hr).orThrow();
        grantingRole.grant(administrator, bo.person(), hr).orThrow();
        assertThat(grants.granted(bo.person())).containsExactly(hr);
        grantingRole.withdraw(administrator, bo.person(), hr).orThrow();

        assertThat(grants.granted(bo.person())).isEmpty();
        assertThat(database.sql("select change || ' ' || role || ' ' || unit || ' ' || changed_by from role_change where person_id = :person order by id")
                .param("person", bo.person().value()).query(String.class).list())
                .containsExactly("GRANTED HR PO " + administrator.person(), "WITHDRAWN HR PO " + administrator.person());
    }
}
