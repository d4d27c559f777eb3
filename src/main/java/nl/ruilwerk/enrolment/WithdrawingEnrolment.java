package nl.ruilwerk.enrolment;

import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.HoldingCase;
import nl.ruilwerk.approval.MovingCase;
import nl.ruilwerk.enrolment.process.EnrolmentProcess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;

/** The employee takes back an enrolment that the employer has not signed yet. */
@Service
public class WithdrawingEnrolment {

    private final Participations participations;
    private final EnrolmentProcess process;
    private final HoldingCase holding;
    private final MovingCase moving;

    WithdrawingEnrolment(Participations participations, EnrolmentProcess process, HoldingCase holding, MovingCase moving) {
        this.participations = participations;
        this.process = process;
        this.holding = holding;
        this.moving = moving;
    }

    /** @return the id; or a refusal with {@link EnrolmentRefusal#NOT_OPEN_ANY_MORE}, also for somebody else's */
    public Outcome<UUID> withdraw(Actor actor, UUID id) {
        return moving.move(() -> withdrawOnce(actor, id));
    }

    private Outcome<UUID> withdrawOnce(Actor actor, UUID id) {
        holding.hold(id);
        Optional<Participation> mine = participations.findForUpdate(id).filter(found -> actor.is(found.person()));
        if (mine.filter(found -> found.state() == ParticipationState.SUBMITTED).isEmpty()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.NOT_OPEN_ANY_MORE));
        }
        process.withdraw(id);
        return Outcome.accepted(id);
    }
}
