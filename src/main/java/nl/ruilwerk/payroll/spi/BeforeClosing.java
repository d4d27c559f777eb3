package nl.ruilwerk.payroll.spi;

import java.time.YearMonth;
import nl.ruilwerk.identity.EmployerId;

/** Brings what is planned in a month to its last state, just before payroll closes it. */
public interface BeforeClosing {

    /** Each change in a transaction of its own; said again it changes nothing. */
    void beforeClosing(EmployerId employer, YearMonth month);
}
