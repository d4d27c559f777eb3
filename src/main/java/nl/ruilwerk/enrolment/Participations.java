package nl.ruilwerk.enrolment;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;

/** The participations of people. Whether somebody may see one is the asking use case's to check. */
public interface Participations {

    Optional<Participation> find(UUID id);

    /**
     * @return the one that runs or waits for the employer; otherwise the one that ended last; empty when the person
     *         never took part
     */
    Optional<Participation> current(PersonId person, String scheme);
}
