package nl.ruilwerk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * An employer.
 *
 * @param scheme code of the scheme pack that it runs
 * @param zone   zone of every deadline
 * @param units  names by code
 */
public record Employer(EmployerId id, String code, String legalName, String scheme, ZoneId zone,
                       List<String> addressLines, String city, Map<String, String> units) {

    public Employer {
        addressLines = List.copyOf(addressLines);
        units = Map.copyOf(units);
    }

    /** @return the day that it is at the employer */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
