package nl.ruilwerk.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.PersonId;

/** Messages to people. */
public interface Inbox {

    /**
     * Tells a person something, in the running transaction.
     *
     * @param key     of the sentence, such as {@code request.message.GRANTED}; with {@code .TITLE} after it, when there is
     *                such a sentence, the line above it
     * @param figures by the name that the sentence uses: Money, dates, months, whole numbers, decimals, text, or texts by
     *                language code ({@code Map.of("nl", "Fiets", "en", "Bicycle")})
     * @param link    address within the application, without a leading slash
     * @param once    what makes the message unique in the installation; a second message with it is not kept
     * @throws IllegalArgumentException if a figure is of another kind
     */
    void tell(PersonId person, String key, Map<String, Object> figures, Optional<String> link, String once);

    /** @return the actor's own messages, newest first, at most the last 200 */
    List<Message> of(Actor actor);

    /** @return how many of the actor's own messages are unread */
    long unread(Actor actor);

    /** Marks one of the actor's own messages as read; another's, or one read already, is left as it is. */
    void read(Actor actor, UUID message);

    /** Marks all of the actor's own messages as read. */
    void readAll(Actor actor);
}
