package nl.ruilwerk.scheme;

import java.util.List;

/**
 * Who signs the addendum.
 *
 * @param employerRole role that signs for the employer, as identity knows it
 * @param level        level of the signature
 */
public record Signing(String employerRole, Text employerRoleName, String level, Text text, List<String> rules) {

    public Signing {
        rules = List.copyOf(rules);
    }
}
