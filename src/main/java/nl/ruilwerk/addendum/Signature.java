package nl.ruilwerk.addendum;

import java.time.Instant;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;

/**
 * A signature as registered.
 *
 * @param signerFunction by which they signed for the employer; empty for the employee
 * @param signedHow      how the signer was authenticated
 * @param sha256         of the text that was shown
 */
public record Signature(UUID id, SignatureMark.Party party, PersonId signer, String signerName, String signerFunction,
                        Instant signedAt, String signedHow, String sha256) {}
