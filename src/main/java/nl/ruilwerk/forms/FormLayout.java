package nl.ruilwerk.forms;

import java.util.Optional;

/**
 * Where a component stands. On a wide screen the components of one row stand side by side on a grid of sixteen columns;
 * on a phone everything stands below each other.
 *
 * @param row     name shared by the components of a row; empty for a component that has a row to itself
 * @param columns 2 to 16; empty for an equal share of what is left
 */
public record FormLayout(Optional<String> row, Optional<Integer> columns) {

    /** Columns of the grid, as in form-js. */
    public static final int GRID = 16;

    static final FormLayout NONE = new FormLayout(Optional.empty(), Optional.empty());
}
