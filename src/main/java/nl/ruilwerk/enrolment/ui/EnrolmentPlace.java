package nl.ruilwerk.enrolment.ui;

import nl.ruilwerk.enrolment.AssessingEnrolment;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.MenuCounter;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Component;

/** Gives enrolment a place in the menu only where a scheme asks for one (LZ-12, AV-12). */
@Component
class EnrolmentPlace implements MenuCounter {

    private final AssessingEnrolment assessing;

    EnrolmentPlace(AssessingEnrolment assessing) {
        this.assessing = assessing;
    }

    @Override
    public Class<?> view() {
        return EnrolView.class;
    }

    @Override
    public boolean isShown(Actor actor, Role role) {
        return assessing.isNeeded(actor);
    }
}
