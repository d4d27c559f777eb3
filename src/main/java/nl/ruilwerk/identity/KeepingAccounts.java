package nl.ruilwerk.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and closes accounts. An administrator does it for the people of the own employer, and never learns a password:
 * the person chooses one with a link that works once.
 */
@Service
public class KeepingAccounts {

    private final Accounts accounts;
    private final People people;
    private final Employers employers;
    private final RoleGrants grants;
    private final SignInSettings settings;
    private final Clock clock;

    KeepingAccounts(Accounts accounts, People people, Employers employers, RoleGrants grants, SignInSettings settings, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.employers = employers;
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A link to hand to the person.
     *
     * @param token   for the address {@code /choose-password/<token>}
     * @param expires from when it no longer works
     */
    public record PasswordLink(String token, Instant expires) {}

    /**
     * One person with everything that an administrator may change.
     *
     * @param granted roles given by hand or with the personnel data, which can be taken
     * @param held    every role held now, those that follow from employments too
     */
    public record Detail(PersonSummary person, Optional<Accounts.Account> account, List<RoleGrant> granted, List<RoleGrant> held) {}

    /** @return the people of the actor's employer, in order of surname */
    public List<PersonSummary> people(Actor actor) {
        actor.mustHold(Role.ADMINISTRATOR);
        return people.summaries(actor.employer(), employers.get(actor.employer()).today(clock));
    }

    /** @throws java.util.NoSuchElementException if the person is not at the actor's employer */
    public Detail detail(Actor actor, PersonId person) {
        PersonSummary summary = people(actor).stream().filter(known -> known.id().equals(person)).findFirst().orElseThrow();
        return new Detail(summary, accounts.of(person), List.copyOf(grants.granted(person)), List.copyOf(grants.of(person)));
    }

    /**
     * @return a link with which the person chooses a first password, or a refusal with {@code ACCOUNT_EXISTS},
     *         {@code USER_NAME_NOT_USABLE} or {@code USER_NAME_TAKEN}
     */
    @Transactional
    public Outcome<PasswordLink> open(Actor actor, PersonId person, String userName) {
        ownPerson(actor, person);
        if (accounts.of(person).isPresent()) {
            return Outcome.refused(Refusal.of(IdentityRefusal.ACCOUNT_EXISTS));
        }
        if (!UserNames.isValid(userName)) {
            return Outcome.refused(Refusal.of(IdentityRefusal.USER_NAME_NOT_USABLE));
        }
        if (!accounts.add(person, UserNames.normal(userName), clock.instant())) {
            return Outcome.refused(Refusal.of(IdentityRefusal.USER_NAME_TAKEN));
        }
        return Outcome.accepted(makeLink(actor, person));
    }

    /** @return a link with which the person chooses a new password; the old one works until then. Earlier links stop working. */
    @Transactional
    public PasswordLink link(Actor actor, PersonId person) {
        ownPerson(actor, person);
        accounts.of(person).orElseThrow();
        return makeLink(actor, person);
    }

    /**
     * Closes or opens an account; closing ends the person's sessions.
     *
     * @return whether it is open now, or a refusal with {@code OWN_ACCOUNT}: nobody locks themselves out
     */
    @Transactional
    public Outcome<Boolean> enable(Actor actor, PersonId person, boolean enabled) {
        ownPerson(actor, person);
        if (actor.is(person)) {
            return Outcome.refused(Refusal.of(IdentityRefusal.OWN_ACCOUNT));
        }
        accounts.enable(person, enabled);
        return Outcome.accepted(enabled);
    }

    private void ownPerson(Actor actor, PersonId person) {
        actor.mustHold(Role.ADMINISTRATOR);
        people.find(actor.employer(), person).orElseThrow();
    }

    private PasswordLink makeLink(Actor actor, PersonId person) {
        String token = Secrets.token();
        Instant now = clock.instant();
        accounts.addPasswordLink(Secrets.hash(token), person, actor.person(), now, now.plus(settings.linkWorksFor()));
        return new PasswordLink(token, now.plus(settings.linkWorksFor()));
    }
}
