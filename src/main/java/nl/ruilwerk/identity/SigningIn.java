package nl.ruilwerk.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Signs somebody in with user name and password. Anybody may try; how often is limited (see {@link SignInSettings}).
 * An unknown name is answered as a wrong password is, after as much work.
 */
@Service
public class SigningIn {

    private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final SignInSettings settings;
    private final Clock clock;
    private final String hashOfNothing;

    SigningIn(Accounts accounts, SignInAttempts attempts, PasswordEncoder passwords, SignInSettings settings, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
        this.hashOfNothing = passwords.encode(Secrets.token());
    }

    /**
     * @param address the client's network address
     * @return who signed in, or a refusal with {@code SIGN_IN_WRONG} or {@code SIGN_IN_TOO_OFTEN} (figure
     *         {@code minutes})
     */
    public Outcome<SignedIn> signIn(String userName, String password, String address) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        OptionalLong attempt = attempts.begin(Secrets.hash(name), Addresses.network(address), clock.instant(), settings.limits());
        if (attempt.isEmpty()) {
            LOG.warn("Sign-in held back: too many attempts for this name or from {}", address);
            return Outcome.refused(Refusal.of(IdentityRefusal.SIGN_IN_TOO_OFTEN, Map.of("minutes", settings.window().toMinutes())));
        }
        Optional<Accounts.Account> account = accounts.named(name).filter(Accounts.Account::enabled)
                .filter(found -> found.passwordHash().isPresent());
        // The comparison is made for unknown names too, or the time of the answer would tell which names exist.
        boolean matches = matches(password, account.flatMap(Accounts.Account::passwordHash).orElse(hashOfNothing));
        if (account.isEmpty() || !matches) {
            return Outcome.refused(Refusal.of(IdentityRefusal.SIGN_IN_WRONG));
        }
        attempts.succeeded(attempt.getAsLong());
        LOG.info("{} signed in", account.get().person());
        return Outcome.accepted(new SignedIn(account.get().employer().value(), account.get().person().value(),
                SignedIn.BY_PASSWORD, clock.instant()));
    }

    private boolean matches(String password, String hash) {
        // Longer than any password can be: compared with an empty one, which costs the same and never matches.
        return passwords.matches(PasswordPolicy.isTooLong(password) ? "" : password, hash);
    }
}
