package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.Optional;

/**
 * One goal to choose: what it gives, what room is left, what is needed. A closed goal stays in sight, with the reason and
 * from when it opens. The whole card can be clicked; the keyboard reaches it through its name.
 */
public class GoalCard extends Composite<Article> {

    /**
     * Places under the cap of the own unit.
     *
     * @param left  places still free, 0 or more
     * @param total places in all
     * @param waiting how many wait for a place
     */
    public record Room(long left, long total, long waiting) implements Serializable {

        /** Places for which nobody waits. */
        public Room(long left, long total) {
            this(left, total, 0);
        }
    }

    /**
     * @param maximum  such as "€ 1.250 per 5 jaar"; empty for none
     * @param room     empty for a goal without a cap
     * @param evidence what proof is needed; empty for none
     * @param lastDay  the last day to ask; empty for none
     * @param closed   why it is closed, one sentence; empty when open
     * @param opens    from when it opens; empty when not known or open
     */
    public record Data(Icons icon, String name, String maximum, Optional<Room> room, String evidence, String lastDay,
                       String closed, String opens) implements Serializable {

        public static Data open(Icons icon, String name, String maximum, Optional<Room> room, String evidence,
                                String lastDay) {
            return new Data(icon, name, maximum, room, evidence, lastDay, "", "");
        }

        public static Data closed(Icons icon, String name, String maximum, Optional<Room> room, String reason,
                                  String opens) {
            return new Data(icon, name, maximum, room, "", "", reason, opens);
        }

        boolean isClosed() {
            return !closed.isEmpty();
        }
    }

    private final Div beside = new Div();

    /** A card to read only. */
    public GoalCard(Data data) {
        this(data, Optional.empty());
    }

    /** @param choose what happens on a click or Enter; a closed goal can be chosen too, to read why */
    public GoalCard(Data data, SerializableRunnable choose) {
        this(data, Optional.of(choose));
    }

    private GoalCard(Data data, Optional<SerializableRunnable> choose) {
        getContent().addClassNames("rw-card", "rw-stack", "rw-goal");
        getContent().setClassName("rw-closed", data.isClosed());
        getContent().add(header(data, choose));
        Facts facts = new Facts();
        if (!data.maximum().isEmpty()) {
            facts.add(Texts.text("goal.MAXIMUM"), data.maximum());
        }
        if (!data.evidence().isEmpty()) {
            facts.add(Texts.text("goal.EVIDENCE"), data.evidence());
        }
        if (!data.lastDay().isEmpty()) {
            facts.add(Texts.text("goal.LAST_DAY"), data.lastDay());
        }
        if (data.isClosed()) {
            if (!data.opens().isEmpty()) {
                facts.add(Texts.text("goal.OPENS"), data.opens());
            }
            Paragraph reason = new Paragraph(Icons.LOCK.create(), new Span(data.closed()));
            reason.addClassName("rw-goal-closed");
            getContent().add(reason);
        } else {
            getContent().add(data.room().map(GoalCard::roomLeft).orElseGet(GoalCard::roomForAll));
        }
        getContent().add(facts);
    }

    /** Marks the goal that is chosen now. */
    public void setChosen(boolean chosen) {
        getContent().setClassName("rw-chosen", chosen);
        beside.removeAll();
        if (chosen) {
            beside.add(new StatusBadge(Tone.GOOD, Texts.text("goal.CHOSEN")));
        }
    }

    private Header header(Data data, Optional<SerializableRunnable> choose) {
        Span icon = new Span(data.icon().create());
        icon.addClassName("rw-goal-icon");
        H2 name = choose.<H2>map(action -> {
            NativeButton button = new NativeButton(data.name(), click -> action.run());
            button.addClassName("rw-stretched");
            return new H2((Component) button);
        }).orElseGet(() -> new H2(data.name()));
        Header header = new Header(icon, name, beside);
        header.addClassName("rw-goal-header");
        return header;
    }

    private static Component roomLeft(Room room) {
        Div bar = new Div();
        bar.addClassName("rw-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        add(bar, "rw-bar-used", Math.max(0, room.total() - room.left()));
        add(bar, "rw-bar-free", room.left());
        Paragraph words = new Paragraph(room.waiting() > 0 ? Texts.text("goal.WAITING", "waiting", room.waiting()) : room.left() > 0
                ? Texts.text("goal.PLACES_LEFT", "left", room.left(), "total", room.total())
                : Texts.text("goal.NO_PLACES_LEFT", "total", room.total()));
        Div left = new Div(words, bar);
        left.addClassName("rw-room");
        return left;
    }

    private static Component roomForAll() {
        Div room = new Div(new Paragraph(Texts.text("goal.NO_LIMIT")));
        room.addClassName("rw-room");
        return room;
    }

    private static void add(Div bar, String className, long size) {
        if (size > 0) {
            Span part = new Span();
            part.addClassName(className);
            part.getStyle().set("flex-grow", String.valueOf(size));
            bar.add(part);
        }
    }
}
