package nl.ruilwerk.look;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;

/** The way of a case from top to bottom: what happened, who has to act now, what is still to come and when. */
public class CaseTimeline extends Composite<OrderedList> {

    /** Where a step stands in time. */
    public enum When { PAST, PRESENT, FUTURE, STOPPED }

    /**
     * @param title  what happens, in a few words
     * @param moment when; for the present since when, for the future when expected; empty when not known
     * @param detail who and what, one sentence; empty for none
     */
    public record Step(When when, String title, String moment, String detail) implements Serializable {

        public static Step past(String title, String moment, String detail) {
            return new Step(When.PAST, title, moment, detail);
        }

        /** @param who  who has to act, such as "Jij" or "Personeelszaken" */
        public static Step present(String title, String since, String who) {
            return new Step(When.PRESENT, title, since, who);
        }

        public static Step future(String title, String expected, String detail) {
            return new Step(When.FUTURE, title, expected, detail);
        }

        /** Where the case ended before its end: refused, withdrawn, lapsed. */
        public static Step stopped(String title, String moment, String detail) {
            return new Step(When.STOPPED, title, moment, detail);
        }
    }

    public CaseTimeline(List<Step> steps) {
        getContent().addClassName("rw-timeline");
        setSteps(steps);
    }

    public void setSteps(List<Step> steps) {
        getContent().removeAll();
        steps.forEach(step -> getContent().add(item(step)));
    }

    private static ListItem item(Step step) {
        Span title = new Span(step.title());
        title.addClassName("rw-timeline-title");
        Span moment = new Span(step.moment());
        moment.addClassName("rw-timeline-moment");
        Div head = new Div(title, moment);
        head.addClassName("rw-timeline-head");
        Span mark = new Span(icon(step.when()).create());
        mark.addClassName("rw-timeline-mark");
        Div body = new Div(head);
        body.addClassName("rw-timeline-body");
        if (!step.detail().isEmpty()) {
            body.add(new Paragraph(step.detail()));
        }
        Span spoken = new Span(Texts.text("timeline." + step.when()));
        spoken.addClassName("rw-spoken");
        ListItem item = new ListItem(mark, spoken, body);
        item.addClassName("rw-" + step.when().name().toLowerCase(java.util.Locale.ROOT));
        if (step.when() == When.PRESENT) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Icons icon(When when) {
        return switch (when) {
            case PAST -> Icons.CHECK;
            case PRESENT -> Icons.CURRENT;
            case FUTURE -> Icons.OPEN;
            case STOPPED -> Icons.CROSS;
        };
    }
}
