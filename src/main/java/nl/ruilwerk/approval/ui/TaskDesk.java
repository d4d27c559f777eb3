package nl.ruilwerk.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.approval.ClaimingTask;
import nl.ruilwerk.approval.OpeningTask;
import nl.ruilwerk.approval.OpeningTask.OpenedTask;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskRefusal;
import nl.ruilwerk.approval.TaskSummaries;
import nl.ruilwerk.forms.ui.FormView;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.look.ActionBar;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.TaskSummary;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;

/**
 * One task on the desk: the case beside the form, and the actions in a bar that stays in sight. Opening takes the task;
 * leaving it untouched gives it back.
 */
class TaskDesk extends Section {

    /** Makes desks; the screens have one of these. */
    @org.springframework.stereotype.Component
    static class Maker {

        private final TaskList tasks;
        private final OpeningTask opening;
        private final ClaimingTask claiming;
        private final AnsweringTask answering;
        private final TaskSummaries summaries;
        private final Words words;

        Maker(TaskList tasks, OpeningTask opening, ClaimingTask claiming, AnsweringTask answering, TaskSummaries summaries, Words words) {
            this.tasks = tasks;
            this.opening = opening;
            this.claiming = claiming;
            this.answering = answering;
            this.summaries = summaries;
            this.words = words;
        }

        /**
         * @param underList whether the desk stands beside the list and says itself what is on it
         * @param done      told when the task leaves the desk
         * @throws NoSuchElementException if there is no such open task for the actor
         */
        TaskDesk open(Actor actor, UUID task, boolean underList, SerializableConsumer<Done> done) {
            return new TaskDesk(this, actor, task, underList, done);
        }
    }

    /**
     * How a task left the desk.
     *
     * @param task  which one
     * @param title what it was called
     * @param how   what became of it
     */
    record Done(UUID task, String title, How how) {

        enum How {
            ANSWERED,
            GIVEN_BACK,
            /** Somebody else answered it, or the case went on without it. */
            GONE
        }
    }

    private final Maker maker;
    private final Actor actor;
    private final UUID task;
    private final SerializableConsumer<Done> done;
    private final String title;
    private final FormView form;
    private final ActionBar actions = new ActionBar();
    private boolean takenByOpening;
    private boolean touched;

    private TaskDesk(Maker maker, Actor actor, UUID task, boolean underList, SerializableConsumer<Done> done) {
        this.maker = maker;
        this.actor = actor;
        this.task = task;
        this.done = done;
        boolean wasMine = maker.tasks.find(actor, task).filter(line -> line.claimedBy().filter(actor::is).isPresent()).isPresent();
        Outcome<UUID> taken = maker.claiming.claim(actor, task);
        OpenedTask opened = maker.opening.open(actor, task, getLocale());
        this.title = maker.summaries.title(opened.line(), getLocale());
        this.takenByOpening = taken.isAccepted() && !wasMine && opened.line().assignedTo().isEmpty();

        // the parts
        form = new FormView(opened.form(), opened.context(), opened.files(), getLocale(), maker.words);
        if (!opened.draft().isEmpty()) {
            form.write(opened.draft());
        }
        Div badges = badges(opened);
        Div beside = new Div();
        opened.casePanel().ifPresent(beside::add);
        Section answer = new Section(new H2(say("approval.desk.ANSWER")), form);

        // what happens
        form.addChangeListener(change -> {
            touched = true;
            maker.opening.keepDraft(actor, task, form.read());
        });
        taken.either(mine -> {
            showMyActions(opened);
            return null;
        }, refused -> {
            showRefused(refused);
            return null;
        });

        // where it stands
        addClassName("rw-desk");
        beside.addClassName("rw-desk-case");
        answer.addClassNames("rw-card", "rw-stack", "rw-desk-answer");
        Div both = new Div(beside, answer);
        both.addClassName("rw-desk-both");
        // on a phone, whoever is asked something of their own case sees the question first
        both.setClassName("rw-desk-own", opened.line().assignedTo().isPresent());
        if (underList) {
            H2 heading = new H2(title);
            heading.addClassName("rw-desk-title");
            add(heading);
        }
        add(badges, both, actions);
    }

    private Div badges(OpenedTask opened) {
        TaskSummary summary = maker.summaries.of(opened.line(), actor, getLocale());
        Div badges = new Div();
        badges.addClassName("rw-task-third");
        if (!summary.due().isEmpty()) {
            badges.add(new StatusBadge(summary.urgency(), Icons.CLOCK, summary.due()));
        }
        opened.line().doubts().forEach(doubt -> badges.add(new StatusBadge(Tone.ATTENTION, Icons.LOOK, say(doubt))));
        badges.setVisible(badges.getComponentCount() > 0);
        return badges;
    }

    private void showMyActions(OpenedTask opened) {
        String verb = "task." + opened.line().form() + ".submit";
        Button finish = Actions.primary(say(maker.words.knows(getLocale(), verb) ? verb : "approval.action.FINISH"), click -> answer());
        // a second click would arrive while the first is being worked on
        finish.setDisableOnClick(true);
        if (opened.line().assignedTo().isPresent()) {
            actions.setButtons(finish);
        } else {
            actions.setButtons(finish, Actions.quiet(say("approval.action.GIVE_BACK"), click -> giveBack()));
        }
    }

    private void answer() {
        if (!form.check().isAccepted()) {
            show(Tone.REFUSED, say("approval.refusal.FORM_INCOMPLETE"));
            enableActions();
            form.getElement().executeJs("this.scrollIntoView({block: 'center', behavior: 'smooth'})");
            return;
        }
        attempt(() -> maker.answering.answer(actor, task, form.read())).either(answered -> {
            leave(Done.How.ANSWERED);
            return null;
        }, refused -> {
            showRefused(refused);
            return null;
        });
    }

    private void giveBack() {
        attempt(() -> maker.claiming.release(actor, task)).either(released -> {
            leave(Done.How.GIVEN_BACK);
            return null;
        }, refused -> {
            showRefused(refused);
            return null;
        });
    }

    private void takeOver() {
        attempt(() -> maker.claiming.takeOver(actor, task)).either(taken -> {
            takenByOpening = true;
            form.setReadOnly(false);
            actions.setMessage();
            showMyActions(maker.opening.open(actor, task, getLocale()));
            return null;
        }, refused -> {
            showRefused(refused);
            return null;
        });
    }

    /** A role may have been withdrawn while the task lay on the desk: then it is gone for this person. */
    private static Outcome<UUID> attempt(Supplier<Outcome<UUID>> step) {
        try {
            return step.get();
        } catch (NoSuchElementException notForThisPersonAnyMore) {
            return Outcome.refused(Refusal.of(TaskRefusal.TASK_GONE));
        }
    }

    private void showRefused(Refusal refusal) {
        String sentence = maker.words.say(getLocale(), refusal);
        if (refusal.reason() == TaskRefusal.ALREADY_CLAIMED) {
            takenByOpening = false;
            form.setReadOnly(true);
            show(Tone.INFO, sentence);
            actions.setButtons(Actions.plain(say("approval.action.TAKE_OVER"), click -> takeOver()));
        } else if (refusal.reason() == TaskRefusal.TASK_GONE || refusal.reason() == TaskRefusal.OWN_CASE) {
            takenByOpening = false;
            form.setReadOnly(true);
            show(Tone.INFO, sentence);
            actions.setButtons(Actions.primary(say("approval.action.ON"), click -> done.accept(new Done(task, title, Done.How.GONE))));
        } else {
            show(Tone.REFUSED, sentence);
            enableActions();
        }
    }

    private void show(Tone tone, String sentence) {
        actions.setMessage(new MessageLine(tone, sentence));
    }

    private void enableActions() {
        buttons(actions).forEach(button -> button.setEnabled(true));
    }

    private static Stream<Button> buttons(Component parent) {
        return parent.getChildren().flatMap(child -> child instanceof Button button ? Stream.of(button) : buttons(child));
    }

    private void leave(Done.How how) {
        takenByOpening = false;
        done.accept(new Done(task, title, how));
    }

    /** What was only looked at goes back to the others; what was begun stays with its person. */
    @Override
    protected void onDetach(DetachEvent leaving) {
        super.onDetach(leaving);
        if (takenByOpening && !touched) {
            takenByOpening = false;
            attempt(() -> maker.claiming.release(actor, task));
        }
    }

    private String say(String key) {
        return maker.words.say(getLocale(), key);
    }
}
