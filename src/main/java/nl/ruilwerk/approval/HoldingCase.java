package nl.ruilwerk.approval;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the open tasks of a case still while a use case ends it on another way: withdrawn, restricted, closed.
 *
 * <p>Answering locks the task first and the thing itself second. A use case that locks the thing first and lets the
 * engine cancel the task second would wait for it crosswise; called first of all, this keeps the order the same.
 */
@Service
public class HoldingCase {

    private final Tasks tasks;

    HoldingCase(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID subjectId) {
        tasks.lockOpenOf(subjectId);
    }
}
