package nl.ruilwerk.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.notification.Message;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The messages to the person, newest first; following a message's link marks it as read. */
@Route("inbox")
@Menu(title = "notification.menu.INBOX", order = 90, icon = "INBOX")
@PermitAll
@ForRole({Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.EMPLOYER_SIGNER, Role.PAYROLL, Role.PROCESS_OWNER})
class InboxView extends Page implements HasDynamicTitle {

    private final Inbox inbox;
    private final CurrentActor current;
    private final Words words;
    private final Clock clock;

    InboxView(Inbox inbox, CurrentActor current, Words words, Clock clock) {
        this.inbox = inbox;
        this.current = current;
        this.words = words;
        this.clock = clock;
        setTitle(say("notification.inbox.TITLE"));
        addClassName("rw-inbox");
        show();
    }

    private void show() {
        List<Message> messages = inbox.of(current.get());
        removeAll();
        if (messages.isEmpty()) {
            add(new EmptyState(Icons.INBOX, say("notification.inbox.EMPTY"), say("notification.inbox.EMPTY_NEXT")));
            return;
        }
        if (messages.stream().anyMatch(Message::isUnread)) {
            add(Actions.quiet(say("notification.inbox.READ_ALL"), click -> {
                inbox.readAll(current.get());
                show();
            }));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rw-messages");
        messages.forEach(message -> list.add(new ListItem(line(message))));
        add(list);
    }

    private Article line(Message message) {
        Article line = new Article();
        line.addClassNames("rw-card", "rw-inbox-message");
        line.setClassName("rw-unread", message.isUnread());
        Span when = new Span(Formats.moment(getLocale(), message.sentAt().atZone(clock.getZone())));
        when.addClassName("rw-note");
        if (message.isUnread()) {
            Span mark = new Span(say("notification.inbox.NEW"));
            mark.addClassName("rw-inbox-new");
            line.add(mark);
        }
        message.title(words, getLocale()).ifPresent(title -> line.add(new H2(title)));
        line.add(new Paragraph(message.say(words, getLocale())), when);
        message.link().ifPresent(link -> {
            Anchor open = new Anchor(link, say("notification.inbox.OPEN"));
            open.getElement().addEventListener("click", click -> inbox.read(current.get(), message.id()));
            line.add(open);
        });
        if (message.link().isEmpty() && message.isUnread()) {
            line.add(Actions.quiet(say("notification.inbox.READ"), click -> {
                inbox.read(current.get(), message.id());
                show();
            }));
        }
        return line;
    }

    @Override
    public String getPageTitle() {
        return say("notification.inbox.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
