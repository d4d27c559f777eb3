package nl.ruilwerk.forms;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a variable to read.
 *
 * @param rows            expression that yields a list of maps
 * @param columns         in order; empty if {@code computedColumns} says them
 * @param computedColumns expression that yields a list of maps with {@code key} and {@code label}
 * @param rowCount        rows shown at first
 */
public record FormTable(String id, FormLayout layout, Setting hidden, LocalText label, Setting rows, List<Column> columns,
        Setting computedColumns, Optional<Integer> rowCount) implements FormComponent {

    public FormTable {
        columns = List.copyOf(columns);
    }

    record Column(String key, LocalText label) {}
}
