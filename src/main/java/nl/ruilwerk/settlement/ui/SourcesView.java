package nl.ruilwerk.settlement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.AmountField;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
import nl.ruilwerk.settlement.ReadingSources;
import nl.ruilwerk.settlement.SourceStatement;
import nl.ruilwerk.settlement.StatingActualSource;
import nl.ruilwerk.settlement.StatingActualSource.Follows;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The sources of one person in the running plan year: what is exchanged, what is paid as gross, and what a source really pays. */
@Route("sources")
@Menu(title = "settlement.menu.SOURCES", order = 48, icon = "PERSON")
@PermitAll
@ForRole({Role.HR, Role.PAYROLL, Role.AUDITOR})
class SourcesView extends Page implements HasUrlParameter<String>, HasDynamicTitle {

    private final ReadingSources reading;
    private final StatingActualSource stating;
    private final People people;
    private final Words words;
    private final Actor actor;
    private final Edition edition;
    private final ComboBox<PersonSummary> choose = new ComboBox<>();
    private final Div message = new Div();
    private final Div shown = new Div();

    SourcesView(ReadingSources reading, StatingActualSource stating, People people, Employers employers, Schemes schemes, CurrentActor current,
                Words words, Clock clock) {
        this.reading = reading;
        this.stating = stating;
        this.people = people;
        this.words = words;
        this.actor = current.get();
        Employer employer = employers.get(actor.employer());
        this.edition = schemes.editionOn(employer.scheme(), employer.today(clock));

        // make the parts
        setWide(true);
        setTitle(words.say(getLocale(), "settlement.sources.TITLE", Map.of("year", String.valueOf(edition.planYear()))));
        setLead(say("settlement.sources.LEAD"));
        choose.setLabel(say("settlement.sources.PERSON"));
        choose.setItemLabelGenerator(one -> one.name() + " · " + one.employeeNumber());
        choose.setItems(reading.people(actor));
        choose.setWidthFull();
        choose.setMaxWidth("28rem");
        shown.addClassName("rw-stack");

        // attach the listeners
        choose.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate(SourcesView.class, change.getValue().id().toString());
            }
        });

        // lay them out
        add(choose, message, shown);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String person) {
        Optional<PersonSummary> chosen = reading.people(actor).stream().filter(one -> one.id().toString().equals(person)).findFirst();
        choose.setValue(chosen.orElse(null));
        show(chosen);
    }

    private void show(Optional<PersonSummary> chosen) {
        shown.removeAll();
        if (chosen.isEmpty()) {
            shown.add(new EmptyState(Icons.PERSON, say("settlement.sources.CHOOSE"), say("settlement.sources.CHOOSE_NEXT")));
            return;
        }
        Person person = people.get(chosen.get().id());
        List<SourceStatement> statements = reading.statements(actor, person.id(), edition.planYear());
        if (statements.isEmpty()) {
            shown.add(new EmptyState(Icons.PERSON, say("settlement.sources.NONE"), say("settlement.sources.NONE_NEXT")));
            return;
        }
        boolean mayState = stating.mayState(actor, person);
        DataTable<SourceStatement> table = new DataTable<SourceStatement>(say("settlement.sources.TABLE"))
                .text(say("settlement.sources.SOURCE"), this::name)
                .figure(say("settlement.sources.FULL"), one -> money(one.full()))
                .figure(say("settlement.sources.EXCHANGED"), one -> money(one.exchanged()))
                .figure(say("settlement.sources.TO_EXCHANGE"), one -> money(one.toExchange()))
                .figure(say("settlement.sources.AS_GROSS"), one -> money(one.asGross()))
                .figure(say("settlement.sources.UNDECIDED"), one -> money(one.undecided()));
        if (mayState) {
            table.actions(say("settlement.sources.ACTION"), one -> Actions.quiet(say("settlement.sources.STATE"), click -> ask(chosen.get(), one)));
        }
        Card card = new Card(table.setDense(true).setRows(statements), new Span(say("settlement.sources.ADDS_UP")));
        statements.forEach(one -> one.stated().ifPresent(stated -> card.add(new MessageLine(Tone.ATTENTION, words.say(getLocale(), "settlement.sources.STATED",
                Map.of("source", name(one), "amount", stated))))));
        if (!edition.sources().stream().allMatch(Source::paidOnce)) {
            card.add(new Span(say("settlement.sources.OTHERS")));
        }
        shown.add(card);
    }

    private void ask(PersonSummary person, SourceStatement statement) {
        UUID key = UUID.randomUUID();
        Dialog dialog = new Dialog(words.say(getLocale(), "settlement.sources.STATE_OF", Map.of("source", name(statement), "person", person.name())));
        AmountField amount = new AmountField(say("settlement.sources.ACTUAL"));
        amount.setValue(statement.full());
        Div problem = new Div();
        Div content = new Div(new Paragraph(say("settlement.sources." + (stating.dividesAnew(edition) ? "STATE_MEANS" : "STATE_MEANS_LESS"))), amount, problem);
        content.addClassName("rw-stack");
        dialog.add(content);
        dialog.getFooter().add(Actions.plain(say("settlement.sources.CANCEL"), click -> dialog.close()),
                Actions.primary(say("settlement.sources.SAVE"), click -> {
                    problem.removeAll();
                    if (amount.getValue() == null || amount.fault().isPresent()) {
                        problem.add(new MessageLine(Tone.ATTENTION, say("settlement.refusal.ACTUAL_AMOUNT_MISSING")));
                        return;
                    }
                    stating.state(actor, person.id(), edition.planYear(), statement.source(), amount.getValue(), key).either(done -> {
                        dialog.close();
                        message.removeAll();
                        message.add(new MessageLine(Tone.GOOD, say("settlement.sources." + (done == Follows.CONSULTED ? "SAVED_CONSULTED" : "SAVED"))));
                        show(Optional.of(person));
                        return null;
                    }, no -> {
                        problem.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), no)));
                        return null;
                    });
                }));
        dialog.open();
    }

    private String name(SourceStatement statement) {
        return edition.hasSource(statement.source()) ? edition.source(statement.source()).name().in(getLocale()) : statement.source();
    }

    private String money(Money amount) {
        return Formats.money(getLocale(), amount);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("settlement.menu.SOURCES") + " · Ruilwerk";
    }
}
