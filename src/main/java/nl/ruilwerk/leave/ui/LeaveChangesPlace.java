package nl.ruilwerk.leave.ui;

import java.time.Clock;
import java.time.LocalDate;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.MenuCounter;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.leave.ReadingLeaveChanges;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
import org.springframework.stereotype.Component;

/** Gives changes of leave a place in the menu only where the scheme exchanges or sells time, for who may read them. */
@Component
class LeaveChangesPlace implements MenuCounter {

    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    LeaveChangesPlace(Employers employers, Schemes schemes, Clock clock) {
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Override
    public Class<?> view() {
        return LeaveChangesView.class;
    }

    @Override
    public boolean isShown(Actor actor, Role role) {
        if (!ReadingLeaveChanges.isReader(actor)) {
            return false;
        }
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        // the frame of every screen asks this: a scheme whose plan years are over must not close them all
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return true;
        }
        Edition edition = schemes.editionOn(employer.scheme(), today);
        return edition.sources().stream().anyMatch(source -> source.kind() == Source.Kind.TIME)
                || edition.goals().stream().anyMatch(goal -> goal.terms().gives().filter(gives -> gives.unit().equals("hours")).isPresent());
    }
}
