package nl.ruilwerk.hardship;

import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.spi.DocumentAccess;
import nl.ruilwerk.identity.Actor;
import org.springframework.stereotype.Component;

/** Enclosures and letters are for whoever may see the hardship request that they belong to; both sides find the decision in the file. */
@Component
class HardshipAccess implements DocumentAccess {

    private final HardshipRequests hardships;

    HardshipAccess(HardshipRequests hardships) {
        this.hardships = hardships;
    }

    @Override
    public boolean mayRead(Actor actor, StoredDocument document) {
        return switch (document.purpose()) {
            case ENCLOSURE -> actor.is(document.owner()) || belongsToSeen(actor, document);
            case LETTER -> belongsToSeen(actor, document);
            default -> false;
        };
    }

    private boolean belongsToSeen(Actor actor, StoredDocument document) {
        return hardships.withDocument(document.id()).stream().anyMatch(id -> hardships.find(actor, id).isPresent());
    }
}
