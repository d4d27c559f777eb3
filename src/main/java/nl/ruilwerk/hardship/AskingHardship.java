package nl.ruilwerk.hardship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.hardship.process.HardshipProcess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files a hardship request: stored with its last day, and its process started, in one transaction (LZ-155). */
@Service
public class AskingHardship {

    /** Characters that a reason has at least and at most. */
    public static final int SHORTEST_REASON = 20;
    public static final int LONGEST_REASON = 4000;

    private final Disputes disputes;
    private final HardshipRequests requests;
    private final Documents documents;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final HardshipProcess process;
    private final Clock clock;

    AskingHardship(Disputes disputes, HardshipRequests requests, Documents documents, People people, Employers employers,
                   Schemes schemes, HardshipProcess process, Clock clock) {
        this.disputes = disputes;
        this.requests = requests;
        this.documents = documents;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.process = process;
        this.clock = clock;
    }

    /**
     * @return the id of the request, the same one again for the same submission; or a refusal with
     *         {@link HardshipRefusal#NOT_OFFERED}, {@link HardshipRefusal#REASON_MISSING}, {@link HardshipRefusal#UNKNOWN_CASE},
     *         {@link HardshipRefusal#UNKNOWN_DOCUMENT} or {@link HardshipRefusal#ALREADY_OPEN}
     */
    @Transactional
    public Outcome<UUID> ask(Actor actor, AskHardship asked) {
        actor.mustHold(Role.EMPLOYEE);
        if (requests.exists(asked.id())) {
            return requests.find(actor, asked.id()).filter(found -> actor.is(found.person())).map(found -> Outcome.accepted(found.id()))
                    .orElseGet(() -> Outcome.refused(Refusal.of(HardshipRefusal.UNKNOWN_CASE)));
        }
        Optional<Dispute> dispute = disputes.of(actor).stream().filter(one -> one.key().equals(asked.dispute())).findFirst();
        if (dispute.isEmpty()) {
            return Outcome.refused(Refusal.of(HardshipRefusal.UNKNOWN_CASE));
        }
        // the clause of the edition that the outcome rests on counts, not that of the day
        Optional<HardshipClause> clause = HardshipClause.of(schemes.edition(dispute.get().edition()));
        if (clause.isEmpty()) {
            return Outcome.refused(Refusal.of(HardshipRefusal.NOT_OFFERED));
        }
        String reason = asked.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            return Outcome.refused(new Refusal(HardshipRefusal.REASON_MISSING, clause.get().rules(), Map.of("least", SHORTEST_REASON)));
        }
        if (!asked.enclosures().stream().allMatch(document -> isOwnEnclosure(actor, document))) {
            return Outcome.refused(Refusal.of(HardshipRefusal.UNKNOWN_DOCUMENT));
        }
        HardshipRequest request = request(actor, asked, dispute.get(), clause.get(), reason);
        if (!requests.add(request)) {
            return Outcome.refused(Refusal.of(HardshipRefusal.ALREADY_OPEN));
        }
        process.start(request, clause.get(), employers.get(actor.employer()).zone());
        return Outcome.accepted(request.id());
    }

    /** @return the last day for a decision on what is received today; empty when the scheme has no clause */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(Actor actor) {
        return disputes.clause(actor).map(clause -> clause.lastDay(employers.get(actor.employer()).today(clock)));
    }

    private HardshipRequest request(Actor actor, AskHardship asked, Dispute dispute, HardshipClause clause, String reason) {
        Employer employer = employers.get(actor.employer());
        LocalDate received = employer.today(clock);
        return new HardshipRequest(asked.id(), requests.nextNumber(received.getYear()), actor.employer(), actor.person(), employer.scheme(),
                dispute.edition(), people.get(actor.person()).unitOn(received), dispute.about(), dispute.caseId(), dispute.goal(),
                dispute.checks(), reason, List.copyOf(asked.enclosures()), HardshipState.OPEN, clock.instant(), clause.lastDay(received), Optional.empty(),
                dispute.barred(), Optional.empty(), Optional.empty());
    }

    private boolean isOwnEnclosure(Actor actor, UUID document) {
        return documents.find(actor.employer(), new DocumentId(document)).filter(stored -> stored.purpose() == DocumentPurpose.ENCLOSURE)
                .filter(stored -> actor.is(stored.owner())).isPresent();
    }
}
