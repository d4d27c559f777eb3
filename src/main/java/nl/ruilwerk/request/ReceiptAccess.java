package nl.ruilwerk.request;

import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.spi.DocumentAccess;
import nl.ruilwerk.identity.Actor;
import org.springframework.stereotype.Component;

/** A receipt is for the person who handed it in, and for whoever may see a request that it belongs to. */
@Component
class ReceiptAccess implements DocumentAccess {

    private final ExecutionRequests requests;

    ReceiptAccess(ExecutionRequests requests) {
        this.requests = requests;
    }

    @Override
    public boolean mayRead(Actor actor, StoredDocument document) {
        return switch (document.purpose()) {
            case RECEIPT -> actor.is(document.owner())
                    || requests.withDocument(document.id().value()).stream()
                            .anyMatch(request -> requests.find(actor, request.value()).isPresent());
            default -> false;
        };
    }
}
