package nl.ruilwerk.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.NamingSubstitute;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.Substitution;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** Who decides in a manager's place: named by the manager, or by HR for the managers of its units. */
@Route("substitutes")
@Menu(title = "identity.menu.SUBSTITUTES", order = 42, icon = "PEOPLE")
@PermitAll
@ForRole({Role.MANAGER, Role.HR})
class SubstitutesView extends Page implements HasDynamicTitle {

    private final NamingSubstitute naming;
    private final People people;
    private final Words words;
    private final Actor actor;
    private final LocalDate today;
    private final Div message = new Div();
    private final Div lasting = new Div();

    SubstitutesView(NamingSubstitute naming, People people, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.naming = naming;
        this.people = people;
        this.words = words;
        this.actor = current.get();
        this.today = employers.get(actor.employer()).today(clock);
        setTitle(say("identity.substitutes.TITLE"));
        setLead(say("identity.substitutes.LEAD"));
        add(message, form(), lasting);
        show();
    }

    private Card form() {
        List<PersonSummary> everybody = people.summaries(actor.employer(), today).stream().filter(person -> person.unit().isPresent()).toList();
        List<PersonSummary> managers = everybody.stream().filter(person -> person.roles().contains(Role.MANAGER) && naming.mayNameFor(actor, person.id())).toList();
        ComboBox<PersonSummary> manager = choice("identity.substitutes.MANAGER", managers);
        managers.stream().filter(person -> actor.is(person.id())).findFirst().ifPresent(manager::setValue);
        ComboBox<PersonSummary> substitute = choice("identity.substitutes.SUBSTITUTE", everybody);
        DateField starts = new DateField(say("identity.substitutes.STARTS"));
        starts.setValue(today);
        DateField ends = new DateField(say("identity.substitutes.ENDS"));
        ends.setMin(today);
        Div fields = new Div(manager, substitute, starts, ends);
        fields.addClassName("rw-stack");
        return new Card(say("identity.substitutes.NAME"), fields).withFooter(Actions.primary(say("identity.substitutes.SAVE"), click -> {
            message.removeAll();
            if (manager.isEmpty() || substitute.isEmpty() || starts.isEmpty() || ends.isEmpty()) {
                message.add(new MessageLine(Tone.ATTENTION, say("identity.substitutes.FILL")));
                return;
            }
            naming.name(actor, manager.getValue().id(), substitute.getValue().id(), starts.getValue(), ends.getValue()).either(named -> {
                message.add(new MessageLine(Tone.GOOD, say("identity.substitutes.SAVED")));
                show();
                return null;
            }, refusal -> {
                message.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                return null;
            });
        }));
    }

    private ComboBox<PersonSummary> choice(String label, List<PersonSummary> from) {
        ComboBox<PersonSummary> choice = new ComboBox<>(say(label));
        choice.setItems(from);
        choice.setItemLabelGenerator(person -> person.name() + " (" + person.employeeNumber() + ")");
        choice.setWidthFull();
        return choice;
    }

    private void show() {
        lasting.removeAll();
        List<Substitution> all = naming.seenBy(actor);
        Map<PersonId, String> names = people.names(all.stream().flatMap(one -> Stream.of(one.person(), one.substitute())).collect(Collectors.toSet()));
        if (all.isEmpty()) {
            lasting.add(new MessageLine(Tone.NEUTRAL, say("identity.substitutes.NOBODY")));
            return;
        }
        lasting.add(new Card(new DataTable<Substitution>(say("identity.substitutes.LASTING"))
                .text(say("identity.substitutes.MANAGER"), one -> names.getOrDefault(one.person(), ""))
                .text(say("identity.substitutes.SUBSTITUTE"), one -> names.getOrDefault(one.substitute(), ""))
                .text(say("identity.substitutes.STARTS"), one -> Formats.date(getLocale(), one.starts()))
                .text(say("identity.substitutes.ENDS"), one -> Formats.date(getLocale(), one.ends()))
                .actions(say("identity.substitutes.END"), one -> naming.mayNameFor(actor, one.person())
                        ? Actions.quiet(say("identity.substitutes.END"), click -> {
                            naming.end(actor, one.id());
                            show();
                        }) : new Div())
                .setRows(all)));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("identity.substitutes.TITLE") + " · Ruilwerk";
    }
}
