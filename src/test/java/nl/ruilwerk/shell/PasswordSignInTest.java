package nl.ruilwerk.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.ChoosingPassword;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.KeepingAccounts;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.PersonCard;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.Screens;
import nl.ruilwerk.testing.TestClock;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Outside the demo people sign in with name and password; nobody stands on a card. */
@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class PasswordSignInTest {

    private static final String PASSWORD = "paard batterij nietje juist";

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Actors actors;
    @Autowired
    private KeepingAccounts accounts;
    @Autowired
    private ChoosingPassword choosing;
    @Autowired
    private CurrentActor current;

    private Actor fatima;
    private String name;

    @BeforeEach
    void fatimaHasAnAccount() {
        EmployerId employer = actors.employer();
        fatima = actors.person(employer);
        name = "fatima-" + UUID.randomUUID();
        String token = accounts.open(actors.person(employer, Role.ADMINISTRATOR), fatima.person(), name).orThrow().token();
        choosing.choose(token, PASSWORD).orThrow();
        Screens.open(context, Words.LANGUAGES.get(0));
        Screens.go("sign-in");
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    private void signIn(String password) {
        _setValue(_get(TextField.class), name);
        _setValue(_get(PasswordField.class), password);
        _click(_get(Button.class, spec -> spec.withText("Aanmelden")));
    }

    @Test
    void showsNobodyOnACard() {
        assertThat(_find(PersonCard.class)).isEmpty();
        assertThat(context.getBeanProvider(DemoPeople.class)).isEmpty();
        assertThat(context.getBeanProvider(DemoDate.class)).isEmpty();
    }

    @Test
    void signsInUnderANewSessionId() {
        signIn(PASSWORD);

        assertThat(current.get().person()).isEqualTo(fatima.person());
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(Screens.SESSION_ID_CHANGED)).isEqualTo(true);
    }

    @Test
    void saysThatNameAndPasswordDoNotBelongTogetherAndEmptiesThePassword() {
        signIn("niet het goede wachtwoord");

        assertThat(_get(MessageLine.class).getText()).isEqualTo("Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar.");
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        assertThat(current.find()).isEmpty();
    }

    @Test
    void asksToWaitAfterFiveFailures() {
        for (int time = 0; time < 5; time++) {
            signIn("niet het goede wachtwoord");
        }
        signIn(PASSWORD);

        assertThat(_get(MessageLine.class).getText()).contains("Wacht 15 minuten");
        assertThat(current.find()).isEmpty();
    }
}
