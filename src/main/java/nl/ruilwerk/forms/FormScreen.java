package nl.ruilwerk.forms;

import java.util.List;
import java.util.Map;

/**
 * What a form looks like for the answers given so far: one language, everything worked out. All texts are plain text
 * except {@link Note#markdown()}.
 */
public final class FormScreen {

    private final Map<String, Boolean> shown;
    private final Map<String, FieldState> fields;
    private final Map<String, String> labels;
    private final Map<String, Note> notes;
    private final Map<String, Table> tables;
    private final FormCheck check;

    FormScreen(Map<String, Boolean> shown, Map<String, FieldState> fields, Map<String, String> labels, Map<String, Note> notes,
            Map<String, Table> tables, FormCheck check) {
        this.shown = shown;
        this.fields = fields;
        this.labels = labels;
        this.notes = notes;
        this.tables = tables;
        this.check = check;
    }

    /** @return whether the component with this id is to be seen */
    public boolean shows(String id) {
        return shown.getOrDefault(id, false);
    }

    /** @return the state of a field that is shown */
    public FieldState field(String id) {
        return fields.get(id);
    }

    /** @return heading of a group or table, empty if it has none */
    public String label(String id) {
        return labels.getOrDefault(id, "");
    }

    public Note note(String id) {
        return notes.get(id);
    }

    public Table table(String id) {
        return tables.get(id);
    }

    /** @return what would become of these answers if they were handed in now */
    public FormCheck check() {
        return check;
    }

    /**
     * @param several whether more than one file may be added
     * @param value   the answer of a field that is read-only or disabled, typed; null if it has none
     */
    public record FieldState(String label, String timeLabel, String help, String prefix, String suffix, boolean required,
            boolean readonly, boolean disabled, boolean several, List<Option> options, Object value) {}

    /**
     * A text with values in it that must stay values.
     *
     * @param markdown what the author wrote; {@link #OPEN} number {@link #CLOSE} stands for the value with that number
     * @param values   plain text
     */
    public record Note(String markdown, List<String> values) {

        /** A character that Unicode leaves to private use; none of it survives in what authors write. */
        public static final char OPEN = '\ue000';
        public static final char CLOSE = '\ue001';
    }

    /**
     * @param rows     each as long as {@code columns}
     * @param rowCount rows to show at first
     */
    public record Table(List<String> columns, List<List<Cell>> rows, int rowCount) {}

    /** @param number whether to align it with the numbers above and below */
    public record Cell(String text, boolean number) {}
}
