package nl.ruilwerk.request.process;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Edition;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The only door to the engine for {@code processes/request/execution-request.bpmn}: its names, its variables and the
 * messages that it listens to. The business key is the id of the request.
 */
@Component
public class ExecutionRequestProcess {

    static final String PROCESS = "executionRequest";
    static final String REQUEST_ID = "requestId";
    /** What {@code assessRequest} found: IN_ORDER, INCOMPLETE or REFUSED. */
    static final String ASSESSMENT = "assessment";
    /** What the caps said, input of the table {@code classifyRequest}. */
    static final String CAP_ANSWER = "capAnswer";
    /** What the scheme says to that answer: DISCRETION, REFUSE or WAITING_LIST; a second input of the same table. */
    static final String CAP_POLICY = "capPolicy";
    /** What became of an offer from the waiting list: TAKEN, IN_LINE, DECLINED or PASSED. */
    static final String PLACE_OUTCOME = "placeOutcome";
    /** What became of the steps: OPEN, TAKEN, ALLOWED, REFUSED, OTHER_SOURCE or SOURCE_CHOSEN. */
    static final String STEP_OUTCOME = "stepOutcome";
    static final String REMIND_STEP_AT = "remindStepAt";
    static final String ESCALATE_STEP_AT = "escalateStepAt";
    static final String STEP_DUE = "stepDue";
    /** A timer that needs a moment, and will not fire in the life of a case. */
    static final String NEVER = "9999-01-01T00:00:00Z";
    static final String OFFER_DUE = "offerDue";
    /** What a person decided in the last step: ACCEPTED, SENT_BACK or REFUSED. */
    static final String DECISION = "decision";
    static final String COMPLETION_DUE = "completionDue";
    static final String PLAN_YEAR_ENDS_AT = "planYearEndsAt";
    static final String ADDENDUM_OUTCOME = "addendumOutcome";

    private static final String OFFER_PLACE = "offerPlaceToRequest";
    private static final String WITHDRAW = "withdrawRequest";
    private static final String RESTRICT = "restrictGoal";
    private static final String RECHECK = "recheckRequest";
    private static final String HAND_TO_PAYROLL = "handExchangeToPayroll";

    private final RuntimeService engine;

    ExecutionRequestProcess(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts the process of a stored request; it runs to its first step for people in the caller's transaction. */
    public void start(ExecutionRequest request, Edition edition) {
        start(request, edition.planEnd().plusDays(1).atStartOfDay(edition.zone()));
    }

    private void start(ExecutionRequest request, ZonedDateTime yearEnds) {
        VariableMap variables = Variables.createVariables()
                .putValue(REQUEST_ID, request.id().toString())
                .putValue(PLAN_YEAR_ENDS_AT, timerDate(yearEnds))
                .putValue(COMPLETION_DUE, timerDate(yearEnds));
        engine.startProcessInstanceByKey(PROCESS, request.id().toString(), variables);
    }

    /** Starts the process anew for a request that ended; it may end a second time, on that day at the earliest. */
    public void startAgain(ExecutionRequest request, Edition edition, LocalDate until) {
        LocalDate last = until.isAfter(edition.planEnd()) ? until : edition.planEnd();
        start(request, last.plusDays(1).atStartOfDay(edition.zone()));
    }

    /** Tells the process that the employee takes the request back. */
    public void withdraw(RequestId request) {
        correlate(WITHDRAW, request, Map.of());
    }

    /** Tells the process that the goal is collectively restricted. */
    public void restrict(RequestId request) {
        correlate(RESTRICT, request, Map.of());
    }

    /** Takes a request that waits for a person back to its assessment, because what it was judged by has changed (HS-161). */
    public void recheck(RequestId request) {
        correlate(RECHECK, request, Map.of());
    }

    /** Tells a request on the waiting list that there is a place, which it can take up to and including that day (LZ-82). */
    public void placeOffered(RequestId request, ZonedDateTime lastDay) {
        correlate(OFFER_PLACE, request, Map.of(OFFER_DUE, endOf(lastDay)));
    }

    /** Starts the handoff of a granted request to payroll, in the caller's transaction. */
    void handToPayroll(RequestId request) {
        engine.createMessageCorrelation(HAND_TO_PAYROLL)
                .processInstanceBusinessKey(request.toString())
                .setVariable(REQUEST_ID, request.toString())
                .correlateStartMessage();
    }

    private void correlate(String message, RequestId request, Map<String, Object> variables) {
        engine.createMessageCorrelation(message).processInstanceBusinessKey(request.toString())
                .setVariables(variables).correlate();
    }

    static String timerDate(ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** @return the end of that day in the zone of the deadline, as a timer of the engine reads it */
    String endOf(ZonedDateTime lastDay) {
        return timerDate(lastDay.toLocalDate().plusDays(1).atStartOfDay(lastDay.getZone()));
    }
}
