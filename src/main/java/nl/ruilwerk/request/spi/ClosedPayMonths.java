package nl.ruilwerk.request.spi;

import java.time.YearMonth;
import java.util.Set;
import nl.ruilwerk.identity.EmployerId;

/** Which pay months take no more lines; payroll answers it. */
public interface ClosedPayMonths {

    Set<YearMonth> of(EmployerId employer, int planYear);
}
