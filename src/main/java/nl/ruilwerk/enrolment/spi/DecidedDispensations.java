package nl.ruilwerk.enrolment.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.Dispensation;

/** What was decided for a person on hardship, as far as cases can rest on it; the context that decides answers it. */
public interface DecidedDispensations {

    /**
     * @param caseId the request that is judged; empty for a draft and for an enrolment
     * @return those that no other living case rests on, in order of decision
     */
    List<Dispensation> of(PersonId person, String scheme, Optional<UUID> caseId);

    /**
     * Ties dispensations for a goal to the request that rests on them, so that no second one can. Those about taking part hold
     * for every case of the person and are left free.
     *
     * @return whether none of them was taken by another case meanwhile; if not, the transaction is to be undone
     */
    boolean use(UUID caseId, Collection<UUID> dispensations);
}
