package nl.ruilwerk.identity;

import java.time.Instant;
import java.util.Optional;

/** The accounts that people sign in with: at most one per person. Only this context changes them. */
public interface Accounts {

    /**
     * @param userName     in lower case, unique in the installation
     * @param passwordHash empty until the person has chosen a password
     * @param enabled      whether it may be used at all
     */
    record Account(EmployerId employer, PersonId person, String userName, Optional<String> passwordHash, boolean enabled) {}

    Optional<Account> named(String userName);

    Optional<Account> of(PersonId person);

    /** @return whether some person with the role ADMINISTRATOR has an enabled account with a password */
    boolean anyAdministrator();

    /** @return false if the name is taken; then nothing is stored */
    boolean add(PersonId person, String userName, Instant at);

    /** Replaces the password; sessions that began before {@code at} end. */
    void setPassword(PersonId person, String passwordHash, Instant at);

    void enable(PersonId person, boolean enabled);

    /**
     * Who acts with a sign-in of an earlier moment.
     *
     * @return empty if the person is gone, or signed in with a password that was replaced since, or with an account that
     *         is closed now
     */
    Optional<Actor> actor(SignedIn signedIn);

    /** Stores the hash of a link's token for a person; earlier links of the person stop working. */
    void addPasswordLink(String tokenHash, PersonId person, PersonId by, Instant at, Instant expires);

    /** @return whose unused link it is, without using it */
    Optional<PersonId> passwordLink(String tokenHash, Instant at);

    /** @return whose link it was; empty if it is unknown, used or expired. Two at once: only one gets the person. */
    Optional<PersonId> usePasswordLink(String tokenHash, Instant at);

    /** @return false if a token was made less than a minute before, by another node for instance, and is still unused */
    boolean offerFirstAdministratorToken(String tokenHash, Instant at);

    /** @return whether this is the unused token; afterwards it is used. Two at once: only one gets true. */
    boolean useFirstAdministratorToken(String tokenHash, Instant at);
}
