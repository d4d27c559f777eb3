package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import nl.ruilwerk.money.Money;

/**
 * What a choice does to net pay: a payslip in two columns, the advantage as the large figure, and the sum behind a
 * fold-out. {@link #update} while somebody types; screen readers hear the new advantage when the typing pauses.
 */
public class NetEffectPanel extends Composite<Section> {

    /**
     * @param without EUR when nothing is done
     * @param with    EUR with this choice
     * @param total   whether a line is drawn above it
     */
    public record Row(String label, Money without, Money with, boolean total) implements Serializable {

        public static Row of(String label, Money without, Money with) {
            return new Row(label, without, with, false);
        }

        public static Row total(String label, Money without, Money with) {
            return new Row(label, without, with, true);
        }
    }

    /**
     * @param rows      in the order of a payslip; at least one
     * @param advantage EUR net, what the choice brings; may be zero or negative
     * @param note      one sentence on the basis, such as the rate used; empty for none
     * @param sum       the calculation line by line; empty hides the fold-out
     */
    public record Data(List<Row> rows, Money advantage, String note, List<SumLine> sum) implements Serializable {

        public Data {
            rows = List.copyOf(rows);
            sum = List.copyOf(sum);
        }
    }

    private final Span advantage = new Span();
    private final Span advantageLabel = new Span();
    private final Div table = new Div();
    private final Paragraph note = new Paragraph();
    private final Facts sum = Facts.sum(List.of());
    private final FoldOut foldOut = new FoldOut(Texts.text("net-effect.SUM"), sum);
    private final Paragraph invitation = new Paragraph();
    private final Div figures = new Div();

    /** A panel that waits for its first figures. */
    public NetEffectPanel() {
        Header header = new Header(new H2(Texts.text("net-effect.TITLE")),
                new StatusBadge(Tone.INFO, Texts.text("net-effect.INDICATION")));
        header.addClassName("rw-card-header");
        advantage.addClassName("rw-figure");
        advantageLabel.addClassName("rw-note");
        Div large = new Div(advantageLabel, advantage);
        large.addClassName("rw-advantage");
        large.getElement().setAttribute("aria-live", "polite");
        large.getElement().setAttribute("aria-atomic", "true");
        note.addClassName("rw-note");
        invitation.addClassName("rw-note");
        figures.addClassName("rw-stack");
        figures.add(table, note, foldOut);
        getContent().addClassNames("rw-card", "rw-stack", "rw-net-effect");
        getContent().add(header, invitation, large, figures);
        clear(Texts.text("net-effect.INVITATION"));
    }

    public NetEffectPanel(Data data) {
        this();
        update(data);
    }

    /** Shows new figures; the fold-out stays as it is. */
    public void update(Data data) {
        show(true);
        advantageLabel.setText(Texts.text(data.advantage().isNegative() ? "net-effect.DISADVANTAGE" : "net-effect.ADVANTAGE"));
        advantage.setText(Texts.money(data.advantage()));
        advantage.setClassName("rw-good", data.advantage().isPositive());
        table.removeAll();
        table.add(payslip(data.rows()));
        note.setText(data.note());
        note.setVisible(!data.note().isEmpty());
        sum.setLines(data.sum());
        foldOut.setVisible(!data.sum().isEmpty());
    }

    /** Takes the figures away, for instance because no amount is filled in yet. */
    public void clear(String sentence) {
        show(false);
        invitation.setText(sentence);
    }

    private void show(boolean filled) {
        invitation.setVisible(!filled);
        figures.setVisible(filled);
        if (!filled) {
            advantageLabel.setText("");
            advantage.setText("");
        }
    }

    private static Component payslip(List<Row> rows) {
        NativeTable table = new NativeTable();
        table.addClassName("rw-payslip");
        table.setCaptionText(Texts.text("net-effect.CAPTION"));
        NativeTableRow head = new NativeTableRow();
        head.addDataCell();
        head.add(column(Texts.text("net-effect.WITHOUT")), column(Texts.text("net-effect.WITH")));
        table.getHead().add(head);
        for (Row row : rows) {
            NativeTableHeaderCell label = new NativeTableHeaderCell(row.label());
            label.getElement().setAttribute("scope", "row");
            NativeTableRow line = new NativeTableRow(label);
            line.addDataCell().setText(Texts.money(row.without()));
            line.addDataCell().setText(Texts.money(row.with()));
            line.setClassName("rw-total", row.total());
            table.getBody().add(line);
        }
        return table;
    }

    private static NativeTableHeaderCell column(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
