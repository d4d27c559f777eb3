package nl.ruilwerk.identity;

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
                       List<String> addressLines, String city, Map<String, String> units) {}
