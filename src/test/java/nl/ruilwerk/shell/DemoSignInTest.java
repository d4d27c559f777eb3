package nl.ruilwerk.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.PersonCard;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.Screens;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** In the demo the people stand on cards. */
// a demo keeps the clock of the engine in step, and that clock is one per JVM: it ends with this class
@DirtiesContext
@RuilwerkTest
@ActiveProfiles("demo")
@Import(Actors.class)
class DemoSignInTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Actors actors;

    @AfterEach
    void close() {
        Screens.close();
    }

    private void somePeople(String surname) {
        EmployerId employer = actors.employer();
        actors.person(employer, "Zahra", surname, List.of(Actors.employment("PO", Optional.empty())));
        actors.person(employer, "Zdeněk", surname, List.of(Actors.employment("VO", Optional.empty())), Role.HR);
    }

    @Test
    void groupsPeopleByWhatTheyDoAndFindsThemByName() {
        somePeople("Quispel");
        Screens.open(context, Words.LANGUAGES.get(0));
        Screens.go("sign-in");
        assertThat(_find(PasswordField.class)).isEmpty();

        _setValue(_get(TextField.class), "quispel zdenek");

        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("HR");
        assertThat(_find(PersonCard.class)).hasSize(1);
        assertThat(_get(NativeButton.class).getText()).isEqualTo("Zdeněk Quispel");
    }

    @Test
    void findsPeopleByTheNameOfTheirRoleInEnglish() {
        somePeople("Vlasblom");
        Screens.open(context, Locale.UK);
        Screens.go("sign-in");

        _setValue(_get(TextField.class), "vlasblom employees");

        assertThat(_get(NativeButton.class).getText()).isEqualTo("Zahra Vlasblom");
    }

    @Test
    void hasNoPageForAFirstAdministrator() {
        Screens.open(context, Words.LANGUAGES.get(0));
        Screens.go("first-administrator");

        assertThat(_find(H1.class)).extracting(H1::getText).containsExactly("Deze pagina is er niet");
    }
}
