package nl.ruilwerk.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.AddingEmployer;
import nl.ruilwerk.identity.AddingPerson;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.GrantingRole;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.identity.SignedIn;
import nl.ruilwerk.identity.SignedInAuthentication;
import nl.ruilwerk.money.Money;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * People and actors for tests. The static ones live in memory only; the others ({@code employer()}, {@code person(…)})
 * are in the database of the test, each time an employer or person of their own.
 */
@Component
public class Actors {

    private static final EmployerId ANY_EMPLOYER = new EmployerId(UUID.fromString("00000000-0000-0000-0000-0000000000e1"));

    private final AddingEmployer addingEmployer;
    private final AddingPerson addingPerson;
    private final GrantingRole grantingRole;

    Actors(AddingEmployer addingEmployer, AddingPerson addingPerson, GrantingRole grantingRole) {
        this.addingEmployer = addingEmployer;
        this.addingPerson = addingPerson;
        this.grantingRole = grantingRole;
    }

    /** An actor in memory with these roles for the whole employer. */
    public static Actor with(Role... roles) {
        return with(ANY_EMPLOYER, new PersonId(UUID.randomUUID()), roles);
    }

    /** As {@link #with(Role...)}, for a person and employer of the test. */
    public static Actor with(EmployerId employer, PersonId person, Role... roles) {
        Set<RoleGrant> grants = Arrays.stream(roles).map(role -> new RoleGrant(role, Optional.empty())).collect(Collectors.toSet());
        return new Actor(employer, person, "Fatima el Amrani", grants, SignedIn.BY_PASSWORD);
    }

    /** An actor in memory with one role, limited to a unit. */
    public static Actor forUnit(EmployerId employer, PersonId person, Role role, String unit) {
        return new Actor(employer, person, "Fatima el Amrani", Set.of(new RoleGrant(role, Optional.of(unit))), SignedIn.BY_PASSWORD);
    }

    /** A new employer in the database with the units PO and VO. */
    public EmployerId employer() {
        return employer("hoeksche-school");
    }

    /** As {@link #employer()}, with another scheme. */
    public EmployerId employer(String scheme) {
        EmployerId id = new EmployerId(UUID.randomUUID());
        addingEmployer.add(new Employer(id, "school-" + id.value().toString().substring(0, 8), "De Proefschool", scheme,
                ZoneId.of("Europe/Amsterdam"), List.of("Schoolstraat 1", "3261 AA Oud-Beijerland"), "Oud-Beijerland",
                Map.of("PO", "Primair onderwijs", "VO", "Voortgezet onderwijs"))).orThrow();
        return id;
    }

    /** A new person in the database with a permanent full-time employment in unit PO since 1 August 2020. */
    public Actor person(EmployerId employer, Role... granted) {
        return person(employer, "Fatima", "el Amrani", List.of(employment("PO", Optional.empty())), granted);
    }

    /** As {@link #person(EmployerId, Role...)}, with a manager. */
    public Actor managedBy(PersonId manager, EmployerId employer, Role... granted) {
        return person(employer, "Fatima", "el Amrani", List.of(employment("PO", Optional.of(manager))), granted);
    }

    public Actor person(EmployerId employer, String givenName, String surname, List<Employment> employments, Role... granted) {
        PersonId id = new PersonId(UUID.randomUUID());
        addingPerson.add(new Person(employer, id, "P" + id.value().toString().substring(0, 8), givenName, surname,
                Optional.of(LocalDate.of(1985, 4, 12)), Locale.forLanguageTag("nl-NL"), Map.of(), employments)).orThrow();
        for (Role role : granted) {
            grantingRole.grantFromPersonnelData(employer, id, new RoleGrant(role, Optional.empty()));
        }
        Set<RoleGrant> grants = Arrays.stream(granted).map(role -> new RoleGrant(role, Optional.empty())).collect(Collectors.toSet());
        employments.forEach(employment -> grants.add(new RoleGrant(Role.EMPLOYEE, Optional.of(employment.unit()))));
        return new Actor(employer, id, givenName + " " + surname, grants, SignedIn.BY_PASSWORD);
    }

    public static Employment employment(String unit, Optional<PersonId> manager) {
        return new Employment(unit, "permanent", "Leraar", LocalDate.of(2020, 8, 1), Optional.empty(), new BigDecimal("40.00"),
                new BigDecimal("1.00000"), Money.of("4250.00"), manager, Map.of("functionGroup", "OP"));
    }

    /** From here on the test's thread is signed in as this person; {@link #signOut()} ends it. */
    public static void signIn(Actor actor) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(
                new SignedIn(actor.employer().value(), actor.person().value(), SignedIn.BY_DEMO, java.time.Instant.now())));
        SecurityContextHolder.setContext(context);
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
