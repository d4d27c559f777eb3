package nl.ruilwerk.notification.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.notification.Message;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class JdbcInboxTest {

    @Autowired
    private Inbox inbox;
    @Autowired
    private Words words;
    @Autowired
    private Actors actors;
    @Autowired
    private TestClock clock;

    private Actor fatima;
    private Actor bo;

    @BeforeEach
    void fatimaAndBo() {
        EmployerId employer = actors.employer();
        fatima = actors.person(employer);
        bo = actors.person(employer);
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    @Test
    void tellsOnceWhatIsToldTwice() {
        String once = once();

        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.of("requests/1"), once);
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.of("requests/1"), once);

        assertThat(inbox.of(fatima)).hasSize(1);
        assertThat(inbox.of(fatima).get(0).link()).contains("requests/1");
        assertThat(inbox.of(bo)).isEmpty();
    }

    @Test
    void keepsEveryKindOfFigureExactly() {
        Map<String, Object> figures = Map.of("amount", Money.ofCents(-123456), "day", LocalDate.of(2026, 2, 28), "month", YearMonth.of(2026, 5),
                "moment", ZonedDateTime.of(2026, 3, 10, 9, 0, 0, 0, ZoneId.of("Europe/Amsterdam")), "share", new BigDecimal("0.83325"), "places", 5L,
                "name", "Fatima \"el\" Amrani", "goal", Map.of("nl", "Fiets", "en", "Bicycle"));

        inbox.tell(fatima.person(), "notification.inbox.TITLE", figures, Optional.empty(), once());

        assertThat(inbox.of(fatima).get(0).figures()).isEqualTo(figures);
    }

    @Test
    void speaksTheReadersLanguage() {
        inbox.tell(fatima.person(), "time.refusal.TOO_FAR", Map.of("furthest", LocalDate.of(2027, 12, 31)), Optional.empty(), once());
        inbox.tell(fatima.person(), "identity.refusal.EMPLOYEE_NUMBER_TAKEN", Map.of("number", Map.of("nl", "zeven", "en", "seven")), Optional.empty(), once());

        List<String> dutch = inbox.of(fatima).stream().map(message -> message.say(words, Words.LANGUAGES.get(0))).toList();
        List<String> english = inbox.of(fatima).stream().map(message -> message.say(words, Locale.UK)).toList();

        assertThat(dutch).containsExactlyInAnyOrder("De demo gaat tot en met 31 december 2027. Kies een eerdere dag.", "Personeelsnummer zeven is al in gebruik.");
        assertThat(english).containsExactlyInAnyOrder("The demo goes up to and including 31 December 2027. Choose an earlier day.",
                "Employee number seven is in use already.");
    }

    @Test
    void refusesAFigureThatItCouldNotWriteLater() {
        assertThatThrownBy(() -> inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of("share", 0.5d), Optional.empty(), once()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("share");
        assertThat(inbox.of(fatima)).isEmpty();
    }

    @Test
    void countsWhatIsUnreadUntilItIsRead() {
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.empty(), once());
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.empty(), once());
        assertThat(inbox.unread(fatima)).isEqualTo(2);

        inbox.read(fatima, inbox.of(fatima).get(0).id());
        assertThat(inbox.unread(fatima)).isEqualTo(1);
        inbox.readAll(fatima);
        assertThat(inbox.unread(fatima)).isZero();
    }

    @Test
    void leavesTheMessagesOfOthersUnread() {
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.empty(), once());

        inbox.read(bo, inbox.of(fatima).get(0).id());
        inbox.readAll(bo);

        assertThat(inbox.unread(fatima)).isEqualTo(1);
        assertThat(inbox.unread(bo)).isZero();
    }

    @Test
    void showsTheNewestFirst() {
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.of("first"), once());
        clock.pass(Duration.ofMinutes(1));
        inbox.tell(fatima.person(), "notification.inbox.TITLE", Map.of(), Optional.of("second"), once());

        assertThat(inbox.of(fatima)).extracting(Message::link).containsExactly(Optional.of("second"), Optional.of("first"));
    }
}
