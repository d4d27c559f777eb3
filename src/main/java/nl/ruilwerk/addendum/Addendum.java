package nl.ruilwerk.addendum;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestId;

/**
 * One addendum as drawn up for a request.
 *
 * @param number     1 for the first of the request; a text that changed gets the next
 * @param content    canonical text, kept word for word
 * @param sha256     of its UTF-8 bytes, 64 hexadecimal digits
 * @param document   the sealed document; empty until it is sealed
 * @param signatures in the order in which they were put
 */
public record Addendum(AddendumId id, RequestId request, int number, PersonId employee, String content, String sha256,
                       State state, Instant drawnUpAt, Optional<DocumentId> document, List<Signature> signatures) {

    /** Where an addendum stands. */
    public enum State {
        /** May be signed. */
        DRAWN_UP,
        /** Signed by both, with its final document (HS-140). */
        SEALED,
        /** Replaced by a text with other figures. */
        SUPERSEDED,
        /** Not signed. */
        VOID
    }

    /**
     * @return what people call the addendum of this request, such as {@code A-2026-3F9A21C4}; known before the request is
     *         submitted, so that the text signed on submission is final
     */
    public static String reference(ExecutionRequest request) {
        return "A-%d-%s".formatted(request.planYear(), request.id().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    public boolean isSignedBy(SignatureMark.Party party) {
        return signatures.stream().anyMatch(signature -> signature.party() == party);
    }
}
