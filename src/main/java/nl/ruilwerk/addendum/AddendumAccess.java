package nl.ruilwerk.addendum;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.spi.DocumentAccess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.spi.SealedDocument;
import org.springframework.stereotype.Component;

/** A sealed addendum is for whoever may see its request. */
@Component
class AddendumAccess implements DocumentAccess, SealedDocument {

    private final Addenda addenda;
    private final ExecutionRequests requests;

    AddendumAccess(Addenda addenda, ExecutionRequests requests) {
        this.addenda = addenda;
        this.requests = requests;
    }

    @Override
    public Optional<UUID> of(RequestId request) {
        return addenda.live(request).flatMap(Addendum::document).map(DocumentId::value);
    }

    @Override
    public boolean mayRead(Actor actor, StoredDocument document) {
        return document.purpose() == DocumentPurpose.ADDENDUM
                && addenda.requestOf(document.id()).flatMap(request -> requests.find(actor, request.value())).isPresent();
    }
}
