package nl.ruilwerk.settlement;

import java.time.Clock;
import java.time.LocalDate;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what payroll stated last of a source, once those who were asked about it have answered (LZ-33, LZ-180). */
@Service
public class CarryingOutActual {

    private final ActualSources actuals;
    private final ShorteningSource shortening;
    private final ExecutionRequests requests;
    private final PayrollLines lines;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    CarryingOutActual(ActualSources actuals, ShorteningSource shortening, ExecutionRequests requests, PayrollLines lines, Employers employers, Schemes schemes, Clock clock) {
        this.actuals = actuals;
        this.shortening = shortening;
        this.requests = requests;
        this.lines = lines;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Said again it changes nothing; nor does it where nothing was stated. */
    @Transactional
    public void carryOut(EmployerId employer, PersonId person, int planYear, String source) {
        requests.oneAtATime(person);
        lines.oneAtATime(employer);
        Employer at = employers.get(employer);
        Edition edition = schemes.edition(at.scheme(), planYear);
        actuals.latest(person, source, planYear).ifPresent(actual -> shortening.carryOut(new ShorteningSource.Statement(employer, person, edition,
                within(edition, at.today(clock)), source, actual.amount(), "actual/" + actual.key())));
    }

    static LocalDate within(Edition edition, LocalDate today) {
        return today.isAfter(edition.planEnd()) ? edition.planEnd() : today;
    }
}
