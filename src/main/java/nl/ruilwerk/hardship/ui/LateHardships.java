package nl.ruilwerk.hardship.ui;

import java.time.Clock;
import java.time.LocalDate;
import nl.ruilwerk.hardship.Disputes;
import nl.ruilwerk.hardship.HardshipRequests;
import nl.ruilwerk.hardship.HardshipState;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.MenuCounter;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Component;

/** Says in the menu how many decisions are late; a scheme without the clause, and without any request, has no place in the menu. */
@Component
class LateHardships implements MenuCounter {

    private final HardshipRequests hardships;
    private final Disputes disputes;
    private final Employers employers;
    private final Clock clock;

    LateHardships(HardshipRequests hardships, Disputes disputes, Employers employers, Clock clock) {
        this.hardships = hardships;
        this.disputes = disputes;
        this.employers = employers;
        this.clock = clock;
    }

    @Override
    public Class<?> view() {
        return HardshipRegisterView.class;
    }

    @Override
    public boolean isShown(Actor actor, Role role) {
        return disputes.clause(actor).isPresent() || !hardships.register(actor).isEmpty();
    }

    @Override
    public long count(Actor actor, Role role) {
        LocalDate today = employers.get(actor.employer()).today(clock);
        return hardships.register(actor).stream()
                .filter(request -> request.state() == HardshipState.OPEN && today.isAfter(request.lastDay())).count();
    }
}
