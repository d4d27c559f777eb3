package nl.ruilwerk.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.MessageLine;
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

/** The screens of the feed, on the server side. */
@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class FeedViewTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Actors actors;
    @Autowired
    private PersonnelRecords records;
    @Autowired
    private TestClock clock;
    private EmployerId employer;

    @BeforeEach
    void school() {
        clock.set(LocalDate.of(2026, 3, 10));
        employer = actors.employer();
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    private void open(String path, Actor actor) {
        Screens.open(context, Words.LANGUAGES.get(1), actor);
        Screens.go(path);
    }

    private static void bring(String text) {
        _get(FeedView.class).deliver("march.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shown() {
        StringBuilder text = new StringBuilder();
        _find(Component.class).forEach(part -> text.append(part.getElement().getText()).append('\n'));
        return text.toString();
    }

    private static List<String> messages() {
        return _find(MessageLine.class).stream().map(MessageLine::getText).toList();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @Test
    void showsWhatAFileWouldDoAndTakesItWhenConfirmed() {
        open("hr-feed", actors.person(employer, Role.HR));

        bring("employee_number;given_name;surname;email\n7;Noor;Smit;noor.feed@example.org\n");
        assertThat(shown()).contains("march.csv", "separator “;”", "surname: – → Smit", "Waits to be confirmed");
        assertThat(records.people(employer)).doesNotContainKey("7");
        _click(button("Take in"));

        assertThat(messages()).contains("The file was taken in.");
        assertThat(records.people(employer)).containsKey("7");
        assertThat(_find(Button.class, spec -> spec.withText("Take in"))).isEmpty();
        Screens.go("hr-feed");
        assertThat(shown()).contains("Taken in", "1 / 0 / 0");
    }

    @Test
    void showsEachProblemWithWhatWouldBeRightAndOffersOnlyToPutTheFileAside() {
        open("hr-feed", actors.person(employer, Role.ADMINISTRATOR));

        bring("employee_number;given_name;surname;email\n7;<b>Noor</b>;@Smit;nowhere\n");

        assertThat(shown()).contains("Errors: 2", "This is not an e-mail address.", "nowhere", "For example s.devries@example.org.");
        assertThat(_find(NativeTableRow.class)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(_find(Button.class, spec -> spec.withText("Take in"))).isEmpty();
        _click(button("Put aside"));
        assertThat(shown()).contains("Put aside");
    }

    @Test
    void takesNoFileForADayToCome() {
        open("hr-feed", actors.person(employer, Role.HR));

        _get(DateField.class).setValue(LocalDate.of(2026, 3, 11));
        bring("employee_number;given_name;surname;email\n7;Noor;Smit;noor.feed@example.org\n");

        assertThat(messages()).hasSize(1);
        assertThat(records.people(employer)).doesNotContainKey("7");
    }

    @Test
    void letsTheAuditorLookAndNothingElse() {
        Actor auditor = actors.person(employer, Role.AUDITOR);
        open("hr-feed", actors.person(employer, Role.HR));
        bring("employee_number;given_name;surname;email\n7;Noor;Smit;noor.feed@example.org\n");
        Screens.close();

        open("hr-feed", auditor);

        assertThat(shown()).contains("march.csv");
        assertThat(_find(Upload.class)).isEmpty();
    }

    @Test
    void isNotThereForOthers() {
        open("hr-feed", actors.person(employer));

        assertThat(_find(FeedView.class)).isEmpty();
    }

    @Test
    void showsATokenOnceAndRevokesIt() {
        open("feed-tokens", actors.person(employer, Role.ADMINISTRATOR));
        _setValue(_get(TextField.class), "Salarispakket");
        _click(button("Make a key"));

        assertThat(_find(TextField.class)).anyMatch(field -> field.getValue().startsWith("rwf_"));
        Screens.go("feed-tokens");
        assertThat(_find(TextField.class)).noneMatch(field -> field.getValue().startsWith("rwf_"));
        assertThat(_find(Span.class)).anyMatch(cell -> cell.getText().equals("Salarispakket"));
        _click(button("Revoke"));
        assertThat(shown()).contains("Revoked");
        assertThat(_find(Button.class, spec -> spec.withText("Revoke"))).isEmpty();
    }
}
