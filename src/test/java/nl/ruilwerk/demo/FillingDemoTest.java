package nl.ruilwerk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.feed.FeedDelivery;
import nl.ruilwerk.feed.FeedExamples;
import nl.ruilwerk.feed.FeedImport;
import nl.ruilwerk.feed.FeedKind;
import nl.ruilwerk.feed.FeedPlan;
import nl.ruilwerk.feed.ImportingFeed;
import nl.ruilwerk.identity.Accounts;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.SigningInAsDemoPerson;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

/** The demo as it is after the first start: Spring runs what a start runs before the first test. */
// a demo keeps the clock of the engine in step, and that clock is one per JVM: it ends with this class
@DirtiesContext
@RuilwerkTest
@ActiveProfiles("demo")
class FillingDemoTest {

    private static final DemoSchool SCHOOL = DemoSchool.read("hoeksche-school");

    @Autowired
    private FillingDemo filling;
    @Autowired
    private PlayingStories stories;
    @Autowired
    private DemoSteps steps;
    @Autowired
    private People people;
    @Autowired
    private Employers employers;
    @Autowired
    private CapLedger caps;
    @Autowired
    private SourceLedger sources;
    @Autowired
    private TaskList tasks;
    @Autowired
    private Accounts accounts;
    @Autowired
    private SigningInAsDemoPerson signingIn;
    @Autowired
    private FillingSchool fillingSchool;
    @Autowired
    private PlayingRequests playingRequests;
    @Autowired
    private ImportingFeed importingFeed;
    @Autowired
    private FeedExamples feedExamples;
    @Autowired
    private PlayingEnrolments playingEnrolments;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private java.time.Clock clock;

    @Test
    void refusesToFillOutsideTheProfileDemo() {
        FillingDemo outside = new FillingDemo(new MockEnvironment(), steps, employers, fillingSchool);

        assertThatThrownBy(outside::fill).isInstanceOf(IllegalStateException.class).hasMessageContaining("profile demo only");
    }

    @Test
    void bringsInPeopleOfBothUnitsWithEveryRole() {
        var everybody = people.summaries(SCHOOL.id(), today());

        assertThat(everybody).hasSizeGreaterThanOrEqualTo(60);
        assertThat(everybody).extracting(person -> person.unit().orElse("")).contains("PO", "VO");
        assertThat(everybody.stream().flatMap(person -> person.roles().stream()).distinct()).containsExactlyInAnyOrder(Role.values());
        assertThat(stories.in(Locale.UK)).hasSameSizeAs(stories.in(new Locale("nl", "NL"))).hasSizeGreaterThan(15);
    }

    @Test
    void leavesWorkForHrAndForTheHoldersOfTheMandate() {
        assertThat(waiting("2001", "checkReceipt")).isGreaterThanOrEqualTo(6);
        assertThat(waiting("1002", "signAsEmployer")).isEqualTo(1);
        assertThat(waiting("1003", "signAsEmployer")).isEqualTo(1);
        assertThat(waiting("1003", "decideBeyondGuarantee")).isEqualTo(1);
        assertThat(waiting("1003", "reviewEnrolment")).isEqualTo(1);
    }

    @Test
    void isFilledBeforeThePortOpens() {
        int webServer = Integer.MAX_VALUE - 2048;
        assertThat(filling.getPhase()).isLessThan(webServer);
        assertThat(filling.isRunning()).isTrue();
    }

    @Test
    void playsTheStoriesAfterThePortOpened() {
        assertThat(stories.getPhase()).isGreaterThan(Integer.MAX_VALUE - 2048);
        assertThat(stories.complete()).isTrue();
    }

    @Test
    void leavesTheRestOfTheStoriesToTheNextStartWhenItStops() {
        PlayingStories stopped = new PlayingStories(playingRequests, playingEnrolments, true);
        stopped.stop();
        stopped.play();

        assertThat(stopped.complete()).isFalse();

        stopped.start();
        assertThat(stopped.complete()).isTrue();
    }

    @Test
    void takesEachRequestAsFarAsItsStory() {
        Map<String, Long> states = new java.util.TreeMap<>();
        jdbc.sql("select state, count(*) as number from execution_request group by state").query()
                .listOfRows().forEach(row -> states.put((String) row.get("state"), (Long) row.get("number")));

        assertThat(states).containsEntry("GRANTED", 2L).containsEntry("ACCEPTED", 2L).containsEntry("SENT_BACK", 1L);
        assertThat(states.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(SCHOOL.requests().size());
    }

    @Test
    void leavesOnePlaceForLiteratureAndNoneForABagInSecondaryEducation() {
        int year = today().getYear();

        assertThat(caps.room(SCHOOL.id(), "bag", "VO", year).orElseThrow().freePlaces()).isZero();
        assertThat(caps.room(SCHOOL.id(), "bag", "VO", year).orElseThrow().waiting()).isEqualTo(1);
        assertThat(caps.room(SCHOOL.id(), "literature", "VO", year).orElseThrow().freePlaces()).isEqualTo(1);
        assertThat(caps.audit()).isEmpty();
        assertThat(sources.audit()).isEmpty();
    }

    @Test
    void givesSupportStaffOneSourceMoreThanTeachers() {
        int year = today().getYear();

        assertThat(sources.balances(SCHOOL.person("3006"), year)).containsKey("year-end-allowance-support");
        assertThat(sources.balances(SCHOOL.person("3001"), year)).containsOnlyKeys("holiday-pay", "year-end-allowance");
        assertThat(sources.balances(SCHOOL.person("3009"), year)).isEmpty();
    }

    @Test
    void changesNothingWhenTwoNodesStartAgainAtTheSameTime() throws Exception {
        List<Long> before = rows();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> start = () -> {
                filling.fill();
                stories.play();
                return null;
            };
            for (Future<Void> node : nodes.invokeAll(List.of(start, start))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(rows()).isEqualTo(before);
    }

    private List<Long> rows() {
        return List.of("person", "source_entry", "cap_entry", "participation", "past_grant", "execution_request", "stored_document", "task", "demo_step")
                .stream().map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()).toList();
    }

    private long waiting(String number, String form) {
        Actor actor = accounts.actor(signingIn.signIn(SCHOOL.person(number))).orElseThrow();
        return tasks.page(actor, TaskScope.WAITING, TaskFilter.NONE, java.util.Optional.empty(), TaskList.LONGEST_PAGE).lines().stream()
                .map(TaskLine::form).filter(form::equals).count();
    }

    private LocalDate today() {
        return LocalDate.of(employers.get(SCHOOL.id()).today(clock).getYear(), 3, 10);
    }

    /** The files that come with the demo can be brought in as they are, one after the other; undone for the other tests. */
    @Test
    @Transactional
    void letsTheOfficerBringTheFilesOfTheDemoIn() {
        Actor wendy = accounts.actor(signingIn.signIn(SCHOOL.person("2001"))).orElseThrow();
        LocalDate today = employers.get(wendy.employer()).today(clock);
        for (FeedKind kind : FeedKind.values()) {
            FeedImport file = importingFeed.deliver(wendy, new FeedDelivery(kind.code() + ".csv", today, feedExamples.example(wendy.employer(), kind),
                    false, Optional.empty())).orThrow();
            assertThat(file.problems()).isEmpty();
            assertThat(file.kind()).isEqualTo(kind);
            FeedPlan plan = importingFeed.preview(wendy, file.id()).plan().orElseThrow();
            assertThat(plan.changesNothing()).isFalse();
            assertThat(importingFeed.confirm(wendy, file.id(), plan.fingerprint()).orThrow().state()).isEqualTo(FeedImport.State.APPLIED);
        }
    }
}
