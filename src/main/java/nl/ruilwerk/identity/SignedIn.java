package nl.ruilwerk.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who proved who they are, how and when. It is what the session keeps; roles are asked anew each time.
 *
 * @param by {@code password} or {@code demo}
 */
public record SignedIn(UUID employerId, UUID personId, String by, Instant at) implements AuthenticatedPrincipal, Serializable {

    public static final String BY_PASSWORD = "password";
    public static final String BY_DEMO = "demo";

    public EmployerId employer() {
        return new EmployerId(employerId);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    @Override
    public String getName() {
        return personId.toString();
    }
}
