package nl.ruilwerk.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.enrolment.AssessingEnrolment;
import nl.ruilwerk.enrolment.EndingParticipation;
import nl.ruilwerk.enrolment.Enrol;
import nl.ruilwerk.enrolment.EnrolmentPreview;
import nl.ruilwerk.enrolment.EnrolmentText;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.StatingIntentions;
import nl.ruilwerk.enrolment.SubmittingEnrolment;
import nl.ruilwerk.enrolment.WithdrawingEnrolment;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.ActionBar;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.Consequences;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.FoldOut;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Notice;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The employee's own participation: enrol and sign, withdraw, see how it stands, end it. */
@Route("enrolment")
@Menu(title = "enrolment.menu.ENROLMENT", order = 40, icon = "SIGNATURE")
@PermitAll
@ForRole(Role.EMPLOYEE)
class EnrolView extends Page implements HasDynamicTitle {

    private final transient AssessingEnrolment assessing;
    private final transient SubmittingEnrolment submitting;
    private final transient WithdrawingEnrolment withdrawing;
    private final transient EndingParticipation ending;
    private final transient StatingIntentions stating;
    private final transient Participations participations;
    private final transient Employers employers;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient Clock clock;
    private final Div state = new Div();

    EnrolView(AssessingEnrolment assessing, SubmittingEnrolment submitting, WithdrawingEnrolment withdrawing, EndingParticipation ending,
              StatingIntentions stating, Participations participations, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.assessing = assessing;
        this.submitting = submitting;
        this.withdrawing = withdrawing;
        this.ending = ending;
        this.stating = stating;
        this.participations = participations;
        this.employers = employers;
        this.current = current;
        this.words = words;
        this.clock = clock;
        setTitle(say("enrolment.view.TITLE"));
        addBesideTitle(state);
        show(Optional.empty());
    }

    private void show(Optional<MessageLine> message) {
        removeAll();
        setActions();
        message.ifPresent(this::add);
        Actor actor = current.get();
        if (!assessing.isNeeded(actor)) {
            add(new MessageLine(Tone.INFO, say("enrolment.view.NOT_NEEDED"), new Anchor("choices", say("enrolment.view.TO_CHOICES"))));
            return;
        }
        Optional<Participation> mine = participations.current(actor.person(), employers.get(actor.employer()).scheme());
        state.removeAll();
        setLead("");
        state.add(mine.map(this::badge).orElseGet(() -> new StatusBadge(Tone.NEUTRAL, say("enrolment.view.NOT_ENROLLED"))));
        if (mine.filter(found -> found.state() == ParticipationState.SUBMITTED).isPresent()) {
            showWaiting(mine.get());
        } else if (mine.filter(found -> found.state() == ParticipationState.ACTIVE).isPresent()) {
            showRunning(mine.get());
        } else {
            mine.ifPresent(this::addFormer);
            showEnrolment(actor);
        }
    }

    private StatusBadge badge(Participation participation) {
        boolean begun = participation.starts().map(start -> !start.isAfter(today())).orElse(false);
        String state = participation.state() == ParticipationState.ACTIVE && !begun ? "SOON" : participation.state().name();
        Tone tone = switch (participation.state()) {
            case SUBMITTED -> Tone.INFO;
            case ACTIVE -> Tone.GOOD;
            case REFUSED, DECLINED -> Tone.REFUSED;
            case WITHDRAWN, ENDED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, say("enrolment.state." + state));
    }

    private void addFormer(Participation former) {
        switch (former.state()) {
            case REFUSED -> add(new WhyPanel(say("enrolment.view.WHY_REFUSED"),
                    EnrolmentPanel.findings(participations.signed(former.id()).assessment().findings(), getLocale())));
            case DECLINED -> add(new MessageLine(Tone.REFUSED, say("enrolment.view.DECLINED", Map.of("reason", former.reason().orElse("")))));
            case ENDED -> add(new MessageLine(Tone.INFO, former.ends()
                    .map(day -> say("enrolment.view.ENDED", Map.of("lastDay", day))).orElseGet(() -> say("enrolment.view.NEVER_BEGAN"))));
            default -> { }
        }
    }

    private void showEnrolment(Actor actor) {
        // make the parts
        EnrolmentPreview preview = assessing.preview(actor);
        WhyPanel why = new WhyPanel(say("enrolment.view.WHY"), EnrolmentPanel.findings(preview.assessment().findings(), getLocale()));
        if (!preview.assessment().eligible()) {
            add(new MessageLine(Tone.REFUSED, say("enrolment.view.NOT_ELIGIBLE")), why);
            return;
        }
        setLead(say("enrolment.view.LEAD"));
        EnrolmentText text = submitting.show(actor);
        Map<String, Checkbox> declarations = new LinkedHashMap<>();
        preview.edition().enrolment().declarations()
                .forEach(declaration -> declarations.put(declaration.code(), new Checkbox(declaration.text().in(getLocale()))));
        Consequences consequences = consequences(preview.notices());
        UUID submission = UUID.randomUUID();
        ActionBar bar = new ActionBar();

        // attach the listeners
        Button sign = Actions.primary(say("enrolment.view.SIGN"), click -> {
            Set<String> ticked = declarations.entrySet().stream().filter(each -> each.getValue().getValue()).map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            submitting.submit(current.get(), new Enrol(submission, ticked, consequences.demandTick(), text.sha256()))
                    .either(id -> done("enrolment.view.SUBMITTED"), refusal -> {
                        bar.setMessage(new MessageLine(Tone.ATTENTION, words.say(getLocale(), refusal)));
                        return null;
                    });
        });

        // lay them out
        Card start = new Card(say("enrolment.view.START_TITLE"));
        preview.assessment().start().ifPresent(day -> start.add(new Facts().add(say("enrolment.case.START"), Formats.date(getLocale(), day))));
        preview.assessment().lastDay().filter(day -> preview.assessment().inTime())
                .ifPresent(day -> start.add(new Paragraph(say("enrolment.view.LAST_DAY", Map.of("lastDay", day)))));
        Card declare = new Card(say("enrolment.view.DECLARATIONS"));
        declarations.values().forEach(declare::add);
        declare.add(new FoldOut(say("enrolment.view.TEXT"), EnrolmentPanel.prose(text.html())));
        add(new Columns(stack(explanation(), consequences, declare), stack(start, why)));
        bar.setButtons(sign);
        setActionBar(bar);
    }

    private Card explanation() {
        UnorderedList points = new UnorderedList();
        List.of("ONCE", "NO_EFFECT", "EMPLOYER_SIGNS", "STOP").forEach(point ->
                points.add(new ListItem(say("enrolment.view." + point))));
        return new Card(say("enrolment.view.HOW"), points);
    }

    private Consequences consequences(List<Notice> notices) {
        List<Consequences.Line> lines = notices.stream().map(notice -> new Consequences.Line(Icons.INFO, notice.text().in(getLocale()))).toList();
        String places = notices.stream().filter(notice -> !notice.citation().isBlank())
                .map(notice -> notice.title().in(getLocale()) + ": " + notice.citation() + " (" + String.join(", ", notice.rules()) + ")")
                .collect(Collectors.joining("; "));
        return new Consequences(say("enrolment.view.CONSEQUENCES"), lines,
                List.of(new Consequences.Article(say("enrolment.view.PLACES"), places)), say("enrolment.view.READ"));
    }

    private void showWaiting(Participation enrolment) {
        LocalDate submitted = LocalDate.ofInstant(enrolment.submittedAt(), employers.get(enrolment.employer()).zone());
        Facts facts = new Facts().add(say("enrolment.case.SIGNED"), Formats.date(getLocale(), submitted));
        participations.signed(enrolment.id()).assessment().start()
                .ifPresent(day -> facts.add(say("enrolment.case.START"), Formats.date(getLocale(), day)));
        add(new Card(say("enrolment.view.WAITING_TITLE"), say("enrolment.view.WAITING"), facts), signedText(enrolment));
        setActions(Actions.plain(say("enrolment.view.WITHDRAW"), click ->
                answer(withdrawing.withdraw(current.get(), enrolment.id()), "enrolment.view.WITHDRAWN")));
    }

    private void showRunning(Participation running) {
        Facts facts = new Facts().add(say("enrolment.case.START"), Formats.date(getLocale(), running.starts().orElseThrow()));
        running.ends().ifPresent(day -> facts.add(say("enrolment.view.LAST_DAY_LABEL"), Formats.date(getLocale(), day)));
        add(new Card(say("enrolment.view.RUNNING_TITLE"), say(running.ends().isPresent() ? "enrolment.view.ENDING_SOON" : "enrolment.view.RUNNING"), facts));
        stating.sheet(current.get()).ifPresent(sheet -> add(new IntentionCard(sheet, employers.get(running.employer()).zone(), getLocale(), words,
                ticked -> answer(stating.state(current.get(), sheet.edition().planYear(), ticked), "enrolment.intention.DONE"))));
        DateField lastDay = new DateField(say("enrolment.view.LAST_DAY_LABEL"));
        lastDay.setMin(today());
        running.ends().ifPresent(lastDay::setMax);
        lastDay.setHelperText(say("enrolment.view.LAST_DAY_HELP"));
        UnorderedList means = new UnorderedList();
        List.of("END_NO_NEW", "END_GRANTED_STAYS", "END_AGAIN").forEach(point -> means.add(new ListItem(say("enrolment.view." + point))));
        add(new FoldOut(say("enrolment.view.END_TITLE"), means, lastDay, Actions.danger(say("enrolment.view.END"), click -> {
            if (lastDay.isInvalid()) {
                lastDay.focus();
                return;
            }
            answer(lastDay.getOptionalValue().map(day -> ending.endMine(current.get(), day)).orElseGet(() -> ending.endMine(current.get())),
                    "enrolment.view.END_DONE");
        })), signedText(running));
    }

    private Component signedText(Participation participation) {
        return new FoldOut(say("enrolment.view.SIGNED_TEXT"), EnrolmentPanel.prose(participations.signed(participation.id()).text()));
    }

    private void answer(Outcome<?> outcome, String doneKey) {
        Optional<Refusal> refusal = outcome.either(done -> Optional.empty(), Optional::of);
        show(Optional.of(refusal.map(no -> new MessageLine(Tone.ATTENTION, words.say(getLocale(), no)))
                .orElseGet(() -> new MessageLine(Tone.GOOD, say(doneKey)))));
    }

    private Void done(String key) {
        show(Optional.of(new MessageLine(Tone.GOOD, say(key))));
        return null;
    }

    private static Component stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("rw-stack");
        return stack;
    }

    private LocalDate today() {
        return employers.get(current.get().employer()).today(clock);
    }

    @Override
    public String getPageTitle() {
        return say("enrolment.view.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    private String say(String key, Map<String, ?> figures) {
        Locale locale = getLocale();
        return words.say(locale, key, figures);
    }
}
