package nl.ruilwerk.request.spi;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.scheme.PlannedLine;

/** What payroll carries out for somebody's granted requests; payroll answers it. */
public interface ExchangeLines {

    /**
     * @param planned    the line as it stands now
     * @param handedOver whether it went to payroll and was not rejected
     */
    record Line(PlannedLine planned, boolean handedOver) {}

    /** @return lines that stand, by request, in order of pay month; rejected and dropped ones are left out, as is a request without lines */
    Map<UUID, List<Line>> of(PersonId person);
}
