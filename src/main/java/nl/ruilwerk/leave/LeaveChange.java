package nl.ruilwerk.leave;

import java.time.Instant;
import java.time.YearMonth;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Hours;

/**
 * One change of somebody's leave that the register carries out (AV-68, LZ-127).
 *
 * @param number         order of telling at the employer, from 1 without gaps
 * @param toldAt         when it became known here
 * @param employeeNumber of the person
 * @param leave          code of the source of time that gives the hours, or of the goal that buys them; no other goal is ever told
 * @param month          month from which it counts; of bought hours the first of the calendar year in which they are paid for
 * @param hours          signed, off or onto the balance
 * @param agreement      reference of the signed addendum
 */
public record LeaveChange(long number, Instant toldAt, PersonId person, String employeeNumber, Kind kind, String leave, YearMonth month, Hours hours,
                          String agreement) {

    /** What happens to the hours. */
    public enum Kind {
        /** They are given for a goal. */
        EXCHANGED,
        /** They are what the employee gets. */
        BOUGHT
    }
}
