package nl.ruilwerk.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tasks in order of their last day, then of id.
 *
 * @param next from where the next page goes on; empty at the end
 */
public record TaskPage(List<TaskLine> lines, Optional<From> next) {

    /** After which task a page begins. */
    public record From(LocalDate sortOn, UUID id) {}
}
