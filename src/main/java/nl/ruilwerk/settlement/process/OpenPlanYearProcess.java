package nl.ruilwerk.settlement.process;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The only door to the engine for {@code processes/settlement/open-plan-year.bpmn}. The business key is the id of the decision. */
@Component
public class OpenPlanYearProcess {

    static final String PROCESS = "openPlanYear";
    static final String REMIND_AT = "remindAt";
    static final String PUBLICATION_ENDS_AT = "publicationEndsAt";

    private final RuntimeService engine;

    OpenPlanYearProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /**
     * Starts the process of a stored decision; it runs to its step for people in the caller's transaction.
     *
     * @param remindAt when the deciders are reminded
     * @param endsAt   the moment after the last day on which the set may be published
     */
    public void start(UUID decision, ZonedDateTime remindAt, ZonedDateTime endsAt) {
        engine.startProcessInstanceByKey(PROCESS, decision.toString(), Variables.createVariables()
                .putValue(REMIND_AT, remindAt.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .putValue(PUBLICATION_ENDS_AT, endsAt.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
    }

    static UUID decision(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
