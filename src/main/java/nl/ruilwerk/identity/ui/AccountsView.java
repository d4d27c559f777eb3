package nl.ruilwerk.identity.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.GrantingRole;
import nl.ruilwerk.identity.KeepingAccounts;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MasterDetail;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.words.Words;

/** The administrator's list of people, and beside it one person's account and roles. */
@Route("accounts/:person?")
@Menu(title = "identity.menu.ACCOUNTS", order = 80, icon = "PEOPLE")
@PermitAll
@ForRole(Role.ADMINISTRATOR)
class AccountsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final KeepingAccounts accounts;
    private final GrantingRole granting;
    private final Employers employers;
    private final CurrentActor current;
    private final Words words;
    private final Clock clock;
    private final Grid<PersonSummary> list = new Grid<>();
    private final TextField search;
    private final MasterDetail parts;
    private List<PersonSummary> everybody = List.of();

    AccountsView(KeepingAccounts accounts, GrantingRole granting, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.accounts = accounts;
        this.granting = granting;
        this.employers = employers;
        this.current = current;
        this.words = words;
        this.clock = clock;
        addClassName("rw-accounts");

        // the parts
        setTitle(say("identity.accounts.TITLE"));
        setLead(say("identity.accounts.LEAD"));
        search = new TextField(say("identity.accounts.SEARCH"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        list.addColumn(new ComponentRenderer<>(this::line)).setHeader(say("identity.accounts.NAME"));
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setEmptyStateComponent(new EmptyState(Icons.SEARCH, say("identity.accounts.NOBODY"), say("identity.accounts.NOBODY_NEXT")));
        parts = new MasterDetail(new Div(search, list),
                new EmptyState(Icons.PERSON, say("identity.accounts.CHOOSE"), say("identity.accounts.CHOOSE_NEXT")));

        // the listeners
        search.addValueChangeListener(change -> filter());
        list.addItemClickListener(click -> open(click.getItem().id()));
        list.addSelectionListener(chosen -> chosen.getFirstSelectedItem().filter(person -> chosen.isFromClient())
                .ifPresent(person -> open(person.id())));
        parts.onBack(() -> getUI().ifPresent(ui -> ui.navigate(AccountsView.class)));

        // the layout
        add(parts);
    }

    private Div line(PersonSummary person) {
        Span name = new Span(person.name());
        name.addClassName("rw-person-name");
        Span about = new Span(person.userName().orElse(say("identity.accounts.NO_ACCOUNT")) + " · "
                + person.roles().stream().map(role -> say("identity.role." + role)).collect(Collectors.joining(", ")));
        about.addClassName("rw-note");
        Div line = new Div(name, about);
        line.addClassName("rw-person-lines");
        return line;
    }

    private void open(PersonId person) {
        getUI().ifPresent(ui -> ui.navigate(AccountsView.class, new RouteParameters("person", person.toString())));
    }

    private void filter() {
        String sought = plain(search.getValue());
        list.setItems(everybody.stream().filter(person -> plain(String.join(" ", person.name(), person.employeeNumber(),
                person.userName().orElse(""))).contains(sought)).toList());
    }

    /** Without capitals and accents, so that "andre" finds "André". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        refresh();
        Optional<PersonId> chosen = entering.getRouteParameters().get("person").map(AccountsView::personId);
        chosen.ifPresentOrElse(this::show, parts::showMaster);
    }

    private static PersonId personId(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchElementException("No person " + text);
        }
    }

    private void refresh() {
        everybody = accounts.people(current.get());
        filter();
    }

    private void show(PersonId person) {
        parts.showDetail(new PersonAccount(accounts.detail(current.get(), person), accounts, granting,
                employers.get(current.get().employer()), current, words, clock, () -> {
                    refresh();
                    show(person);
                }));
        everybody.stream().filter(known -> known.id().equals(person)).findFirst().ifPresent(list::select);
    }

    @Override
    public String getPageTitle() {
        return say("identity.accounts.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
