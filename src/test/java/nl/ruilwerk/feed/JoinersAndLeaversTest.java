package nl.ruilwerk.feed;

import static nl.ruilwerk.feed.FeedFixture.ABSENCES;
import static nl.ruilwerk.feed.FeedFixture.EMPLOYMENTS;
import static nl.ruilwerk.feed.FeedFixture.MANAGERS;
import static nl.ruilwerk.feed.FeedFixture.PEOPLE;
import static nl.ruilwerk.feed.FeedFixture.SALARIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.identity.Accounts;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.TellingPersonnelEvents;
import nl.ruilwerk.identity.events.AbsenceReported;
import nl.ruilwerk.identity.events.EmploymentEndAnnounced;
import nl.ruilwerk.identity.events.EmploymentEnded;
import nl.ruilwerk.identity.events.EmploymentStarted;
import nl.ruilwerk.identity.events.ManagerChanged;
import nl.ruilwerk.identity.events.PersonnelEvent;
import nl.ruilwerk.identity.events.SalaryChanged;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the facts of a file set going, on the right day and once (AL-14, AL-107, AL-109, AL-110). */
@RuilwerkTest
@Import({TestClock.Configuration.class, JoinersAndLeaversTest.Listening.class})
class JoinersAndLeaversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /** Hears everything; while it is ill, it takes nothing. */
    static final class Listener {

        private final List<PersonnelEvent> heard = new CopyOnWriteArrayList<>();
        private volatile Optional<PersonId> failsFor = Optional.empty();

        @EventListener
        void on(PersonnelEvent event) {
            if (failsFor.filter(event.person()::equals).isPresent()) {
                throw new IllegalStateException("not now");
            }
            heard.add(event);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    @Autowired
    private ImportingFeed importing;
    @Autowired
    private TellingPersonnelEvents telling;
    @Autowired
    private PersonnelRecords records;
    @Autowired
    private RecordingParticipation recordingParticipation;
    @Autowired
    private Participations participations;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Actors actors;
    @Autowired
    private TestClock clock;
    @Autowired
    private Listener listener;
    @Autowired
    private JdbcClient database;
    private EmployerId employer;
    private FeedFixture feed;

    @BeforeEach
    void school() {
        clock.set(TODAY);
        employer = actors.employer();
        feed = new FeedFixture(importing, actors.person(employer, Role.HR));
        listener.failsFor = Optional.empty();
        telling.tellWhatIsDue();
        listener.heard.clear();
    }

    private PersonId person(String number) {
        return records.people(employer).get(number).id();
    }

    private void people(String... numbers) {
        StringBuilder rows = new StringBuilder(PEOPLE);
        for (String number : numbers) {
            rows.append(number).append(";Sanne;de Vries;").append(UUID.randomUUID()).append("@example.org;\n");
        }
        feed.take(TODAY.minusDays(5), rows.toString());
    }

    private void employed(String number, String starts, String ends) {
        feed.take(TODAY, EMPLOYMENTS + number + ";1;PO;permanent;Leraar;" + starts + ";" + ends + ";40;1;4000,00;\n");
    }

    private <T extends PersonnelEvent> List<T> heard(Class<T> kind) {
        return listener.heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private long invitations(PersonId person) {
        return inbox.of(Actors.with(employer, person, Role.EMPLOYEE)).stream().filter(message -> message.key().equals("enrolment.message.INVITED")).count();
    }

    @Test
    void invitesAJoinerOnTheFirstDayAndOnce() {
        people("1");
        employed("1", "2026-03-20", "");
        telling.tellWhatIsDue();
        assertThat(heard(EmploymentStarted.class)).isEmpty();

        clock.set(LocalDate.of(2026, 3, 20));
        telling.tellWhatIsDue();
        telling.tellWhatIsDue();

        assertThat(heard(EmploymentStarted.class)).singleElement().satisfies(event -> assertThat(event.firstDay()).isEqualTo("2026-03-20"));
        assertThat(invitations(person("1"))).isEqualTo(1);
        database.sql("update personnel_event set published_at = null where person_id = :person").param("person", person("1").value()).update();
        telling.tellWhatIsDue();
        assertThat(heard(EmploymentStarted.class)).hasSize(2);
        assertThat(invitations(person("1"))).isEqualTo(1);
    }

    @Test
    void invitesNobodyWhoWorkedHereLongBeforeTheFirstFile() {
        people("1");
        employed("1", "2020-08-01", "");

        telling.tellWhatIsDue();

        assertThat(listener.heard).isEmpty();
        assertThat(invitations(person("1"))).isZero();
    }

    @Test
    void endsTheParticipationAndClosesTheAccountOfALeaver() {
        people("1");
        employed("1", "2020-08-01", "");
        UUID participation = recordingParticipation.record(employer, person("1"), "hoeksche-school/2026", LocalDate.of(2026, 1, 1),
                LocalDate.of(2025, 12, 1).atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant()).orThrow();
        employed("1", "2020-08-01", "2026-03-31");
        telling.tellWhatIsDue();
        assertThat(heard(EmploymentEndAnnounced.class)).singleElement().satisfies(event -> assertThat(event.lastDay()).isEqualTo("2026-03-31"));
        assertThat(participations.get(participation).state()).isEqualTo(ParticipationState.ACTIVE);
        assertThat(accounts.of(person("1")).orElseThrow().enabled()).isTrue();

        clock.set(LocalDate.of(2026, 4, 1));
        telling.tellWhatIsDue();

        Participation ended = participations.get(participation);
        assertThat(heard(EmploymentEnded.class)).hasSize(1);
        assertThat(ended.state()).isEqualTo(ParticipationState.ENDED);
        assertThat(ended.ends()).contains(LocalDate.of(2026, 3, 31));
        assertThat(accounts.of(person("1")).orElseThrow().enabled()).isFalse();
    }

    @Test
    void keepsTheAccountOfWhoseOtherEmploymentGoesOn() {
        people("1");
        feed.take(TODAY, EMPLOYMENTS + "1;1;PO;permanent;Leraar;2020-08-01;2026-03-31;20;0,5;2000,00;\n1;2;VO;permanent;Leraar;2020-08-01;;20;0,5;2000,00;\n");

        clock.set(LocalDate.of(2026, 4, 1));
        telling.tellWhatIsDue();

        assertThat(heard(EmploymentEnded.class)).hasSize(1);
        assertThat(accounts.of(person("1")).orElseThrow().enabled()).isTrue();
    }

    @Test
    void tellsNothingOfALastDayThatWasMoved() {
        people("1");
        employed("1", "2020-08-01", "2026-03-31");
        employed("1", "2020-08-01", "2026-04-30");

        clock.set(LocalDate.of(2026, 4, 1));
        telling.tellWhatIsDue();
        assertThat(heard(EmploymentEnded.class)).isEmpty();
        assertThat(heard(EmploymentEndAnnounced.class)).singleElement().satisfies(event -> assertThat(event.lastDay()).isEqualTo("2026-04-30"));
        clock.set(LocalDate.of(2026, 5, 1));
        telling.tellWhatIsDue();

        assertThat(heard(EmploymentEnded.class)).hasSize(1);
    }

    @Test
    void tellsOfSalaryManagerAndAbsenceWithWhatWasBefore() {
        people("1", "2");
        employed("1", "2020-08-01", "");
        feed.take(TODAY, SALARIES + "1;1;2026-03-01;4100,00\n");
        feed.take(TODAY, MANAGERS + "1;1;2026-03-01;2\n");
        feed.take(TODAY, ABSENCES + "1;sickness;2026-03-09;;\n");

        telling.tellWhatIsDue();

        assertThat(heard(SalaryChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.before()).isEqualTo(Money.of("4000.00"));
            assertThat(event.after()).isEqualTo(Money.of("4100.00"));
            assertThat(event.from()).isEqualTo("2026-03-01");
        });
        assertThat(heard(ManagerChanged.class)).singleElement().satisfies(event -> assertThat(event.after()).contains(person("2")));
        assertThat(heard(AbsenceReported.class)).singleElement().satisfies(event -> assertThat(event.ends()).isEmpty());
    }

    @Test
    void triesAgainLaterWhatAListenerCouldNotTakeAndHoldsUpNobodyElse() {
        people("1", "2");
        employed("1", "2026-03-10", "");
        employed("2", "2026-03-10", "");
        listener.failsFor = Optional.of(person("1"));
        telling.tellWhatIsDue();
        assertThat(heard(EmploymentStarted.class)).extracting(EmploymentStarted::person).containsExactly(person("2"));
        assertThat(invitations(person("1"))).isZero();

        listener.failsFor = Optional.empty();
        telling.tellWhatIsDue();
        assertThat(heard(EmploymentStarted.class)).hasSize(1);
        clock.pass(Duration.ofMinutes(2));
        telling.tellWhatIsDue();

        assertThat(heard(EmploymentStarted.class)).extracting(EmploymentStarted::person).containsExactly(person("2"), person("1"));
        assertThat(invitations(person("1"))).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasToldLongAgoAndKeepsWhatIsStillToBeTold() {
        people("1", "2");
        employed("1", "2026-03-10", "");
        employed("2", "2026-12-01", "");
        telling.tellWhatIsDue();

        clock.pass(Duration.ofDays(91));
        telling.tellWhatIsDue();

        assertThat(database.sql("select person_id from personnel_event where employer_id = :employer").param("employer", employer.value())
                .query(UUID.class).list()).containsExactly(person("2").value());
    }
}
