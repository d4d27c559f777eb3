package nl.ruilwerk.document.spi;

import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.identity.Actor;

/**
 * Says who may see a document. Each context that links documents to something of its own has one bean; one that says
 * yes is enough, and without any nobody sees anything. Documents of another employer than the actor's are not asked about.
 */
public interface DocumentAccess {

    /** @return false too for documents that the context does not know */
    boolean mayRead(Actor actor, StoredDocument document);
}
