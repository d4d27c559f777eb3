package nl.ruilwerk.identity;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.time.TimeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the first account comes to be: no account exists by default, so the start prints a token in the log as long as no
 * administrator can sign in. Whoever can read the log may use it, once. Not in the demo, where nobody needs an account.
 */
@Service
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Employers employers;
    private final People people;
    private final RoleGrants grants;
    private final PasswordPolicy policy;
    private final PasswordEncoder passwords;
    private final TimeSettings time;
    private final Clock clock;
    private final boolean demo;

    FirstAdministrator(Accounts accounts, Employers employers, People people, RoleGrants grants, PasswordPolicy policy,
                       PasswordEncoder passwords, TimeSettings time, Clock clock, Environment environment) {
        this.accounts = accounts;
        this.employers = employers;
        this.people = people;
        this.grants = grants;
        this.policy = policy;
        this.passwords = passwords;
        this.time = time;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** @return whether an administrator is missing, so that a token may be used */
    public boolean isMissing() {
        return !demo && !accounts.anyAdministrator();
    }

    @EventListener(ApplicationReadyEvent.class)
    void printToken() {
        offerToken().ifPresent(token -> LOG.warn("No administrator can sign in yet. Open /first-administrator and give this token, "
                + "which works once: {}", token));
    }

    /** @return a token that works once; only its hash is kept. Empty if there is an administrator, or one was offered just now. */
    Optional<String> offerToken() {
        if (!isMissing()) {
            return Optional.empty();
        }
        String token = Secrets.token();
        return accounts.offerFirstAdministratorToken(Secrets.hash(token), clock.instant()) ? Optional.of(token) : Optional.empty();
    }

    /**
     * What the first administrator fills in.
     *
     * @param employer     name of the employer to make
     * @param scheme       code of the scheme pack that the employer runs
     * @param units        the employer's units by code; at least one
     */
    public record Ask(String token, String employer, String scheme, Map<String, String> units, String givenName, String surname,
                      Locale language, String userName, String password) {}

    /**
     * Makes the employer, the person and the account.
     *
     * @return the person, or a refusal with {@code TOKEN_NOT_VALID}, {@code FIELD_EMPTY}, {@code USER_NAME_NOT_USABLE},
     *         {@code USER_NAME_TAKEN}, {@code EMPLOYER_CODE_TAKEN} or one of the password reasons; after a refusal the token
     *         still works
     */
    @Transactional
    public Outcome<PersonId> become(Ask ask) {
        return refusal(ask).<Outcome<PersonId>>map(Outcome::refused).orElseGet(() -> make(ask));
    }

    private Optional<Refusal> refusal(Ask ask) {
        if (!isMissing()) {
            return Optional.of(Refusal.of(IdentityRefusal.TOKEN_NOT_VALID));
        }
        if (Stream.of(ask.employer(), ask.scheme(), ask.givenName(), ask.surname()).anyMatch(String::isBlank) || ask.units().isEmpty()) {
            return Optional.of(Refusal.of(IdentityRefusal.FIELD_EMPTY));
        }
        if (!UserNames.isValid(ask.userName())) {
            return Optional.of(Refusal.of(IdentityRefusal.USER_NAME_NOT_USABLE));
        }
        if (accounts.named(UserNames.normal(ask.userName())).isPresent()) {
            return Optional.of(Refusal.of(IdentityRefusal.USER_NAME_TAKEN));
        }
        if (employers.all().stream().anyMatch(known -> known.code().equals(code(ask.employer())))) {
            return Optional.of(Refusal.of(IdentityRefusal.EMPLOYER_CODE_TAKEN, Map.of("code", code(ask.employer()))));
        }
        return policy.check(ask.password(), List.of(ask.userName(), ask.employer(), ask.givenName(), ask.surname()));
    }

    private Outcome<PersonId> make(Ask ask) {
        // Last, because it cannot be asked twice: of two people with the same token one is refused here.
        if (!accounts.useFirstAdministratorToken(Secrets.hash(ask.token().strip()), clock.instant())) {
            return Outcome.refused(Refusal.of(IdentityRefusal.TOKEN_NOT_VALID));
        }
        EmployerId employer = new EmployerId(UUID.randomUUID());
        employers.add(new Employer(employer, code(ask.employer()), ask.employer().strip(), ask.scheme(), time.zone(), List.of(), "", ask.units()));
        PersonId person = new PersonId(UUID.randomUUID());
        people.add(new Person(employer, person, "beheer-1", ask.givenName().strip(), ask.surname().strip(), Optional.empty(),
                ask.language(), Map.of(), List.of()));
        grants.grant(employer, person, new RoleGrant(Role.ADMINISTRATOR, Optional.empty()), Optional.empty());
        accounts.add(person, UserNames.normal(ask.userName()), clock.instant());
        accounts.setPassword(person, passwords.encode(ask.password()), clock.instant());
        LOG.info("{} is the first administrator of {}", person, employer);
        return Outcome.accepted(person);
    }

    /** "Stichting De Hoeksche School" becomes {@code stichting-de-hoeksche-school}. */
    static String code(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), 60));
        return cut.length() < 2 ? "employer" + (cut.isEmpty() ? "" : "-" + cut) : cut;
    }
}
