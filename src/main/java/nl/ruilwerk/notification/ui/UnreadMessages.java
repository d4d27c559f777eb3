package nl.ruilwerk.notification.ui;

import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.MenuCounter;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import org.springframework.stereotype.Component;

/** Counts unread messages for the navigation. */
@Component
class UnreadMessages implements MenuCounter {

    private final Inbox inbox;

    UnreadMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Class<?> view() {
        return InboxView.class;
    }

    @Override
    public long count(Actor actor, Role role) {
        return inbox.unread(actor);
    }
}
