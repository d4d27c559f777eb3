package nl.ruilwerk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about a request: the employer at its discretion, HR about the receipt, the employee who completes
 * it. Each decision is recorded with who and why; nobody decides on their own request.
 */
@Service
public class DecidingRequest {

    private final ExecutionRequests requests;
    private final JudgingRequest judging;
    private final AssessingRequest assessing;
    private final ReservingRoom reserving;
    private final EndingRequest ending;
    private final CapLedger caps;
    private final Documents documents;
    private final TellingEmployee telling;
    private final Schemes schemes;
    private final Clock clock;

    DecidingRequest(ExecutionRequests requests, JudgingRequest judging, AssessingRequest assessing, ReservingRoom reserving,
                    EndingRequest ending, CapLedger caps, Documents documents, TellingEmployee telling, Schemes schemes, Clock clock) {
        this.requests = requests;
        this.judging = judging;
        this.assessing = assessing;
        this.reserving = reserving;
        this.ending = ending;
        this.caps = caps;
        this.documents = documents;
        this.telling = telling;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** The employer allows a request beyond the guarantee or the budget, with a reason (HS-122). */
    @Transactional
    public Outcome<Boolean> allowBeyond(Actor actor, RequestId id, String reason) {
        return decide(actor, Role.EMPLOYER_SIGNER, id, reason, request -> {
            caps.allowBeyond(id.value(), actor.person(), reason.strip());
            note(actor, Role.EMPLOYER_SIGNER, id, "allowedBeyond", Map.of("reason", reason.strip()));
            telling.tell(id, "ALLOWED_BEYOND", Map.of("reason", reason.strip()));
            return Outcome.accepted(true);
        });
    }

    /**
     * The employer does not allow a request beyond the guarantee, with a reason.
     *
     * @return a refusal with {@link RequestRefusal#COVERED_BY_GUARANTEE} when a place has come free meanwhile (HS-53)
     */
    @Transactional
    public Outcome<Boolean> refuseBeyond(Actor actor, RequestId id, String reason) {
        return decide(actor, Role.EMPLOYER_SIGNER, id, reason, request -> {
            if (caps.isCoveredNow(id.value())) {
                return Outcome.refused(new Refusal(RequestRefusal.COVERED_BY_GUARANTEE, List.of("HS-53"), Map.of()));
            }
            ending.groundIs(id, "THRESHOLD", reason.strip(), Optional.of(actor.person()));
            return Outcome.accepted(true);
        });
    }

    /**
     * HR accepts the receipt, for the whole cost or for a lower one; the scheme then says what is granted of it.
     *
     * @param accepted EUR that the receipt proves, above zero and not above what was asked for; zero for a goal without a proven cost
     */
    @Transactional
    public Outcome<Boolean> accept(Actor actor, RequestId id, Money accepted, String reason) {
        ExecutionRequest before = requests.get(id);
        boolean lower = !accepted.equals(before.cost());
        return decide(actor, Role.HR, id, lower ? reason : "-", request -> {
            if (accepted.isPositive() != request.cost().isPositive() || accepted.isMoreThan(request.cost())) {
                return Outcome.refused(Refusal.of(RequestRefusal.AMOUNT_OUT_OF_RANGE, Map.of("asked", request.cost())));
            }
            if (lower) {
                ExecutionRequest proven = request.acceptedFor(accepted).withSchemeSplit();
                Evaluation evaluation = judging.judge(proven);
                if (evaluation.verdict() == Verdict.REFUSED || !evaluation.granted().isPositive()) {
                    return Outcome.refused(Refusal.of(RequestRefusal.NOTHING_TO_GRANT));
                }
                requests.revise(proven.judged(evaluation));
                Outcome<Boolean> reserved = reserving.reserveSources(id);
                if (!reserved.isAccepted()) {
                    return reserved;
                }
                caps.lower(id.value(), evaluation.granted());
                note(actor, Role.HR, id, "acceptedLower", Map.of("accepted", accepted, "amount", evaluation.granted(), "reason", reason.strip()));
                telling.tell(id, "ACCEPTED_LOWER", Map.of("accepted", accepted, "amount", evaluation.granted(), "reason", reason.strip()));
            } else {
                note(actor, Role.HR, id, "accepted", Map.of("amount", request.asked()));
                telling.tell(id, "ACCEPTED", Map.of("amount", request.asked()));
            }
            requests.move(id, List.of(RequestState.SUBMITTED), RequestState.ACCEPTED);
            return Outcome.accepted(true);
        });
    }

    /**
     * HR sends the request back for a better receipt.
     *
     * @return the last day on which the employee may answer, in the zone of the deadline
     */
    @Transactional
    public Outcome<ZonedDateTime> sendBack(Actor actor, RequestId id, String reason) {
        return decide(actor, Role.HR, id, reason, request -> {
            ZonedDateTime lastDay = assessing.completionTerm(id);
            requests.move(id, List.of(RequestState.SUBMITTED), RequestState.SENT_BACK);
            note(actor, Role.HR, id, "sentBack", Map.of("reason", reason.strip(), "lastDay", lastDay.toLocalDate().toString()));
            telling.tell(id, "SENT_BACK", Map.of("reason", reason.strip(), "lastDay", lastDay.toLocalDate()));
            return Outcome.accepted(lastDay);
        });
    }

    /** HR refuses the receipt, with a reason. */
    @Transactional
    public Outcome<Boolean> refuseReceipt(Actor actor, RequestId id, String reason) {
        return decide(actor, Role.HR, id, reason, request -> {
            ending.groundIs(id, "EVIDENCE", reason.strip(), Optional.of(actor.person()));
            return Outcome.accepted(true);
        });
    }

    /**
     * The employee completes a request that was sent back, with other or more receipts.
     *
     * @param receipts what counts from now on; at least one, all uploaded by the employee
     */
    @Transactional
    public Outcome<Boolean> complete(Actor actor, RequestId id, Money cost, LocalDate expenseDate, List<ExecutionRequest.Receipt> receipts) {
        ExecutionRequest request = requests.get(id);
        if (!actor.is(request.person())) {
            throw new NotAllowedException(actor, "being the employee of request " + id);
        }
        if (requests.lock(id) != RequestState.SENT_BACK) {
            return Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE));
        }
        boolean allOwn = receipts.stream().allMatch(receipt -> documents.find(actor.employer(), new DocumentId(receipt.document()))
                .filter(document -> document.owner().equals(actor.person())).isPresent());
        if (!allOwn || receipts.isEmpty()) {
            return Outcome.refused(Refusal.of(RequestRefusal.UNKNOWN_RECEIPT));
        }
        ExecutionRequest completed = request.proven(cost, Optional.of(expenseDate), receipts);
        requests.revise(cost.equals(request.cost()) ? completed : completed.withSchemeSplit());
        if (schemes.edition(request.edition()).receivedAnewWhenCompleted()) {
            requests.receiveAnew(id);
        }
        requests.move(id, List.of(RequestState.SENT_BACK), RequestState.SUBMITTED);
        note(actor, Role.EMPLOYEE, id, "completed", Map.of());
        return Outcome.accepted(true);
    }

    private <T> Outcome<T> decide(Actor actor, Role role, RequestId id, String reason, Function<ExecutionRequest, Outcome<T>> deciding) {
        ExecutionRequest request = requests.get(id);
        if (!request.employer().equals(actor.employer()) || actor.is(request.person())) {
            throw new NotAllowedException(actor, "not being the employee of request " + id);
        }
        actor.mustHold(role, request.unit());
        if (reason.isBlank()) {
            return Outcome.refused(new Refusal(RequestRefusal.REASON_MISSING, List.of("HS-120"), Map.of()));
        }
        if (requests.lock(id) != RequestState.SUBMITTED) {
            return Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE));
        }
        return deciding.apply(request);
    }

    private void note(Actor actor, Role role, RequestId id, String step, Map<String, Object> figures) {
        requests.tell(id, new RequestStep(step, Optional.of(actor.person()), Optional.of(role.name()), figures, clock.instant()));
    }
}
