package nl.ruilwerk.enrolment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The employee's screen, on the server side. */
@RuilwerkTest
class EnrolViewTest {

    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private Actors actors;
    @Autowired
    private Participations participations;

    private void open(Actor actor, Locale language) {
        Actors.signIn(actor);
        MockVaadin.setup();
        UI.getCurrent().setLocale(language);
        UI.getCurrent().add(beans.createBean(EnrolView.class));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        Actors.signOut();
    }

    private Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private ParticipationState state(Actor actor) {
        return participations.current(actor.person(), "hoeksche-school").orElseThrow().state();
    }

    @Test
    void enrolsAndWithdrawsAgain() {
        Actor fatima = actors.person(actors.employer());
        open(fatima, Words.LANGUAGES.get(0));

        _click(button("Aanmelden en ondertekenen"));
        assertThat(participations.current(fatima.person(), "hoeksche-school")).isEmpty();
        _find(Checkbox.class).forEach(tick -> tick.setValue(true));
        _click(button("Aanmelden en ondertekenen"));
        assertThat(state(fatima)).isEqualTo(ParticipationState.SUBMITTED);

        _click(button("Aanmelding intrekken"));
        assertThat(state(fatima)).isEqualTo(ParticipationState.WITHDRAWN);
        assertThat(button("Aanmelden en ondertekenen").isEnabled()).isTrue();
    }

    @Test
    void offersNothingToSignToWhoMayNotTakePart() {
        Employment traineeship = new Employment("PO", "trainee", "Stagiair", LocalDate.of(2020, 8, 1), Optional.empty(), new java.math.BigDecimal("40.00"),
                new java.math.BigDecimal("1.00000"), Money.of("500.00"), Optional.empty(), Map.of());
        open(actors.person(actors.employer(), "Tim", "de Vries", List.of(traineeship)), Words.LANGUAGES.get(1));

        assertThat(_find(Button.class, spec -> spec.withText("Enrol and sign"))).isEmpty();
        assertThat(_get(MessageLine.class).getText()).isEqualTo("You cannot take part now. Below you read why.");
    }
}
