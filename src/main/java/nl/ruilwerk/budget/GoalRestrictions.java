package nl.ruilwerk.budget;

import java.util.Map;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** The collective restrictions of an employer; at most one in force per goal and plan year, guarded by the database. */
public interface GoalRestrictions {

    /** @return those in force, by goal */
    Map<String, GoalRestriction> inForce(EmployerId employer, int planYear);

    /** @return whether it is new; false when the goal was restricted already */
    boolean add(EmployerId employer, GoalRestriction restriction);

    /** @return whether there was one to lift */
    boolean lift(EmployerId employer, String goal, int planYear, PersonId by);
}
