package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ruilwerk.document.DocumentUploadLimits;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.ActionBar;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Steps;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.RequestDraft;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.NetEffect;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/**
 * A new request in steps, each with an address of its own: amount and sources, receipt, statements, signing. What is
 * filled in is saved as a draft at once, so the way back, a second window or an expired session loses nothing.
 */
@StyleSheet("context://ruilwerk/letter.css")
@Route("requests/new/:draft/:step")
@PermitAll
@ForRole(Role.EMPLOYEE)
class NewRequestView extends Page implements BeforeEnterObserver, HasDynamicTitle, RequestInHand {

    static final int AMOUNT = 1;
    static final int RECEIPT = 2;
    static final int STATEMENTS = 3;
    static final int SIGN = 4;

    private final JudgingRequest judging;
    private final SubmittingRequest submitting;
    private final RequestDrafts drafts;
    private final StoringDocument storing;
    private final Documents documents;
    private final DocumentUploadLimits limits;
    private final Screens screens;
    private final CourseFacts course;
    private final Words words;
    private final Clock clock;
    private final Actor actor;

    private SubmitRequest draft;
    private int version;
    private int step;
    private Edition edition;
    private Goal goal;
    private Optional<Evaluation> judged = Optional.empty();
    private final Div message = new Div();
    private final Span advantage = new Span();
    private final Div advantageLine = new Div();

    NewRequestView(JudgingRequest judging, SubmittingRequest submitting, RequestDrafts drafts, StoringDocument storing,
                   Documents documents, DocumentUploadLimits limits, Screens screens, CourseFacts course, Words words, Clock clock, CurrentActor current) {
        this.judging = judging;
        this.submitting = submitting;
        this.drafts = drafts;
        this.storing = storing;
        this.documents = documents;
        this.limits = limits;
        this.screens = screens;
        this.course = course;
        this.words = words;
        this.clock = clock;
        this.actor = current.get();
        setBack(new RouterLink(words.say(getLocale(), "request.new.OTHER_GOAL"), ChoicesView.class));
        Span label = new Span(say("request.new.ADVANTAGE"));
        label.addClassName("rw-note");
        advantage.addClassName("rw-amount");
        advantageLine.add(label, advantage);
        advantageLine.addClassName("rw-action-bar-figure");
    }

    static RouteParameters at(UUID draft, int step) {
        return new RouteParameters(Map.of("draft", draft.toString(), "step", String.valueOf(step)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<RequestDraft> saved = entering.getRouteParameters().get("draft").flatMap(NewRequestView::id)
                .flatMap(id -> drafts.find(actor, id));
        step = entering.getRouteParameters().get("step").filter(text -> text.matches("[1-4]")).map(Integer::parseInt).orElse(0);
        if (saved.isEmpty() || step == 0) {
            throw new NotFoundException();
        }
        draft = saved.get().content();
        version = saved.get().version();
        edition = judging.edition(actor);
        if (!edition.hasGoal(draft.goal())) {
            // a draft of a former year, for a goal that is no more
            throw new NotFoundException();
        }
        goal = edition.goal(draft.goal());
        if (step == RECEIPT && goal.evidence().isEmpty()) {
            throw new NotFoundException();
        }
        judged = Optional.empty();
        show();
        startAtTop();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    private void show() {
        removeAll();
        setTitle(goal.name().in(getLocale()));
        setLead(goal.summary().in(getLocale()));
        // a goal without proof has no step for it
        boolean withProof = !goal.evidence().isEmpty();
        List<String> names = new ArrayList<>(List.of(say("request.new.AMOUNT"), say("request.new.RECEIPT"), say("request.new.STATEMENTS"), say("request.new.SIGN")));
        if (!withProof) {
            names.remove(RECEIPT - 1);
        }
        Steps steps = new Steps(names.toArray(String[]::new));
        steps.setCurrent(withProof || step < RECEIPT ? step - 1 : step - 2);
        message.removeAll();
        add(steps, message);
        showAdvantage();
        add(switch (step) {
            case AMOUNT -> new AmountStep(this, judging, screens, course, words, clock);
            case RECEIPT -> new ReceiptStep(this, storing, documents, limits, words);
            case STATEMENTS -> new StatementsStep(this, words);
            default -> new SigningStep(this, submitting, words);
        });
    }

    /** On a phone the panel with the net effect is out of sight while somebody types: the advantage stays beside the buttons. */
    private void showAdvantage() {
        Optional<NetEffect> effect = judged().netEffect();
        advantageLine.setVisible(effect.isPresent());
        effect.ifPresent(net -> advantage.setText(Formats.money(getLocale(), net.advantage())));
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public SubmitRequest draft() {
        return draft;
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public Evaluation judged() {
        if (judged.isEmpty()) {
            judged = Optional.of(judging.preview(actor, draft));
        }
        return judged.get();
    }

    @Override
    public void save(UnaryOperator<SubmitRequest> change) {
        SubmitRequest changed = change.apply(draft);
        drafts.save(actor, changed, version).either(next -> {
            draft = changed;
            version = next;
            judged = Optional.empty();
            message.removeAll();
            showAdvantage();
            return null;
        }, refusal -> {
            Anchor again = new Anchor("requests/new/" + draft.id() + "/" + step, say("request.new.AGAIN"));
            again.setRouterIgnore(true);
            tell(Tone.ATTENTION, words.say(getLocale(), refusal), again);
            return null;
        });
    }

    @Override
    public void go(int next) {
        UI.getCurrent().navigate(NewRequestView.class, at(draft.id(), next));
    }

    @Override
    public void tell(Tone tone, String sentence, Component... more) {
        message.removeAll();
        message.add(new MessageLine(tone, sentence, more));
        message.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    @Override
    public void setActions(Component... buttons) {
        ActionBar bar = new ActionBar(buttons);
        if (step != SIGN) {
            bar.setMessage(advantageLine);
        }
        setActionBar(bar);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("request.new.TITLE") + " · Ruilwerk";
    }
}
