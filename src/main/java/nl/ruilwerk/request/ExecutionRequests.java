package nl.ruilwerk.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;

/** The execution requests of an installation. */
public interface ExecutionRequests {

    /**
     * @return the request if the actor may see it: the own one, or as HR, employer signer, payroll or auditor of its
     *         unit; empty otherwise, as if it did not exist
     */
    Optional<ExecutionRequest> find(Actor actor, UUID id);

    /** @throws java.util.NoSuchElementException if there is none; for steps of the process, which act for nobody */
    ExecutionRequest get(RequestId id);

    boolean exists(RequestId id);

    /** @return the requests of a person, newest first */
    List<ExecutionRequest> of(PersonId person);

    /** @return requests of a person in a plan year that are not decided yet, in order of receipt */
    List<ExecutionRequest> undecidedOf(PersonId person, int planYear);

    /** @return every undecided request of an employer, in order of receipt */
    List<RequestId> undecidedOf(EmployerId employer);

    /** @return granted requests that run until they are stopped, whether or not they were; in order of number */
    List<RequestId> openEnded(EmployerId employer);

    /** @return granted requests for these goals, of whatever plan year; in order of number */
    List<RequestId> grantedFor(EmployerId employer, Collection<String> goals);

    /** @return granted requests whose term has its last day from the first to the last day, both inclusive; in order of number */
    List<RequestId> withTermThatEnds(EmployerId employer, LocalDate first, LocalDate last);

    /** @return everybody with a request that is not decided yet, or with a granted one of that plan year or whose term runs on that day */
    List<PersonId> withChoices(EmployerId employer, LocalDate day);

    /** @return requests of a plan year that ended because there was no place or budget, or by a restriction; in order of number */
    List<ExecutionRequest> refusedForLackOfRoom(EmployerId employer, int planYear);

    /** @return undecided requests for a goal, in order of receipt */
    List<RequestId> undecidedFor(EmployerId employer, String goal, int planYear);

    /** @return what happened, oldest first */
    List<RequestStep> story(RequestId id);

    /** @return other requests in which this very document, or one with the same bytes, serves as a receipt */
    List<RequestId> withDocument(UUID document);

    /** @return a new number, such as {@code U-2026-00042} */
    String nextNumber(int planYear);

    /** @param signedText the canonical text whose hash is {@link ExecutionRequest#shownSha256()} */
    void add(ExecutionRequest request, String signedText);

    /** @return the canonical text that the employee signed on submission */
    String signedText(RequestId id);

    /** Replaces cost, expense date, split, receipts, answers and evaluation, as completed or as judged. */
    void revise(ExecutionRequest request);

    /**
     * Locks the request and moves it on.
     *
     * @return whether it was in one of the states {@code from}; if not, nothing changed
     */
    boolean move(RequestId id, List<RequestState> from, RequestState to);

    /** Locks the request until the end of the transaction. */
    RequestState lock(RequestId id);

    /** Records why it ended without a grant. */
    void decide(RequestId id, ExecutionRequest.Decision decision);

    /** Takes up one that ended, without the ground on which it did. @return whether it was in one of the states {@code from} */
    boolean reopen(RequestId id, List<RequestState> from);

    /** Grants an accepted request. @return whether it waited for its grant; if not, nothing changed */
    boolean grant(RequestId id, Money amount);

    /** Records that a part of a granted amount is not exchanged, because its source pays less (HS-132, HS-159); the grant stays as signed. */
    void lapse(RequestId id, Money amount);

    /** @return EUR of the granted amount that is not exchanged; zero for most */
    Money lapsed(RequestId id);

    /** Records the moment of complete receipt, once. */
    void complete(RequestId id);

    /** Forgets the moment of complete receipt, for a request that counts as received anew (LZ-28). */
    void receiveAnew(RequestId id);

    void tell(RequestId id, RequestStep step);

    /** Waits until nothing else submits or decides for this person in this transaction's way. */
    void oneAtATime(PersonId person);
}
