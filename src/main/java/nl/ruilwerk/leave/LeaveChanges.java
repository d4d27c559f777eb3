package nl.ruilwerk.leave;

import java.util.List;
import nl.ruilwerk.identity.EmployerId;

/** What was told of leave, in order; nothing of it ever changes. */
public interface LeaveChanges {

    /**
     * Adds what holds by the lines of payroll and was not told, and the opposite of what was told and holds no more. Said again it adds nothing; two
     * at once wait for each other.
     *
     * @return how many changes were added
     */
    int tell(EmployerId employer);

    /**
     * @param number the last one that is known already, 0 for none
     * @param most   how many at most
     * @return the next ones, in order
     */
    List<LeaveChange> after(EmployerId employer, long number, int most);

    /** @return the latest ones, the latest first */
    List<LeaveChange> latest(EmployerId employer, int most);
}
