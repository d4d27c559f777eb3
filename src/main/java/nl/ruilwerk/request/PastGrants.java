package nl.ruilwerk.request;

import java.util.List;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.PastGrant;

/**
 * What people had before: granted by this system or an earlier one, provided by the employer, or refused. Kept for as
 * long as look-back rules reach (HS-153).
 */
public interface PastGrants {

    List<PastGrant> of(PersonId person);

    /** Adds what happened outside this system, such as a bicycle provided by the employer (HS-71). */
    void add(PersonId person, String goal, int planYear, PastGrant.Kind kind, Money amount, String note);

    /** Lowers a grant of this system to what is really exchanged. */
    void lower(RequestId request, Money amount);

    /** Adds a grant of this system, once per request. */
    void add(RequestId request, PersonId person, String goal, int planYear, Money amount);
}
