package nl.ruilwerk.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.GrantingRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.look.Counter;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.Screens;
import nl.ruilwerk.testing.TestClock;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The frame: navigation by role, and nobody where they have no business. */
@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class FrameTest {

    private static final Locale DUTCH = Words.LANGUAGES.get(0);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Actors actors;
    @Autowired
    private Inbox inbox;
    @Autowired
    private GrantingRole granting;
    @Autowired
    private People people;

    private EmployerId employer;

    @BeforeEach
    void oneEmployer() {
        employer = actors.employer();
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    private static List<String> side() {
        return _get(SideNav.class).getItems().stream().map(SideNavItem::getLabel).toList();
    }

    private static String heading() {
        return _find(H1.class).stream().map(H1::getText).findFirst().orElse("");
    }

    private static void go(String path) {
        Screens.go(path);
    }

    @Test
    void showsSignInToWhoeverIsNotSignedIn() {
        Screens.open(context, DUTCH);
        go("inbox");

        assertThat(_find(SignInView.class)).hasSize(1);
        assertThat(_find(MainLayout.class)).isEmpty();
    }

    @Test
    void givesEmployeesTheirPlacesInABarWithoutSideNavigation() {
        Screens.open(context, DUTCH, actors.person(employer));
        go("inbox");

        assertThat(_find(SideNav.class)).isEmpty();
        assertThat(_find(RouterLink.class).stream().map(link -> link.getElement().getTextRecursively()).toList()).anyMatch(text -> text.contains("Inbox"));
    }

    @ParameterizedTest
    @CsvSource({"hoeksche-school, true", "lelie, false", "avom, false"})
    @DisplayName("AV-12 LZ-12 gives enrolment a place only where the scheme asks for one")
    void givesEnrolmentAPlaceOnlyWhereTheSchemeAsksForOne(String scheme, boolean hasPlace) {
        Screens.open(context, DUTCH, actors.person(actors.employer(scheme)));
        go("inbox");

        assertThat(_find(RouterLink.class).stream().anyMatch(link -> link.getHref().equals("enrolment"))).isEqualTo(hasPlace);
    }

    @ParameterizedTest
    @CsvSource({"hoeksche-school, participants", "lelie, leave-changes", "avom, leave-changes"})
    @DisplayName("AV-12 LZ-12 gives participants a place only where people enrol, and changes of leave only where time is exchanged")
    void givesHrThePlacesThatTheSchemeNeeds(String scheme, String place) {
        Screens.open(context, DUTCH, actors.person(actors.employer(scheme), Role.HR));
        go("inbox");

        assertThat(_find(SideNavItem.class).stream().map(SideNavItem::getPath).filter(List.of("participants", "leave-changes")::contains)).containsExactly(place);
    }

    @Test
    void namesTheButtonOfThePersonWithTheWordsInSight() {
        Actor someone = actors.person(employer);
        Screens.open(context, DUTCH, someone);
        go("inbox");

        Button button = _get(Button.class, spec -> spec.withClasses("rw-person-button"));
        assertThat(button.getElement().getTextRecursively()).contains("Jouw rol en taal", someone.name(), "Medewerker");
        assertThat(button.getAriaLabel()).as("would hide the words in sight").isEmpty();
    }

    @Test
    void givesAPageThatIsNotThereAHeadingOfItsOwn() {
        Screens.open(context, Words.LANGUAGES.get(1), actors.person(employer));
        go("nowhere");

        assertThat(_get(H1.class).getText()).isEqualTo("This page does not exist");
    }

    @Test
    void marksThePlaceOnTheScreen() {
        Screens.open(context, DUTCH, actors.person(employer));
        go("inbox");

        assertThat(_find(RouterLink.class).stream().filter(link -> "page".equals(link.getElement().getAttribute("aria-current"))))
                .extracting(RouterLink::getHref).containsExactly("inbox");
    }

    @Test
    void showsOnlyTheScreensOfTheRoleInUse() {
        Actor both = actors.person(employer, Role.ADMINISTRATOR, Role.HR);
        Screens.open(context, DUTCH, both);
        go("accounts");
        assertThat(side()).contains("Mensen en accounts");

        RoleInUse.use(both, Role.HR);
        go("inbox");

        assertThat(side()).contains("Inbox").doesNotContain("Mensen en accounts");
    }

    @Test
    void speaksEnglish() {
        Screens.open(context, Locale.UK, actors.person(employer, Role.ADMINISTRATOR));
        go("accounts");

        assertThat(side()).contains("People and accounts");
    }

    @Test
    void changesTheRoleInUseWhenALinkLeadsToAScreenOfAnotherRoleThatIsHeld() {
        Actor both = actors.person(employer, Role.ADMINISTRATOR, Role.HR);
        Screens.open(context, DUTCH, both);
        go("inbox");
        RoleInUse.use(both, Role.HR);

        go("accounts");

        assertThat(RoleInUse.of(both)).contains(Role.ADMINISTRATOR);
    }

    @Test
    void refusesToUseARoleThatIsNotHeld() {
        Actor fatima = actors.person(employer);
        Screens.open(context, DUTCH, fatima);

        assertThatThrownBy(() -> RoleInUse.use(fatima, Role.HR)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"there-is-no-such-page", "accounts", "accounts/00000000-0000-0000-0000-000000000000"})
    void answersAnUnknownAddressAsOneThatIsForOthers(String path) {
        Screens.open(context, DUTCH, actors.person(employer, Role.HR));
        go(path);

        assertThat(heading()).isEqualTo("Deze pagina is er niet");
        assertThat(_find(MainLayout.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts/00000000-0000-0000-0000-000000000000", "accounts/not-an-id"})
    void answersAnUnknownThingAsAnUnknownAddress(String path) {
        Screens.open(context, DUTCH, actors.person(employer, Role.ADMINISTRATOR));
        go(path);

        assertThat(heading()).isEqualTo("Deze pagina is er niet");
    }

    @Test
    void answersAPersonOfAnotherEmployerAsAnUnknownAddress() {
        Actor stranger = actors.person(actors.employer());
        Screens.open(context, DUTCH, actors.person(employer, Role.ADMINISTRATOR));
        go("accounts/" + stranger.person());

        assertThat(heading()).isEqualTo("Deze pagina is er niet");
    }

    @Test
    void takesAScreenAwayAsSoonAsTheRoleIsWithdrawn() {
        Actor administrator = actors.person(employer, Role.ADMINISTRATOR);
        Actor second = actors.person(employer, Role.ADMINISTRATOR);
        Screens.open(context, DUTCH, second);
        go("accounts");
        assertThat(side()).contains("Mensen en accounts");

        granting.withdraw(administrator, second.person(), new RoleGrant(Role.ADMINISTRATOR, Optional.empty())).orThrow();
        go("inbox");
        go("accounts");

        assertThat(heading()).isEqualTo("Deze pagina is er niet");
    }

    @Test
    void countsWhatWaits() {
        Actor hr = actors.person(employer, Role.HR);
        inbox.tell(hr.person(), "notification.inbox.TITLE", Map.of(), Optional.empty(), UUID.randomUUID().toString());
        Screens.open(context, DUTCH, hr);
        go("inbox");

        assertThat(_find(Counter.class).stream().filter(Counter::isVisible)).singleElement()
                .satisfies(counter -> assertThat(counter.getElement().getTextRecursively()).contains("1").contains("wachten op jou"));
    }

    @Test
    void leadsTheBareAddressToTheFirstScreenOfTheRole() {
        Screens.open(context, DUTCH, actors.person(employer, Role.HR));
        go("");

        assertThat(_find(StartView.class)).isEmpty();
        assertThat(side()).isNotEmpty();
    }

    @Test
    void offersTheRolesHeldAndRemembersTheLanguageOfThePerson() {
        Actor hr = actors.person(employer, Role.HR);
        Screens.open(context, DUTCH, hr);
        go("inbox");

        context.getBean(LanguageChoice.class).choose(Locale.UK);

        assertThat(people.get(hr.person()).language()).isEqualTo(Locale.UK);
        assertThat(RoleInUse.held(hr)).containsExactly(Role.EMPLOYEE, Role.HR);
        assertThat(_find(RadioButtonGroup.class)).isNotNull();
    }
}
