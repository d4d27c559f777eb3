package nl.ruilwerk.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody chooses a password with a link from an administrator. Nobody is signed in: the link's token is the proof. */
@Service
public class ChoosingPassword {

    private final Accounts accounts;
    private final People people;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final Clock clock;

    ChoosingPassword(Accounts accounts, People people, PasswordPolicy policy, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.policy = policy;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @return the user name that the link is for; empty if it does not work, or no longer */
    public Optional<String> userName(String token) {
        return accounts.passwordLink(Secrets.hash(token), clock.instant()).flatMap(accounts::of).map(Accounts.Account::userName);
    }

    /**
     * Sets the password and uses the link up; sessions with the old password end.
     *
     * @return whose it is, or a refusal with {@code TOKEN_NOT_VALID} or one of the password reasons, after which the link
     *         still works
     */
    @Transactional
    public Outcome<PersonId> choose(String token, String password) {
        Optional<PersonId> owner = accounts.passwordLink(Secrets.hash(token), clock.instant());
        Optional<Accounts.Account> account = owner.flatMap(accounts::of);
        if (account.isEmpty()) {
            return Outcome.refused(Refusal.of(IdentityRefusal.TOKEN_NOT_VALID));
        }
        Person person = people.get(owner.get());
        Optional<Refusal> weak = policy.check(password, List.of(account.get().userName(), person.givenName(), person.surname()));
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        if (accounts.usePasswordLink(Secrets.hash(token), clock.instant()).isEmpty()) {
            return Outcome.refused(Refusal.of(IdentityRefusal.TOKEN_NOT_VALID));
        }
        accounts.setPassword(owner.get(), passwords.encode(password), clock.instant());
        return Outcome.accepted(owner.get());
    }
}
