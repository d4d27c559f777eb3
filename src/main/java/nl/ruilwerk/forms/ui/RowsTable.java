package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.forms.FormScreen.Cell;
import nl.ruilwerk.forms.FormScreen.Table;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.words.Words;

/** Rows to read; the first few at first if there are many. */
class RowsTable extends Div {

    private final Locale locale;
    private final Words words;
    private String caption = "";
    private Table table;
    private boolean complete;

    RowsTable(Locale locale, Words words) {
        this.locale = locale;
        this.words = words;
    }

    void show(String caption, Table table) {
        if (!table.equals(this.table) || !caption.equals(this.caption)) {
            this.caption = caption;
            this.table = table;
            draw();
        }
    }

    private void draw() {
        removeAll();
        DataTable<List<Cell>> view = new DataTable<>(caption);
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            boolean figures = table.rows().stream().anyMatch(row -> row.get(column).number());
            if (figures) {
                view.figure(table.columns().get(i), row -> row.get(column).text());
            } else {
                view.text(table.columns().get(i), row -> row.get(column).text());
            }
        }
        int shown = complete ? table.rows().size() : Math.min(table.rowCount(), table.rows().size());
        add(view.setRows(table.rows().subList(0, shown)));
        if (table.rows().isEmpty()) {
            add(new Paragraph(words.say(locale, "forms.table.EMPTY")));
        } else if (shown < table.rows().size()) {
            Button more = new Button(words.say(locale, "forms.table.MORE", Map.of("count", table.rows().size())), click -> {
                complete = true;
                draw();
            });
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(more);
        }
    }
}
