package nl.ruilwerk.outcome;

import java.util.List;

/**
 * A ledger or history that can be held against itself and against what it speaks of. The command {@code audit} asks every one of them, and
 * changes nothing.
 */
public interface Audited {

    /** @return a sentence per contradiction, with ids and figures; empty when all is well */
    List<String> audit();
}
