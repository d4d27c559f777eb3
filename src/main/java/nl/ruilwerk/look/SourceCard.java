package nl.ruilwerk.look;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;

/** One source of an employee: what is still free as the large figure, and where the rest went. */
public class SourceCard extends Composite<Article> {

    /**
     * @param name        such as Vakantiegeld
     * @param used        granted
     * @param reserved    set aside for requests under way
     * @param free        what can still be chosen; the large figure
     * @param payout      when it is paid out, such as "mei 2026"; empty when not known
     * @param usableUntil the last day on which it can be used, such as "1 mei 2026"; empty for no such day
     * @param note        one sentence, for instance why it cannot be used now; empty for none
     */
    public record Data(String name, Part used, Part reserved, Part free, String payout, String usableUntil, String note)
            implements Serializable {

        /** Pay of each month, which is never used up: only what there is in a month is shown. */
        public static Data monthly(String name, Part inAMonth, String note) {
            return new Data(name, NOTHING, NOTHING, inAMonth, "", "", note);
        }

        boolean isMonthly() {
            return used == NOTHING;
        }
    }

    private static final Part NOTHING = new Part("", 0);

    public SourceCard(Data data) {
        getContent().addClassNames("rw-card", "rw-stack", "rw-source");
        update(data);
    }

    public void update(Data data) {
        Span figure = new Span(data.free().figure());
        figure.addClassName("rw-figure");
        Span free = new Span(Texts.text(data.isMonthly() ? "source.A_MONTH" : "source.STILL_FREE"));
        free.addClassName("rw-note");
        Paragraph large = new Paragraph(figure, free);
        large.addClassName("rw-figure-line");
        Facts dates = new Facts();
        if (!data.payout().isEmpty()) {
            dates.add(Texts.text("source.PAYOUT"), data.payout());
        }
        if (!data.usableUntil().isEmpty()) {
            dates.add(Texts.text("source.USABLE_UNTIL"), data.usableUntil());
        }
        getContent().removeAll();
        getContent().add(new H3(data.name()), large);
        if (data.isMonthly()) {
            getContent().add(new Paragraph(data.note()));
            return;
        }
        getContent().add(new ShareBar(data.used(), data.reserved(), data.free()), dates);
        if (!data.note().isEmpty()) {
            getContent().add(new MessageLine(Tone.INFO, data.note()));
        }
    }
}
