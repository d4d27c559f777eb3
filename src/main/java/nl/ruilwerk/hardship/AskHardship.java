package nl.ruilwerk.hardship;

import java.util.List;
import java.util.UUID;

/**
 * What an employee asks for.
 *
 * @param id         identity of the request to be, given when the form was opened, so that a double click makes one
 * @param dispute    key of what it is about, see {@link Dispute#key()}
 * @param reason     why the outcome is unfair
 * @param enclosures documents uploaded by the employee for it
 */
public record AskHardship(UUID id, String dispute, String reason, List<UUID> enclosures) {

    public AskHardship {
        enclosures = List.copyOf(enclosures);
    }
}
