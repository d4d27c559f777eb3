package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.People;
import org.springframework.stereotype.Component;

/** The language of the screens: kept for the session, and for the person when somebody is signed in. */
@Component
class LanguageChoice {

    private final CurrentActor current;
    private final People people;

    LanguageChoice(CurrentActor current, People people) {
        this.current = current;
        this.people = people;
    }

    void choose(Locale language) {
        current.find().ifPresent(actor -> people.speak(actor.person(), language));
        VaadinSession.getCurrent().setLocale(language);
        // Every text of the page is written again.
        UI.getCurrent().getPage().reload();
    }
}
