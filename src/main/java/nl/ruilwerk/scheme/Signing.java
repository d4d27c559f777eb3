package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who signs what is agreed.
 *
 * @param signers      who signs; nobody where a confirmation is enough (LX-172)
 * @param employerRole role that signs for the employer, as identity knows it; empty when the employer does not sign
 * @param level        level of the signature
 * @param days         calendar days to sign; empty when the scheme sets none
 */
public record Signing(Set<Signer> signers, String employerRole, Text employerRoleName, String level, Optional<Integer> days, Text text,
        List<String> rules) {

    /** A side of the agreement. */
    public enum Signer { EMPLOYEE, EMPLOYER }

    public Signing {
        signers = Set.copyOf(signers);
        rules = List.copyOf(rules);
    }
}
