package nl.ruilwerk.demo;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.QuantityField;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scheme.Term;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.Screens;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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

    private static final DemoEmployer LELIE = DemoEmployer.all().get(1);
    private static final DemoEmployer SCHOOL = DemoEmployer.all().get(0);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private RequestDrafts drafts;
    @Autowired
    private ExecutionRequests requests;
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
    private FillingEmployer fillingEmployer;
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
        FillingDemo outside = new FillingDemo(new MockEnvironment(), steps, employers, fillingEmployer);

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

        assertThat(states).containsEntry("GRANTED", 5L).containsEntry("ACCEPTED", 2L).containsEntry("SENT_BACK", 1L);
        assertThat(states.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(DemoEmployer.all().stream().mapToLong(demo -> demo.requests().size()).sum());
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

    /** Each of the three schemes has other parts; a screen that knows those of one scheme alone would fail here. */
    @ParameterizedTest
    @CsvSource({"0, 3001", "0, 4001", "1, 3001", "1, 3005", "1, 3006", "2, 3001", "2, 3002"})
    void showsEmployeesOfEverySchemeTheirScreens(int employer, String number) {
        Actor actor = actor(DemoEmployer.all().get(employer), number);

        for (String path : List.of("home", "choices", "requests", "enrolment", "inbox")) {
            assertThat(shown(actor, path)).as(path).doesNotContain("Er ging iets mis", "???");
        }
        requests.of(actor.person()).forEach(request -> assertThat(shown(actor, "requests/" + request.id())).contains(request.number()));
    }

    @Test
    void showsHoursASalaryOfEachMonthAndWhatRuns() {
        String home = shown(actor(LELIE, "3001"), "home");

        assertThat(home).contains("Wat nu loopt", "Fietsplan", "149\u00a0uur", "19\u00a0uur", "per maand", "Je keuze").doesNotContain("Je deelname");
        assertThat(shown(actor(LELIE, "3001"), "enrolment")).contains("hoef je je niet aan te melden");
        assertThat(shown(actor(LELIE, "3001"), "requests/" + LELIE.request("bicycle-femke")))
                .contains("4 × 0,8\u00a0uur, daarna 20 × 0,79\u00a0uur", "1 juni 2026 tot en met 31 mei 2028", "Akkoord gegeven: Leidinggevende");
        assertThat(shown(actor(LELIE, "3005"), "requests/" + LELIE.request("bicycle-anouk"))).contains("wachtlijst");
    }

    @Test
    void showsAManagerTheHoursAndNeverASensitiveGoal() {
        Actor hans = actor(LELIE, "1002");
        UUID task = tasks.assignedTo(hans).stream().filter(line -> line.subjectId().equals(LELIE.request("union-ria"))).findFirst().orElseThrow().id();

        assertThat(shown(hans, "tasks")).contains("Van mij (2)").doesNotContain("Er wacht niets");
        assertThat(shown(hans, "tasks/" + task)).contains("4,8 uur", "Femke Oosterom").doesNotContain("Vakbond", "vakbond", "96,00");
    }

    /** AV-39, AV-51, AV-69: hours over a year and salary over 24 months, each with a term of its own, add up to the cost. */
    @Test
    @SuppressWarnings("unchecked")
    void asksForHoursAndSalaryTogether() {
        Actor arjan = actor(DemoEmployer.all().get(2), "3002");
        UUID draft = UUID.randomUUID();
        drafts.save(arjan, SubmitRequest.begin(draft, "bicycle"), 0).orThrow();
        shown(arjan, "requests/new/" + draft + "/1");
        _setValue(_find(TextField.class, spec -> spec.withClasses("rw-amount-field")).get(0), "749");
        _setValue(_get(DateField.class, spec -> spec.withLabel("Datum op de bon")), LocalDate.of(2026, 3, 1));
        choose("Looptijd voor Vakantie-uren", "years-1");
        choose("Looptijd voor Brutosalaris", "months-24");
        _setValue((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class, spec -> spec.withLabel("Hoe verdeel je het bedrag?")), false);
        _setValue(_get(QuantityField.class, spec -> spec.withLabel("Vakantie-uren")), new BigDecimal("20"));

        assertThat(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent())).contains("Je bronnen dekken de kosten niet");
        _click(_get(Button.class, spec -> spec.withText("Verder")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).endsWith("/1");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Brutosalaris")), "219,40");
        String screen = PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
        assertThat(screen).contains("20\u00a0uur, samen €\u00a0529,60", "24 × €\u00a09,14 tot €\u00a09,15").doesNotContain("dekken de kosten niet");
        _click(_get(Button.class, spec -> spec.withText("Verder")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).as(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent())).endsWith("/2");
        assertThat(drafts.find(arjan, draft).orElseThrow().content().course().units()).containsEntry("hours", new BigDecimal("20"));
    }

    /** LZ-127: hours are bought by their number; there is no receipt, and so no step for one. */
    @Test
    void asksForAGoalWithoutCostOrProofInThreeSteps() {
        Actor linda = actor(LELIE, "3007");
        UUID draft = UUID.randomUUID();
        drafts.save(linda, SubmitRequest.begin(draft, "purchase-leave"), 0).orThrow();

        assertThat(shown(linda, "requests/new/" + draft + "/1")).contains("Hoeveel uur wil je kopen?").doesNotContain("Bedrag op de bon");
        assertThat(shown(linda, "requests/new/" + draft + "/2")).contains("Deze pagina is er niet");
        shown(linda, "requests/new/" + draft + "/1");
        _setValue(_get(QuantityField.class, spec -> spec.withLabel("Hoeveel uur wil je kopen?")), new BigDecimal("8"));
        assertThat(PrettyPrintTreeKt.toPrettyTree(UI.getCurrent())).contains("Je levert in", "Je krijgt", "8\u00a0uur");
        _click(_get(Button.class, spec -> spec.withText("Verder")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).endsWith("/3");
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, String code) {
        Select<Term> select = _get(Select.class, spec -> spec.withLabel(label));
        _setValue(select, select.getListDataView().getItems().filter(term -> term.code().equals(code)).findFirst().orElseThrow());
    }

    private Actor actor(DemoEmployer employer, String number) {
        return accounts.actor(signingIn.signIn(employer.person(number))).orElseThrow();
    }

    @AfterEach
    void closeTheScreen() {
        Screens.close();
    }

    /** @return every word of the screen that this person gets at an address */
    private String shown(Actor actor, String path) {
        Screens.close();
        Screens.open(context, Words.LANGUAGES.get(0), actor);
        Screens.go(path);
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }
}
