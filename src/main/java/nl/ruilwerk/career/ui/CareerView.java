package nl.ruilwerk.career.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.career.CareerRecord;
import nl.ruilwerk.career.RecordingEvent;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** Where HR enters what happened to somebody, sees what follows from it, and takes back what was a mistake. */
@Route("career")
@Menu(title = "career.menu.CAREER", order = 60, icon = "HISTORY")
@PermitAll
@ForRole(Role.HR)
class CareerView extends Page implements HasDynamicTitle {

    private final transient RecordingEvent recording;
    private final transient People people;
    private final transient EventNames names;
    private final transient Words words;
    private final transient Actor actor;
    private final LocalDate today;
    private final ComboBox<PersonSummary> person = new ComboBox<>();
    private final Select<String> event = new Select<>();
    private final DateField day = new DateField("");
    private final DateField until = new DateField("");
    private final TextArea note = new TextArea();
    private final Div message = new Div();
    private final Div list = new Div();
    private UUID key = UUID.randomUUID();

    CareerView(RecordingEvent recording, People people, Employers employers, EventNames names, CurrentActor current, Words words, Clock clock) {
        this.recording = recording;
        this.people = people;
        this.names = names;
        this.words = words;
        this.actor = current.get();
        this.today = employers.get(actor.employer()).today(clock);
        setTitle(say("career.view.TITLE"));
        setLead(say("career.view.LEAD"));
        List<String> events = recording.events(actor);
        if (events.isEmpty()) {
            add(new MessageLine(Tone.INFO, say("career.view.NO_EVENTS")));
            return;
        }
        // the parts
        person.setLabel(say("career.arrange.PERSON"));
        person.setItems(people.summaries(actor.employer(), today).stream().filter(one -> one.unit().map(unit -> actor.holds(Role.HR, unit)).orElse(false))
                .filter(one -> !actor.is(one.id())).toList());
        person.setItemLabelGenerator(PersonSummary::name);
        person.setWidthFull();
        event.setLabel(say("career.arrange.EVENT"));
        event.setItems(events);
        event.setItemLabelGenerator(on -> names.of(on, getLocale()));
        event.setWidthFull();
        day.setLabel(say("career.view.DAY"));
        day.setMax(today);
        day.setValue(today);
        until.setLabel(say("career.view.UNTIL"));
        until.setHelperText(say("career.view.UNTIL_HELP"));
        note.setLabel(say("career.view.NOTE"));
        note.setHelperText(say("career.view.NOTE_HELP"));
        note.setMaxLength(500);
        note.setWidthFull();
        message.addClassName("rw-stack");
        list.addClassName("rw-stack");
        // where they stand
        add(message, new Card(say("career.view.ENTER"), person, event, day, until, note).withFooter(Actions.primary(say("career.view.SAVE"), click -> save())), list);
        show();
    }

    private void save() {
        message.removeAll();
        if (person.getValue() == null || event.getValue() == null || day.getValue() == null) {
            message.add(new MessageLine(Tone.ATTENTION, say("career.view.FILL")));
            return;
        }
        recording.record(actor, key, new RecordingEvent.Stated(person.getValue().id(), event.getValue(), day.getValue(), Optional.ofNullable(until.getValue()), note.getValue()))
                .either(outcomes -> {
                    key = UUID.randomUUID();
                    tell(outcomes);
                    note.clear();
                    until.clear();
                    show();
                    return null;
                }, refusal -> {
                    message.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                    return null;
                });
    }

    private void tell(List<EventOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            message.add(new MessageLine(Tone.GOOD, say("career.view.SAVED")));
        }
        outcomes.forEach(outcome -> message.add(new MessageLine(outcome.step().isPresent() ? Tone.ATTENTION : Tone.GOOD,
                outcome.rule().isEmpty() ? say("career.whatIf.GOES_ON")
                        : words.say(getLocale(), "career.view.READS", Map.of("text", outcome.text().byLanguage())))));
    }

    private void show() {
        list.removeAll();
        List<CareerRecord> latest = recording.latest(actor);
        if (latest.isEmpty()) {
            list.add(new EmptyState(Icons.HISTORY, say("career.view.EMPTY"), say("career.view.EMPTY_NEXT")));
            return;
        }
        list.add(new Card(new DataTable<CareerRecord>(say("career.view.LATEST"))
                .text(say("career.arrange.PERSON"), one -> people.get(one.person()).name())
                .text(say("career.arrange.EVENT"), one -> names.of(one.happened(), getLocale()))
                .text(say("career.arrange.DAY"), one -> Formats.date(getLocale(), one.day()))
                .text(say("career.view.STATE"), one -> say(one.stands() ? one.statedBy().isPresent() ? "career.view.BY_HAND" : "career.view.FROM_FEED" : "career.view.TAKEN_BACK"))
                .actions("", one -> one.stands() && one.statedBy().isPresent() ? Actions.quiet(say("career.view.TAKE_BACK"), click -> askWhy(one)) : new Div())
                .setRows(latest)));
    }

    private void askWhy(CareerRecord record) {
        TextField why = new TextField(say("career.view.WHY"));
        why.setWidthFull();
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(words.say(getLocale(), "career.view.TAKE_BACK_SURE", Map.of("event", names.of(record.happened(), getLocale()))));
        sure.setText(new Div(new Div(say("career.view.TAKE_BACK_MEANS")), why));
        sure.setCancelable(true);
        sure.setCancelText(say("career.view.KEEP"));
        sure.setConfirmText(say("career.view.TAKE_BACK"));
        sure.addConfirmListener(confirm -> {
            message.removeAll();
            recording.takeBack(actor, record.id(), why.getValue()).either(done -> {
                show();
                return null;
            }, refusal -> {
                message.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                return null;
            });
        });
        sure.open();
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("career.view.TITLE") + " · Ruilwerk";
    }
}
