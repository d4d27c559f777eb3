package nl.ruilwerk.identity;

import java.time.Duration;
import nl.ruilwerk.identity.SignInAttempts.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a sign-in may fail, and how long a password link works. Set under {@code ruilwerk.sign-in}.
 *
 * @param attemptsPerName    failed attempts for one name within the window
 * @param attemptsPerAddress failed attempts from one address within the window; more, because an office shares one
 * @param window             how long a failed attempt counts
 * @param remembered         how long an address is known for a name after a sign-in
 * @param linkWorksFor       how long a password link works
 */
@ConfigurationProperties("ruilwerk.sign-in")
public record SignInSettings(@DefaultValue("5") int attemptsPerName, @DefaultValue("30") int attemptsPerAddress,
                             @DefaultValue("15m") Duration window, @DefaultValue("30d") Duration remembered,
                             @DefaultValue("3d") Duration linkWorksFor) {

    Limits limits() {
        return new Limits(attemptsPerName, attemptsPerAddress, window, remembered);
    }
}
