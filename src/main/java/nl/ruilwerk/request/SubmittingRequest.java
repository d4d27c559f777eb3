package nl.ruilwerk.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.MovingCase;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.enrolment.spi.DecidedDispensations;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.process.ExecutionRequestProcess;
import nl.ruilwerk.request.spi.SigningText;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits an execution request: the employee signs it, it is stored, and its process starts, in one transaction.
 *
 * <p>An incomplete request, and one that the rules do not allow, is refused here and never enters the queue (HS-02): the
 * employee keeps the draft and reads why. The process judges again, because facts change while a request waits.
 */
@Service
public class SubmittingRequest {

    /** Letters are in Dutch: the language of the contract. */
    static final Locale LETTER = new Locale("nl", "NL");

    private final JudgingRequest judging;
    private final ExecutionRequests requests;
    private final RequestDrafts drafts;
    private final Documents documents;
    private final DecidedDispensations dispensations;
    private final SigningText signingText;
    private final ExecutionRequestProcess process;
    private final Clock clock;
    private final MovingCase moving;

    SubmittingRequest(JudgingRequest judging, ExecutionRequests requests, RequestDrafts drafts, Documents documents,
                      DecidedDispensations dispensations, SigningText signingText, ExecutionRequestProcess process, Clock clock,
                      MovingCase moving) {
        this.judging = judging;
        this.requests = requests;
        this.drafts = drafts;
        this.documents = documents;
        this.dispensations = dispensations;
        this.signingText = signingText;
        this.process = process;
        this.clock = clock;
        this.moving = moving;
    }

    /**
     * Shows what the employee would sign now.
     *
     * @return the text, or a refusal with {@link RequestRefusal#INCOMPLETE}, {@link RequestRefusal#RULES_SAY_NO} or
     *         {@link RequestRefusal#UNKNOWN_RECEIPT}
     */
    @Transactional(readOnly = true)
    public Outcome<SigningText.Shown> show(Actor actor, SubmitRequest asked) {
        return prepare(actor, asked, "").either(
                request -> Outcome.accepted(signingText.of(request, LETTER)), Outcome::refused);
    }

    /**
     * The one way to file a request: the employee, signed in, for nobody else (LZ-23).
     *
     * @param shownSha256 hash of the text that the employee saw when signing
     * @return the request; the same one again when it had been submitted before
     */
    public Outcome<RequestId> submit(Actor actor, SubmitRequest asked, String shownSha256) {
        return moving.move(() -> submitOnce(actor, asked, shownSha256));
    }

    private Outcome<RequestId> submitOnce(Actor actor, SubmitRequest asked, String shownSha256) {
        actor.mustHold(Role.EMPLOYEE);
        requests.oneAtATime(actor.person());
        RequestId id = new RequestId(asked.id());
        if (requests.exists(id)) {
            return requests.find(actor, asked.id()).filter(request -> actor.is(request.person()))
                    .map(request -> Outcome.accepted(request.id()))
                    .orElseGet(() -> Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE)));
        }
        return prepare(actor, asked, shownSha256).either(request -> {
            SigningText.Shown shown = signingText.of(request, LETTER);
            if (!shown.sha256().equals(shownSha256)) {
                return Outcome.refused(Refusal.of(RequestRefusal.SHOWN_TEXT_CHANGED));
            }
            if (!dispensations.use(id.value(), request.evaluation().dispensations())) {
                return Outcome.refused(Refusal.of(RequestRefusal.SHOWN_TEXT_CHANGED));
            }
            ExecutionRequest numbered = request.numbered(requests.nextNumber(request.planYear()));
            requests.add(numbered, shown.canonical());
            requests.tell(id, new RequestStep("submitted", Optional.of(actor.person()), Optional.of(Role.EMPLOYEE.name()),
                    Map.of("amount", request.asked()), clock.instant()));
            drafts.discard(actor, asked.id());
            process.start(numbered, judging.edition(actor, asked));
            return Outcome.accepted(id);
        }, Outcome::refused);
    }

    private Outcome<ExecutionRequest> prepare(Actor actor, SubmitRequest asked, String shownSha256) {
        for (ExecutionRequest.Receipt receipt : asked.receipts()) {
            Optional<StoredDocument> stored = documents.find(actor.employer(), new DocumentId(receipt.document()));
            if (stored.isEmpty() || !stored.get().owner().equals(actor.person())) {
                return Outcome.refused(Refusal.of(RequestRefusal.UNKNOWN_RECEIPT));
            }
        }
        Edition edition = judging.edition(actor, asked);
        Evaluation evaluation = judging.preview(actor, asked);
        if (evaluation.verdict() == Verdict.INCOMPLETE || asked.cost().isPresent() && asked.expenseDate().isEmpty() && !asked.course().estimated()) {
            return Outcome.refused(new Refusal(RequestRefusal.INCOMPLETE,
                    evaluation.missing().stream().flatMap(one -> one.rules().stream()).distinct().toList(),
                    Map.of("missing", evaluation.missing().size())));
        }
        if (evaluation.verdict() == Verdict.REFUSED || !evaluation.granted().isPositive()) {
            return Outcome.refused(new Refusal(RequestRefusal.RULES_SAY_NO,
                    evaluation.failures().stream().flatMap(finding -> finding.ruleIds().stream()).distinct().toList(),
                    Map.of("reasons", evaluation.failures().size())));
        }
        Instant now = clock.instant();
        return Outcome.accepted(new ExecutionRequest(new RequestId(asked.id()), "", actor.employer(), actor.person(),
                edition.scheme(), edition.id(), edition.planYear(), asked.goal(), evaluation.unit(),
                RequestState.SUBMITTED, now, Optional.of(now), asked.cost().orElse(Money.ZERO), asked.cost().flatMap(cost -> asked.expenseDate()),
                evaluation.granted(), Optional.empty(), Map.of(), asked.receipts(), asked.declarations(),
                asked.answers(), asked.course(), evaluation, Optional.empty(), shownSha256, actor.authenticatedBy()).judged(evaluation));
    }
}
