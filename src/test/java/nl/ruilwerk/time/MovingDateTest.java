package nl.ruilwerk.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.ruilwerk.testing.RuilwerkTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The demo's date moves forward for everybody. */
// a demo keeps the clock of the engine in step, and that clock is one per JVM: it ends with this class
@DirtiesContext
@RuilwerkTest
@ActiveProfiles("demo")
class MovingDateTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Autowired
    private MovingDate moving;
    @Autowired
    private MovableClock clock;
    @Autowired
    private MovedTime movedTime;
    @Autowired
    private MovedTimes stored;
    @Autowired
    private TimeSettings settings;
    @Autowired
    private ObjectProvider<ProcessEngine> engine;
    @Autowired
    private JdbcClient database;

    private int year;

    @BeforeEach
    void freshDemo() {
        year = LocalDate.now(Clock.system(AMSTERDAM)).getYear();
        database.sql("delete from movable_clock").update();
        movedTime.begin();
    }

    @AfterAll
    static void engineOnRealTime() {
        ClockUtil.reset();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(AMSTERDAM);
    }

    @Test
    void startsOnTheTenthOfMarchAtNine() {
        assertThat(now().toLocalDate()).isEqualTo(LocalDate.of(year, 3, 10));
        assertThat(now().toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(9, 5));
    }

    @Test
    void runsOnFromWhereItWasAfterARestart() {
        moving.moveTo(LocalDate.of(year, 6, 1), "somebody").orThrow();

        movedTime.begin();

        assertThat(now().toLocalDate()).isEqualTo(LocalDate.of(year, 6, 1));
    }

    @Test
    void movesToTheMorningOfALaterDayAndTheEngineWithIt() {
        ZonedDateTime moved = moving.moveTo(LocalDate.of(year, 3, 11), "somebody").orThrow();

        assertThat(moved).isEqualTo(ZonedDateTime.of(year, 3, 11, 9, 0, 0, 0, AMSTERDAM));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(year, 3, 11));
        assertThat(Duration.between(clock.instant(), ClockUtil.getCurrentTime().toInstant()).abs()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void movesOverTheChangeToSummerTimeWithoutLosingAnHour() {
        moving.moveTo(LocalDate.of(year, 4, 1), "somebody").orThrow();

        assertThat(now().toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(9, 5));
    }

    @Test
    void refusesTheSameDayAndAnEarlierOne() {
        assertThat(moving.moveTo(LocalDate.of(year, 3, 10), "somebody").refusalOrThrow().reason()).isEqualTo(TimeRefusal.BACKWARDS);
        assertThat(moving.moveTo(LocalDate.of(year, 3, 9), "somebody").refusalOrThrow().reason()).isEqualTo(TimeRefusal.BACKWARDS);
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(year, 3, 10));
    }

    @Test
    void goesToTheLastDayOfNextYearAndNotFurther() {
        assertThat(moving.moveTo(LocalDate.of(year + 2, 1, 1), "somebody").refusalOrThrow().reason()).isEqualTo(TimeRefusal.TOO_FAR);
        assertThat(moving.furthest()).isEqualTo(LocalDate.of(year + 1, 12, 31));
        assertThat(moving.moveTo(LocalDate.of(year + 1, 12, 31), "somebody").isAccepted()).isTrue();
    }

    @Test
    void followsANodeThatMovedTheDate() {
        Duration ahead = stored.ahead().orElseThrow().plusDays(30);
        stored.moveAhead(ahead, clock.instant(), "another node");

        movedTime.look();

        assertThat(now().toLocalDate()).isEqualTo(LocalDate.of(year, 4, 9));
        assertThat(clock.ahead()).isEqualTo(ahead);
    }

    @Test
    void doesNotMoveBackWhenAnotherNodeWasQuicker() {
        stored.moveAhead(stored.ahead().orElseThrow().plusDays(30), clock.instant(), "another node");

        assertThat(moving.moveTo(LocalDate.of(year, 3, 11), "somebody").refusalOrThrow().reason()).isEqualTo(TimeRefusal.BACKWARDS);
        assertThat(stored.ahead().orElseThrow()).isGreaterThan(clock.ahead());
    }

    @Test
    void notesWhoMovedIt() {
        moving.moveTo(LocalDate.of(year, 5, 1), "person-7").orThrow();

        assertThat(database.sql("select moved_by from movable_clock").query(String.class).single()).isEqualTo("person-7");
    }
}
