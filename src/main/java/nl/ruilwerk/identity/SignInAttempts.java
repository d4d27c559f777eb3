package nl.ruilwerk.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** The sign-ins tried of late, counted for all nodes together. */
public interface SignInAttempts {

    /**
     * Notes an attempt as failed before the password is looked at, so that many at once count as many. A name that has
     * signed in from an address before has a count of its own there: whoever tries the name from elsewhere does not
     * lock its owner out, and neither does a stranger at the same address.
     *
     * @param nameHash what was typed, hashed
     * @return the attempt, or empty if there were too many within the window before {@code at}
     */
    OptionalLong begin(String nameHash, String address, Instant at, Limits limits);

    /** The attempt turned out to be right. */
    void succeeded(long attempt);

    /**
     * @param perName    attempts that may fail for one name within the window
     * @param perAddress attempts that may fail from one address within the window, whatever the names
     * @param remembered how long an address stays known for a name after a sign-in
     */
    record Limits(int perName, int perAddress, Duration window, Duration remembered) {}
}
