package nl.ruilwerk.studio;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses engine queries that carry expressions, at any depth, before the engine evaluates them. Its own settings look
 * only at the outermost query (CVE-2026-109432). Stored filters are refused altogether: nothing of ours uses them.
 */
class QueriesWithoutExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractExecuteFilterCmd || command instanceof SaveFilterCmd) {
            throw new RefusedByLockDownException("Stored filters are off");
        }
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseExpressions(query, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return next.execute(command);
    }

    /** @param seen a query and its alternatives hold the same list, so each is met again from each other */
    private static void refuseExpressions(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> seen) {
        if (!seen.add(query)) {
            return;
        }
        if (!query.getExpressions().isEmpty()) {
            throw new RefusedByLockDownException("A query may not carry expressions, and this one does in "
                    + query.getExpressions().keySet());
        }
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(alternative -> refuseExpressions(alternative, seen));
        }
    }
}
