package nl.ruilwerk.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ruilwerk.enrolment.EndingParticipation;
import nl.ruilwerk.enrolment.IntendedGoals;
import nl.ruilwerk.enrolment.ParticipantLine;
import nl.ruilwerk.enrolment.ParticipantList;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.Figure;
import nl.ruilwerk.look.FoldOut;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.KeyFigures;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.scheme.EntitledShare;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** Who takes part, with the share of staff that may, and the way to end a participation for the employer. */
@Route("participants")
@Menu(title = "enrolment.menu.PARTICIPANTS", order = 50, icon = "PEOPLE")
@PermitAll
@ForRole({Role.HR, Role.EMPLOYER_SIGNER, Role.AUDITOR})
class ParticipantsView extends Page implements HasDynamicTitle {

    private static final int PAGE = 25;
    /** More than this nobody reads through; whoever looks for one person types the name. */
    private static final int MOST = 1000;
    private static final int LONGEST_REASON = 1000;

    private final transient ParticipantList list;
    private final transient EndingParticipation ending;
    private final transient Employers employers;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient Clock clock;
    private final TextField name = new TextField();
    private final MultiSelectComboBox<ParticipationState> states = new MultiSelectComboBox<>();
    private final Div rows = new Div();
    private final Div message = new Div();
    private int shown = PAGE;

    ParticipantsView(ParticipantList list, EndingParticipation ending, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.list = list;
        this.ending = ending;
        this.employers = employers;
        this.current = current;
        this.words = words;
        this.clock = clock;

        // make the parts
        setTitle(say("enrolment.participants.TITLE"));
        setLead(say("enrolment.participants.LEAD"));
        setWide(true);
        name.setLabel(say("enrolment.participants.NAME"));
        name.setClearButtonVisible(true);
        states.setLabel(say("enrolment.participants.STATE"));
        states.setItems(ParticipationState.values());
        states.setItemLabelGenerator(state -> say("enrolment.state." + state));
        states.setPlaceholder(say("enrolment.participants.ALL"));
        states.setClearButtonVisible(true);

        // attach the listeners
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> refreshFirst());
        states.addValueChangeListener(change -> refreshFirst());

        // lay them out
        HorizontalLayout filter = new HorizontalLayout(name, states);
        filter.setWrap(true);
        filter.addClassName("rw-participants-filter");
        rows.addClassName("rw-participants");
        EntitledShare share = list.entitledShare(current.get());
        add(share(share));
        list.intendedGoals(current.get()).filter(intended -> intended.sheets() > 0).ifPresent(intended -> add(intended(intended)));
        add(filter, message, rows);
        refresh();
    }

    /** HS-15: below the minimum somebody has to know. */
    private Component[] share(EntitledShare share) {
        Component figure = new KeyFigures(new Figure(say("enrolment.participants.SHARE"),
                Formats.decimal(getLocale(), share.percent(), 1) + " %",
                say("enrolment.participants.SHARE_OF", Map.of("entitled", share.entitled(), "staff", share.staff(), "minimum", share.minimum()))));
        return share.belowMinimum()
                ? new Component[] {figure, new MessageLine(Tone.ATTENTION, say("enrolment.participants.SHARE_LOW", Map.of("minimum", share.minimum())))}
                : new Component[] {figure};
    }

    /** HS-27: how many people mean to exchange something for each goal; binds nobody, and names nobody. */
    private Component intended(IntendedGoals intended) {
        Facts facts = new Facts();
        intended.edition().goals().stream().filter(goal -> intended.people().containsKey(goal.code())).forEach(goal ->
                facts.add(goal.name().in(getLocale()), say("enrolment.intention.PEOPLE", Map.of("people", intended.people().get(goal.code())))));
        return new FoldOut(say("enrolment.intention.ALL", Map.of("year", String.valueOf(intended.edition().planYear()), "sheets", intended.sheets())), facts);
    }

    private void refreshFirst() {
        shown = PAGE;
        refresh();
    }

    private void refresh() {
        Actor actor = current.get();
        Set<ParticipationState> wanted = states.getValue().isEmpty() ? EnumSet.allOf(ParticipationState.class) : states.getValue();
        List<ParticipantLine> found = list.find(actor, wanted, name.getValue(), shown + 1);
        rows.removeAll();
        if (found.isEmpty()) {
            rows.add(new EmptyState(Icons.PEOPLE, say("enrolment.participants.NONE"), say("enrolment.participants.NONE_NEXT")));
            return;
        }
        Map<String, String> units = employers.get(actor.employer()).units();
        DataTable<ParticipantLine> table = new DataTable<ParticipantLine>(say("enrolment.participants.TITLE"))
                .text(say("enrolment.case.PERSON"), ParticipantLine::name)
                .text(say("enrolment.case.NUMBER"), ParticipantLine::employeeNumber)
                .text(say("enrolment.participants.UNIT"), line -> units.getOrDefault(line.unit(), line.unit()))
                .component(say("enrolment.participants.STATE"), this::state)
                .text(say("enrolment.participants.PERIOD"), this::period)
                .text(say("enrolment.participants.REASON"), line -> line.participation().reason().orElse(""))
                .actions(say("enrolment.participants.ACTION"), line -> list.mayEnd(actor, line)
                        ? Actions.quiet(say("enrolment.participants.END"), click -> ask(line)) : new Span());
        table.setDense(true);
        rows.add(table.setRows(found.subList(0, Math.min(shown, found.size()))));
        if (found.size() > shown && shown < MOST) {
            rows.add(Actions.plain(say("enrolment.participants.SHOW_MORE"), click -> {
                shown = Math.min(MOST, shown + 4 * PAGE);
                refresh();
            }));
        } else if (found.size() > shown) {
            rows.add(new Paragraph(say("enrolment.participants.MORE", Map.of("most", MOST))));
        }
    }

    /** @return such as "vanaf 1 januari 2024" or "1 januari 2024 – 31 december 2026"; empty before it is decided */
    private String period(ParticipantLine line) {
        Participation one = line.participation();
        String starts = one.starts().map(day -> Formats.date(getLocale(), day)).orElse("");
        return one.ends().map(day -> starts + " – " + Formats.date(getLocale(), day))
                .orElseGet(() -> one.starts().map(day -> say("enrolment.participants.SINCE", Map.of("day", day))).orElse(""));
    }

    private StatusBadge state(ParticipantLine line) {
        Participation participation = line.participation();
        return new StatusBadge(switch (participation.state()) {
            case SUBMITTED -> Tone.ATTENTION;
            case ACTIVE -> Tone.GOOD;
            case REFUSED, DECLINED -> Tone.REFUSED;
            case WITHDRAWN, ENDED -> Tone.NEUTRAL;
        }, say("enrolment.state." + participation.state()));
    }

    private void ask(ParticipantLine line) {
        Dialog dialog = new Dialog(say("enrolment.participants.END_OF", Map.of("person", line.name())));
        TextArea reason = new TextArea(say("enrolment.participants.REASON"));
        reason.setHelperText(say("enrolment.participants.REASON_HELP"));
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        DateField lastDay = new DateField(say("enrolment.view.LAST_DAY_LABEL"));
        lastDay.setMin(employers.get(current.get().employer()).today(clock));
        lastDay.setHelperText(say("enrolment.view.LAST_DAY_HELP"));
        Div refusal = new Div();
        Div content = new Div(new Paragraph(say("enrolment.participants.END_MEANS")), reason, lastDay, refusal);
        content.addClassName("rw-stack");
        dialog.add(content);
        dialog.getFooter().add(Actions.quiet(say("enrolment.participants.KEEP"), click -> dialog.close()),
                Actions.danger(say("enrolment.participants.END"), click -> {
                    if (lastDay.isInvalid()) {
                        lastDay.focus();
                        return;
                    }
                    ending.endFor(current.get(), line.participation().id(), lastDay.getOptionalValue(), reason.getValue()).either(ended -> {
                        dialog.close();
                        message.removeAll();
                        message.add(new MessageLine(Tone.GOOD, say("enrolment.participants.ENDED", Map.of("person", line.name()))));
                        refresh();
                        return true;
                    }, no -> {
                        refusal.removeAll();
                        refusal.add(new MessageLine(Tone.ATTENTION, words.say(getLocale(), no)));
                        return false;
                    });
                }));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return say("enrolment.participants.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    private String say(String key, Map<String, ?> figures) {
        return words.say(getLocale(), key, figures);
    }
}
