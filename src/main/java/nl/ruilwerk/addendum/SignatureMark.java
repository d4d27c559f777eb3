package nl.ruilwerk.addendum;

import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/**
 * One signature as the letter shows it: who, when, how they were authenticated, and the hash of exactly what they saw.
 *
 * @param name           of the person who signed
 * @param function       by which they signed; may be empty for the employee
 * @param signedAt       in the employer's zone, shown to the second
 * @param authentication how it was made sure who they are, in the language of the letter
 * @param sha256         of the canonical text that was shown, 64 lower-case hexadecimal digits
 * @param id             of the signature in the register
 */
public record SignatureMark(Party party, String name, String function, ZonedDateTime signedAt, String authentication,
        String sha256, String id) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** The two sides of an employment contract. */
    public enum Party { EMPLOYER, EMPLOYEE }

    public SignatureMark {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal digits: " + sha256);
        }
    }
}
