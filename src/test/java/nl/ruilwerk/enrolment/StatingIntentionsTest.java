package nl.ruilwerk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Reason;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** HS-27: what a participant means to exchange in a plan year, which binds nobody (HS-A08). */
@RuilwerkTest
class StatingIntentionsTest {

    private static final Intention BICYCLE = new Intention("bicycle", "year-end-allowance");
    private static final Intention DUES = new Intention("union-dues", "year-end-allowance");

    @Autowired
    private StatingIntentions stating;
    @Autowired
    private AskingIntentions asking;
    @Autowired
    private RecordingParticipation recording;
    @Autowired
    private EndingParticipation ending;
    @Autowired
    private ParticipantList list;
    @Autowired
    private Employers employers;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Actors actors;

    private EmployerId employer;
    private Actor fatima;
    private int year;

    @BeforeEach
    void aParticipant() {
        employer = actors.employer();
        fatima = participant();
        year = sheet().edition().planYear();
    }

    private Actor participant() {
        Actor person = actors.person(employer, Role.EMPLOYEE);
        recording.record(employer, person.person(), "hoeksche-school/2023", LocalDate.of(2023, 1, 1), Instant.parse("2022-12-01T10:00:00Z")).orThrow();
        return person;
    }

    private IntentionSheet sheet() {
        return stating.sheet(fatima).orElseThrow();
    }

    private static Optional<Reason> no(Outcome<?> outcome) {
        return outcome.either(yes -> Optional.empty(), refusal -> Optional.of(refusal.reason()));
    }

    @Test
    void offersEachGoalWithTheSourcesThatItMayUse() {
        assertThat(sheet().rows()).hasSize(7);
        assertThat(sheet().rows().get(0).sources()).isNotEmpty();
        assertThat(sheet().statedAt()).isEmpty();
    }

    @Test
    void keepsTheLastStatementWhole() {
        stating.state(fatima, year, Set.of(BICYCLE, DUES)).orThrow();
        stating.state(fatima, year, Set.of(DUES)).orThrow();

        assertThat(sheet().stated()).containsExactly(DUES);
        assertThat(sheet().statedAt()).isPresent();
    }

    @Test
    void takesNothingForAnAnswerToo() {
        stating.state(fatima, year, Set.of()).orThrow();

        assertThat(sheet().stated()).isEmpty();
        assertThat(sheet().statedAt()).isPresent();
    }

    @Test
    void refusesWhatTheSchemeDoesNotKnow() {
        assertThat(no(stating.state(fatima, year, Set.of(new Intention("bicycle", "lottery"))))).contains(EnrolmentRefusal.NO_SUCH_CHOICE);
        assertThat(no(stating.state(fatima, year + 1, Set.of(BICYCLE)))).contains(EnrolmentRefusal.NOT_ASKED);
        assertThat(sheet().statedAt()).isEmpty();
    }

    @Test
    void asksOnlyWhoTakesPart() {
        ending.endMine(fatima).orThrow();

        assertThat(stating.sheet(fatima)).isEmpty();
        assertThat(no(stating.state(fatima, year, Set.of(BICYCLE)))).contains(EnrolmentRefusal.NOT_ASKED);
    }

    @Test
    void asksEachParticipantOnceInAYear() {
        Actor answered = participant();
        stating.state(answered, year, Set.of(BICYCLE)).orThrow();

        asking.ask(employers.get(employer));
        asking.ask(employers.get(employer));

        assertThat(inbox.of(fatima)).extracting(message -> message.key()).containsExactly("enrolment.message.INTENTION");
        assertThat(inbox.of(answered)).isEmpty();
        assertThat(sheet().statedAt()).as("being asked is no statement").isEmpty();
    }

    @Test
    void tellsHrHowManyMeanToDoWhatInTheirUnitsAndNobodyElse() {
        Actor sanne = participant();
        stating.state(fatima, year, Set.of(BICYCLE, new Intention("bicycle", "holiday-pay"))).orThrow();
        stating.state(sanne, year, Set.of(BICYCLE, DUES)).orThrow();

        Actor hr = actors.person(employer, Role.HR);
        IntendedGoals intended = list.intendedGoals(hr).orElseThrow();
        assertThat(intended.sheets()).isEqualTo(2);
        assertThat(intended.people()).containsEntry("bicycle", 2).containsEntry("union-dues", 1).hasSize(2);
        Actor hrOfVo = Actors.forUnit(employer, hr.person(), Role.HR, "VO");
        assertThat(list.intendedGoals(hrOfVo).orElseThrow().sheets()).isZero();
        assertThat(list.intendedGoals(hrOfVo).orElseThrow().people()).isEmpty();
    }
}
