package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.time.Deadlines;
import nl.ruilwerk.time.MovingDate;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;

/** The demo's date, and the way to move it: a year passes in ten minutes. */
@SpringComponent
@Profile("demo")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DemoDate extends Div {

    private final MovingDate moving;
    private final CurrentActor current;
    private final Words words;
    private final LocalDate today;
    private final MessageLine refusal = new MessageLine(Tone.REFUSED, "");

    DemoDate(MovingDate moving, CurrentActor current, Words words, Clock clock, ObjectProvider<Deadlines> deadlines) {
        this.moving = moving;
        this.current = current;
        this.words = words;
        this.today = LocalDate.now(clock);
        addClassName("rw-demo-date");

        Span date = new Span(Formats.date(getLocale(), today));
        Button open = new Button();
        open.setPrefixComponent(Icons.CALENDAR.create());
        open.getElement().appendChild(date.getElement());
        open.setAriaLabel(words.say(getLocale(), "shell.demo.OPEN", Map.of("today", today)));
        Popover popover = new Popover();
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM);
        popover.setAriaLabel(say("shell.demo.TITLE"));
        popover.setModal(true);

        DateField day = new DateField(say("shell.demo.DAY"));
        day.setMin(today.plusDays(1));
        day.setMax(moving.furthest());
        day.setWidthFull();
        Button move = Actions.primary(say("shell.demo.MOVE"), click -> {
            if (day.getValue() != null && !day.isInvalid()) {
                moveTo(day.getValue());
            }
        });
        Div steps = new Div(step("shell.demo.NEXT_DAY", today.plusDays(1)), step("shell.demo.NEXT_WEEK", today.plusWeeks(1)),
                step("shell.demo.NEXT_MONTH", today.plusMonths(1)));
        steps.addClassName("rw-buttons");
        next(deadlines).ifPresent(deadline -> steps.add(step("shell.demo.NEXT_DEADLINE", deadline)));
        refusal.setVisible(false);

        Div content = new Div(new Paragraph(say("shell.demo.EXPLAINED")), steps, day, move, refusal);
        content.addClassNames("rw-stack", "rw-demo-popover");
        popover.add(content);
        add(open, popover);
    }

    private Optional<LocalDate> next(ObjectProvider<Deadlines> deadlines) {
        return deadlines.stream().map(known -> known.nextAfter(today)).flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Button step(String key, LocalDate to) {
        return Actions.plain(words.say(getLocale(), key, Map.of("day", to)), click -> moveTo(to));
    }

    private void moveTo(LocalDate day) {
        String by = current.find().map(actor -> actor.person().toString()).orElse("");
        moving.moveTo(day, by).either(moved -> {
            // Every figure of the page may have changed.
            UI.getCurrent().getPage().reload();
            return null;
        }, refused -> {
            refusal.setText(words.say(getLocale(), refused));
            refusal.setVisible(true);
            return null;
        });
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
