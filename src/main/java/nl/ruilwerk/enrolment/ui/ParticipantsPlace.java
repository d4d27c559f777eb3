package nl.ruilwerk.enrolment.ui;

import nl.ruilwerk.enrolment.AssessingEnrolment;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.MenuCounter;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Component;

/** Gives the list of participants a place in the menu only where a scheme asks people to enrol (LZ-12, AV-12). */
@Component
class ParticipantsPlace implements MenuCounter {

    private final AssessingEnrolment assessing;

    ParticipantsPlace(AssessingEnrolment assessing) {
        this.assessing = assessing;
    }

    @Override
    public Class<?> view() {
        return ParticipantsView.class;
    }

    @Override
    public boolean isShown(Actor actor, Role role) {
        return assessing.isNeeded(actor);
    }
}
