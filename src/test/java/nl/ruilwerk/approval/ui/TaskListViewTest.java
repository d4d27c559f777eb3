package nl.ruilwerk.approval.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.InternalServerError;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.approval.ApprovalTest;
import nl.ruilwerk.approval.ClaimingTask;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.approval.WeighingFixture.Cases;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.TaskRow;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The task list and the desk on the server side, on real tasks. */
@ApprovalTest
class TaskListViewTest {

    private static final LocalDate TWENTIETH = LocalDate.of(2026, 3, 20);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Cases cases;
    @Autowired
    private Actors actors;
    @Autowired
    private TaskList list;
    @Autowired
    private ClaimingTask claiming;
    @Autowired
    private AnsweringTask answering;

    private EmployerId employer;
    private Actor fatima;
    private Actor hanna;
    private Actor hugo;

    @BeforeEach
    void openScreen() {
        employer = actors.employer();
        fatima = actors.person(employer);
        hanna = actors.person(employer, "Hanna", "Vos", List.of(Actors.employment("PO", Optional.empty())), Role.HR);
        hugo = actors.person(employer, "Hugo", "Blom", List.of(Actors.employment("PO", Optional.empty())), Role.HR);
        cases.open(fatima, Optional.of("PO"), "bicycle", Optional.of(TWENTIETH));
        cases.open(fatima, Optional.of("VO"), "fitness", Optional.of(TWENTIETH.plusDays(1)));
        cases.open(fatima, Optional.of("PO"), "bag", Optional.empty());
        signIn(hanna);
    }

    private void signIn(Actor actor) {
        Actors.signIn(actor);
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(SecurityContextHolder.getContext().getAuthentication());
            return request;
        });
        Routes routes = new Routes(Set.of(TaskListView.class, TaskView.class), Set.of(), true);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        UI.getCurrent().setLocale(Words.LANGUAGES.get(0));
    }

    @AfterEach
    void closeScreen() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        Actors.signOut();
    }

    private List<UUID> waiting(Actor actor) {
        return list.page(actor, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 50).lines().stream().map(line -> line.id()).toList();
    }

    private void open() {
        UI.getCurrent().navigate("tasks");
    }

    private void openRow(int number) {
        _click(_find(NativeButton.class, spec -> spec.withClasses("rw-stretched")).get(number));
    }

    /** As a person does: the change comes from the browser. */
    private static <T> void fill(HasValue<?, T> field, T value) {
        _setValue((Component & HasValue<?, T>) field, value);
        ComponentUtil.fireEvent((Component) field, new ComponentValueChangeEvent<>((Component) field, field, null, true));
    }

    @SuppressWarnings("unchecked")
    private static void judge(String value) {
        RadioButtonGroup<Object> judgement = _get(RadioButtonGroup.class);
        Object choice = judgement.getGenericDataView().getItems().filter(item -> item.toString().contains(value)).findFirst().orElseThrow();
        fill(judgement, choice);
    }

    private static String messages() {
        return String.join("\n", _find(MessageLine.class).stream().map(MessageLine::getText).toList());
    }

    @Test
    void listsWhatWaitsInOrderOfTheLastDay() {
        open();

        assertThat(_find(TaskRow.class)).hasSize(3);
        assertThat(_find(TaskRow.class).get(0).getElement().getTextRecursively()).contains("Fatima el Amrani").contains("750,00");
    }

    @Test
    void takesATaskOnOpeningAndGivesItBackWhenItWasOnlyLookedAt() {
        List<UUID> before = waiting(hanna);
        open();

        openRow(0);
        assertThat(waiting(hugo)).doesNotContain(before.get(0)).hasSize(2);
        openRow(1);

        assertThat(waiting(hugo)).contains(before.get(0)).doesNotContain(before.get(1));
    }

    @Test
    void keepsATaskAndItsDraftWhenSomebodyBeganToAnswer() {
        List<UUID> before = waiting(hanna);
        open();
        openRow(0);
        judge("sendBack");
        fill(_get(TextArea.class), "De bon is niet te le");

        openRow(1);
        UI.getCurrent().navigate("tasks/" + before.get(0));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("De bon is niet te le");
        assertThat(list.find(hugo, before.get(0)).orElseThrow().claimedBy()).contains(hanna.person());
    }

    @Test
    void opensTheNextCaseByItselfAfterAnAnswer() {
        List<UUID> before = waiting(hanna);
        open();
        openRow(0);
        judge("accept");

        _click(_get(Button.class, spec -> spec.withText("Afronden")));

        assertThat(messages()).contains("Afgerond");
        assertThat(list.find(hanna, before.get(0))).isEmpty();
        assertThat(list.find(hanna, before.get(1)).orElseThrow().claimedBy()).contains(hanna.person());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters().getSingleParameter("task"))
                .contains(before.get(1).toString());
    }

    @Test
    void saysWhatIsMissingAndKeepsTheTask() {
        List<UUID> before = waiting(hanna);
        open();
        openRow(0);

        _click(_get(Button.class, spec -> spec.withText("Afronden")));

        assertThat(messages()).contains("Nog niet alles is goed ingevuld");
        assertThat(list.find(hanna, before.get(0))).isPresent();
        assertThat(_get(Button.class, spec -> spec.withText("Afronden")).isEnabled()).isTrue();
    }

    @Test
    void tellsWhenSomebodyElseAnsweredMeanwhile() {
        List<UUID> before = waiting(hanna);
        open();
        openRow(0);
        judge("accept");
        claiming.takeOver(hugo, before.get(0)).orThrow();
        answering.answer(hugo, before.get(0), Map.of("judgement", "accept")).orThrow();

        _click(_get(Button.class, spec -> spec.withText("Afronden")));

        assertThat(messages()).contains("Deze taak is er niet meer");
        _click(_get(Button.class, spec -> spec.withText("Verder")));
        assertThat(_find(TaskRow.class)).hasSize(2);
    }

    @Test
    void showsWhoIsBusyAndOffersToTakeOver() {
        List<UUID> before = waiting(hanna);
        claiming.claim(hugo, before.get(0)).orThrow();

        UI.getCurrent().navigate("tasks/" + before.get(0));

        assertThat(messages()).contains("Hugo Blom is met deze taak bezig");
        _assertNone(Button.class, spec -> spec.withText("Afronden"));
        _click(_get(Button.class, spec -> spec.withText("Taak overnemen")));
        assertThat(list.find(hugo, before.get(0)).orElseThrow().claimedBy()).contains(hanna.person());
        assertThat(_get(Button.class, spec -> spec.withText("Afronden")).isEnabled()).isTrue();
    }

    @Test
    void narrowsTheListAndSaysSoInTheAddress() {
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("goal=fitness"));
        assertThat(_find(TaskRow.class)).hasSize(1);

        fill(_get(TextField.class), "niemand");

        assertThat(_find(TaskRow.class)).isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("goal=fitness").contains("person=niemand");
        _click(_get(Button.class, spec -> spec.withText("Filter wissen")));
        assertThat(_find(TaskRow.class)).hasSize(3);
    }

    @Test
    void understandsNoJunkInTheAddress() {
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("part=ALL&due=%27&task=1%20or%201&goal=" + "x".repeat(500)));

        assertThat(_find(TaskRow.class)).hasSize(3);
    }

    @Test
    void showsTheEmployeesOwnTaskOnAPageOfItsOwn() {
        UUID weighing = waiting(hanna).get(0);
        answering.answer(hanna, weighing, Map.of("judgement", "sendBack", "reason", "niet te lezen")).orThrow();
        UUID own = list.assignedTo(fatima).get(0).id();
        MockVaadin.tearDown();
        signIn(fatima);

        UI.getCurrent().navigate("tasks/" + own);
        fill(_get(TextField.class), "een betere scan");
        _click(_get(Button.class, spec -> spec.withText("Afronden")));

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Afgerond");
        assertThat(list.assignedTo(fatima)).isEmpty();
    }

    @Test
    void answersAForeignAddressAsIfTheTaskDidNotExist() {
        UUID task = waiting(hanna).get(0);
        MockVaadin.tearDown();
        signIn(fatima);

        for (String address : List.of(task.toString(), UUID.randomUUID().toString(), "xyz")) {
            UI.getCurrent().navigate("tasks/" + address);
            // the frame shows its own page for what does not exist; it is not part of this test
            assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain()).hasOnlyElementsOfType(InternalServerError.class);
        }
    }
}
