package nl.ruilwerk.addendum;

import java.util.List;
import java.util.Optional;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.request.RequestId;

/** The addenda of an installation. Whether somebody may see one is whether they may see its request. */
public interface Addenda {

    /** @return the one that may be signed or is sealed */
    Optional<Addendum> live(RequestId request);

    /** As {@link #live}; nobody else changes it until the running transaction ends. */
    Optional<Addendum> lockLive(RequestId request);

    /** @return every addendum of a request, oldest first */
    List<Addendum> of(RequestId request);

    /** @return the request whose sealed addendum this document is */
    Optional<RequestId> requestOf(DocumentId document);

    void add(Addendum addendum);

    /** Adds a signature; a party that signed already leaves it as it was. */
    boolean sign(AddendumId addendum, Signature signature);

    void seal(AddendumId addendum, DocumentId document);

    /** Ends one that has not been sealed. */
    void end(AddendumId addendum, Addendum.State state);
}
