package nl.ruilwerk.time;

import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The zone, and where the demo's time begins and ends. Set under {@code ruilwerk.time}.
 *
 * @param zone             of days and hours where no employer is asked
 * @param startsOn         day of the running year on which a fresh demo starts, as {@code --03-10}
 * @param startsAt         hour of that day
 * @param furthestYears    how many calendar years after the running one a demo can be moved into; the scheme packs say
 *                         what there is
 * @param still            whether time stands still until {@link StillTime} sets it; for running scenarios
 * @param idle             whether nothing runs by the clock: for commands that look at a database and go
 */
@ConfigurationProperties("ruilwerk.time")
public record TimeSettings(@DefaultValue("Europe/Amsterdam") ZoneId zone, @DefaultValue("--01-01") MonthDay startsOn,
                           @DefaultValue("09:00") LocalTime startsAt, @DefaultValue("1") int furthestYears,
                           @DefaultValue("false") boolean still, @DefaultValue("false") boolean idle) {}
