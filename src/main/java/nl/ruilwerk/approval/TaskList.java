package nl.ruilwerk.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;

/**
 * The questions that screens ask about tasks. Each answer holds only what the actor may do: by employer, role and unit,
 * and never the actor's own case except where it is the actor's own task. The engine is never asked.
 */
public interface TaskList {

    /** Counting stops here; a screen then says "1,000+". */
    int COUNTED_AT_MOST = 1_000;
    /** A page is never longer, whatever is asked. */
    int LONGEST_PAGE = 200;

    /** @return one page of open tasks, in order of their last day */
    TaskPage page(Actor actor, TaskScope scope, TaskFilter filter, Optional<TaskPage.From> from, int size);

    /** @return how many open tasks there are, at most {@link #COUNTED_AT_MOST} */
    int count(Actor actor, TaskScope scope, TaskFilter filter);

    /** @return how many wait for the actor in this role, taken by the actor or by nobody; for counters in menus */
    int count(Actor actor, Role role);

    /**
     * @return the goals of the tasks that wait for the actor, as choices for a filter: code, and what the titles call it
     *         (a text, or texts by language); in order of code
     */
    Map<String, Object> goals(Actor actor);

    /** @return the open tasks that are the actor's own to do ("needs you"), in order of their last day, at most 50 */
    List<TaskLine> assignedTo(Actor actor);

    /** @return an open task, if it is for the actor */
    Optional<TaskLine> find(Actor actor, UUID id);

    /**
     * @return every task of a case, oldest first; for the timeline of the case, whose context checks who may see it
     */
    List<TaskStep> ofSubject(UUID subjectId);
}
