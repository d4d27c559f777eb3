package nl.ruilwerk.approval.process;

import java.util.ArrayList;
import java.util.List;
import nl.ruilwerk.approval.TaskForms;
import nl.ruilwerk.approval.Tasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the listener that writes the task list on every user task of every model when the engine reads it. The listener
 * is built in: no model can leave it out, and no call can skip it.
 */
@Component
class TaskListInEngine extends AbstractProcessEnginePlugin {

    private static final List<String> EVENTS =
            List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

    private final TaskListener projecting;

    TaskListInEngine(Tasks tasks, TaskForms forms) {
        this.projecting = new ProjectingTask(tasks, forms);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>() : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                EVENTS.forEach(event -> task.addBuiltInTaskListener(event, projecting));
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    /** Writes what the engine does to a user task into the task list, in the engine's transaction. */
    private record ProjectingTask(Tasks tasks, TaskForms forms) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            switch (task.getEventName()) {
                case EVENTNAME_CREATE -> EngineTask.open(task, tasks, forms);
                case EVENTNAME_COMPLETE -> {
                    // whoever answered stands in the row; a completion without an answer would leave nobody responsible
                    if (!tasks.isAnswered(task.getId())) {
                        throw new CompletedWithoutAnswerException(task.getId(), task.getTaskDefinitionKey());
                    }
                }
                case EVENTNAME_DELETE -> tasks.cancel(task.getId());
                default -> throw new IllegalStateException("Not asked to listen to " + task.getEventName());
            }
        }
    }
}
