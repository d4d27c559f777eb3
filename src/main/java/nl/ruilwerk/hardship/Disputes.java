package nl.ruilwerk.hardship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.addendum.Addenda;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.addendum.Signature;
import nl.ruilwerk.addendum.SignatureMark;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.ReopeningRequest;
import nl.ruilwerk.request.RequestDraft;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.GoalRoom;
import nl.ruilwerk.scheme.Grounds;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what somebody can dispute: outcomes of own requests and enrolments, and rules that stand in the way (LZ-155). */
@Component
public class Disputes {

    private final ExecutionRequests requests;
    private final RequestDrafts drafts;
    private final JudgingRequest judging;
    private final Addenda addenda;
    private final Participations participations;
    private final Employers employers;
    private final Schemes schemes;

    Disputes(ExecutionRequests requests, RequestDrafts drafts, JudgingRequest judging, Addenda addenda, Participations participations,
             Employers employers, Schemes schemes) {
        this.requests = requests;
        this.drafts = drafts;
        this.judging = judging;
        this.addenda = addenda;
        this.participations = participations;
        this.employers = employers;
        this.schemes = schemes;
    }

    /** @return the clause of the edition that the actor's employer runs today; empty when it offers none */
    @Transactional(readOnly = true)
    public Optional<HardshipClause> clause(Actor actor) {
        return HardshipClause.of(judging.edition(actor));
    }

    /** @return what the actor can dispute, outcomes first */
    @Transactional(readOnly = true)
    public List<Dispute> of(Actor actor) {
        actor.mustHold(Role.EMPLOYEE);
        Edition today = judging.edition(actor);
        List<Dispute> found = new ArrayList<>();
        requests.of(actor.person()).stream().filter(Disputes::isDisputable).map(this::request).forEach(found::add);
        participations.current(actor.person(), employers.get(actor.employer()).scheme()).filter(Disputes::isDisputable).map(this::enrolment).ifPresent(found::add);
        for (RequestDraft draft : drafts.of(actor)) {
            if (today.hasGoal(draft.content().goal())) {
                List<Finding> failures = judging.preview(actor, draft.content()).failures();
                if (canBeSetAside(failures)) {
                    found.add(rule("draft/" + draft.content().id(), "DRAFT", today, draft.content().goal(), failures));
                }
            }
        }
        for (GoalRoom room : judging.goals(actor)) {
            List<Finding> failures = room.findings().stream().filter(Finding::failed).toList();
            if (!room.open() && canBeSetAside(failures)) {
                found.add(rule("goal/" + room.goal(), "GOAL", today, room.goal(), failures));
            }
        }
        found.add(new Dispute(Dispute.SCHEME, "SCHEME", Map.of("scheme", today.name().byLanguage()), HardshipSubject.RULE, Optional.empty(),
                Optional.empty(), List.of(), Set.of(), today.id()));
        return found;
    }

    private static boolean isDisputable(ExecutionRequest request) {
        boolean lowered = request.state() == RequestState.GRANTED && request.granted().map(granted -> granted.isLessThan(request.cost())).orElse(false);
        return lowered || ReopeningRequest.isPossibleFor(request.state());
    }

    private static boolean isDisputable(Participation enrolment) {
        return enrolment.state() == ParticipationState.REFUSED || enrolment.state() == ParticipationState.DECLINED
                || enrolment.state() == ParticipationState.ACTIVE;
    }

    private Dispute request(ExecutionRequest request) {
        Set<PersonId> barred = new HashSet<>();
        requests.story(request.id()).stream().filter(step -> step.role().filter(role -> !role.equals(Role.EMPLOYEE.name())).isPresent())
                .map(RequestStep::by).flatMap(Optional::stream).forEach(barred::add);
        request.decision().flatMap(ExecutionRequest.Decision::by).ifPresent(barred::add);
        addenda.of(request.id()).stream().map(Addendum::signatures).flatMap(List::stream)
                .filter(signature -> signature.party() == SignatureMark.Party.EMPLOYER).map(Signature::signer).forEach(barred::add);
        barred.remove(request.person());
        String name = request.state() == RequestState.GRANTED ? "REQUEST_LOWERED" : "REQUEST_ENDED";
        return new Dispute("request/" + request.id(), name, Map.of("number", request.number(),
                "goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage()), HardshipSubject.REQUEST,
                Optional.of(request.id().value()), Optional.of(request.goal()), checks(request.evaluation().failures()), barred, request.edition());
    }

    private Dispute enrolment(Participation enrolment) {
        List<Finding> told = participations.signed(enrolment.id()).assessment().findings().stream()
                .filter(finding -> finding.failed() || finding.outcome() == Finding.Result.NOTE && finding.code().startsWith("enrolment-")).toList();
        return new Dispute("enrolment/" + enrolment.id(), "ENROLMENT", Map.of("scheme", schemes.edition(enrolment.edition()).name().byLanguage()),
                HardshipSubject.ENROLMENT, Optional.of(enrolment.id()), Optional.empty(), checks(told),
                participations.reviewer(enrolment.id()).map(Set::of).orElse(Set.of()), enrolment.edition());
    }

    private static Dispute rule(String key, String what, Edition edition, String goal, List<Finding> failures) {
        return new Dispute(key, what, Map.of("goal", edition.goal(goal).name().byLanguage()), HardshipSubject.RULE, Optional.empty(), Optional.of(goal),
                checks(failures), Set.of(), edition.id());
    }

    private static boolean canBeSetAside(List<Finding> failures) {
        return failures.stream().anyMatch(failure -> failure.ground().map(Grounds::isDispensable).orElse(false));
    }

    /** What a decision can lift; balances, caps and the law are not among it. */
    private static List<DisputedCheck> checks(List<Finding> findings) {
        List<DisputedCheck> checks = new ArrayList<>();
        for (Finding finding : findings) {
            boolean liftable = finding.ground().map(Grounds::isDispensable).orElse(true) && !finding.code().equals("maximum-used");
            if (liftable && checks.stream().noneMatch(check -> check.code().equals(finding.code()))) {
                checks.add(DisputedCheck.of(finding));
            }
        }
        return checks;
    }
}
