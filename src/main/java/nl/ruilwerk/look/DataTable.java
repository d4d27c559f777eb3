package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of rows already in hand: an HTML table with right-aligned figures. On a phone each row becomes a block of label
 * and value. For long lists that load while scrolling take Vaadin's Grid.
 *
 * @param <T> what a row shows
 */
public class DataTable<T> extends Composite<Div> {

    private record Column<T>(String header, SerializableFunction<T, Component> cell, boolean figure,
                             boolean silent) implements Serializable {
    }

    private final NativeTable table = new NativeTable();
    private final List<Column<T>> columns = new ArrayList<>();
    private List<T> rows = List.of();

    /** @param caption what the table shows; read by screen readers, and shown above it */
    public DataTable(String caption) {
        table.setCaptionText(caption);
        getContent().addClassName("rw-table");
        // it may scroll sideways on its own, so the keyboard must reach it
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", caption);
        getContent().add(table);
    }

    /** The first column that is added is the heading of its row. */
    public DataTable<T> text(String header, SerializableFunction<T, String> text) {
        return column(header, row -> new Span(text.apply(row)), false);
    }

    /** A column of figures, already formatted; right-aligned. */
    public DataTable<T> figure(String header, SerializableFunction<T, String> figure) {
        return column(header, row -> new Span(figure.apply(row)), true);
    }

    /** A column of badges, links or buttons. */
    public DataTable<T> component(String header, SerializableFunction<T, Component> component) {
        return column(header, component, false);
    }

    /** A column of figures of which some are a badge; right-aligned. */
    public DataTable<T> figures(String header, SerializableFunction<T, Component> figure) {
        return column(header, figure, true);
    }

    /** A column of buttons; its heading is heard, not seen. */
    public DataTable<T> actions(String header, SerializableFunction<T, Component> actions) {
        columns.add(new Column<>(header, actions, false, true));
        showHead();
        setRows(rows);
        return this;
    }

    private DataTable<T> column(String header, SerializableFunction<T, Component> cell, boolean figure) {
        columns.add(new Column<>(header, cell, figure, false));
        showHead();
        setRows(rows);
        return this;
    }

    /** Replaces the rows. */
    public DataTable<T> setRows(List<T> rows) {
        this.rows = List.copyOf(rows);
        table.getBody().removeAll();
        rows.forEach(row -> table.getBody().add(line(row)));
        return this;
    }

    /**
     * A row of totals under the table.
     *
     * @param cells one text per column, empty where there is none
     */
    public DataTable<T> setTotals(String... cells) {
        table.getFoot().removeAll();
        NativeTableRow line = new NativeTableRow();
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Component cell = i == 0 ? rowHeading(new Span(cells[i])) : cell(column, new Span(cells[i]));
            line.add(cell);
        }
        table.getFoot().add(line);
        return this;
    }

    /** Less air between rows, for those who work in it all day. */
    public DataTable<T> setDense(boolean dense) {
        getContent().setClassName("rw-dense", dense);
        return this;
    }

    private void showHead() {
        table.getHead().removeAll();
        NativeTableRow line = new NativeTableRow();
        for (Column<T> column : columns) {
            Span words = new Span(column.header());
            words.setClassName("rw-spoken", column.silent());
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("rw-figures", column.figure());
            line.add(cell);
        }
        table.getHead().add(line);
    }

    private NativeTableRow line(T row) {
        NativeTableRow line = new NativeTableRow();
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Component content = column.cell().apply(row);
            line.add(i == 0 ? rowHeading(content) : cell(column, content));
        }
        return line;
    }

    private static NativeTableHeaderCell rowHeading(Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static <T> NativeTableCell cell(Column<T> column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.setClassName("rw-figures", column.figure());
        cell.setClassName("rw-table-actions", column.silent());
        cell.getElement().setAttribute("data-label", column.silent() ? "" : column.header());
        return cell;
    }
}
