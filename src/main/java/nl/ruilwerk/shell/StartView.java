package nl.ruilwerk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.words.Words;

/** The address without a path: leads to the first screen of the role in use. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    /** For whoever leads the browser there with a new page; an empty text would lead nowhere. */
    static final String ADDRESS = "./";

    private final CurrentActor current;

    StartView(CurrentActor current, Words words) {
        this.current = current;
        // Seen only by somebody who holds no role at all.
        add(new EmptyState(Icons.PERSON, words.say(getLocale(), "shell.start.NO_ROLE"), words.say(getLocale(), "shell.start.NO_ROLE_NEXT")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        current.find().flatMap(RoleInUse::of).map(MenuEntry::of).filter(entries -> !entries.isEmpty()).map(List::iterator)
                .ifPresent(entries -> entering.forwardTo(entries.next().view()));
    }
}
