package nl.ruilwerk.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.notification.Inbox;
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

@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class InboxViewTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Actors actors;

    private Actor fatima;

    @BeforeEach
    void fatimaWorksHere() {
        fatima = actors.person(actors.employer());
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    private void open(Locale language) {
        Screens.open(context, language, fatima);
        Screens.go("inbox");
    }

    @Test
    void saysWhatWillStandHereWhenThereIsNothing() {
        open(Words.LANGUAGES.get(0));

        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("Nog geen berichten");
    }

    @Test
    void speaksEnglishToWhoReadsEnglish() {
        inbox.tell(fatima.person(), "time.refusal.TOO_FAR", Map.of("furthest", LocalDate.of(2027, 12, 31)), Optional.empty(), UUID.randomUUID().toString());

        open(Locale.UK);

        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText)
                .contains("The demo goes up to and including 31 December 2027. Choose an earlier day.");
    }

    @Test
    void marksAMessageAsReadOnRequest() {
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.empty(), UUID.randomUUID().toString());
        open(Words.LANGUAGES.get(0));

        _click(_get(Button.class, spec -> spec.withText("Gelezen")));

        assertThat(inbox.unread(fatima)).isZero();
        assertThat(_find(Button.class, spec -> spec.withText("Gelezen"))).isEmpty();
    }

    @Test
    void leadsToWhatTheMessageIsAbout() {
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.of("requests/7"), UUID.randomUUID().toString());
        open(Words.LANGUAGES.get(0));

        assertThat(_get(Anchor.class, spec -> spec.withText("Bekijken")).getHref()).isEqualTo("requests/7");
    }
}
