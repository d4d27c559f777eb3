package nl.ruilwerk.budget;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.CapTerms;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Schemes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the caps of the scheme packs into the ledger, for the running plan year and the next one (HS-47). It runs at
 * each start and every ten minutes, for employers that come in meanwhile; where nothing changed it writes nothing.
 *
 * <p>What is taken already stays taken: a pack that would lower a cap below that is left alone, and the log says so.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PuttingCapsInForce implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PuttingCapsInForce.class);

    private final CapLedger caps;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    PuttingCapsInForce(CapLedger caps, Employers employers, Schemes schemes, Clock clock) {
        this.caps = caps;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments none) {
        forAll();
    }

    /** For every employer. */
    @Scheduled(cron = "${ruilwerk.budget.caps-check:0 */10 * * * *}")
    @Transactional
    public void forAll() {
        employers.all().forEach(this::putInForce);
    }

    /** For one employer; a plan year that its scheme has no edition of is passed over. */
    @Transactional
    public void putInForce(Employer employer) {
        int running = employer.today(clock).getYear();
        for (int year = running; year <= running + 1; year++) {
            if (schemes.has(employer.scheme(), year)) {
                Edition edition = schemes.edition(employer.scheme(), year);
                Map<String, CapRoom> rooms = caps.rooms(employer.id(), year).stream().collect(Collectors.toMap(room -> room.goal() + "/" + room.unit(), room -> room));
                for (Goal goal : edition.goals()) {
                    for (Map.Entry<String, CapTerms> cap : goal.caps().entrySet()) {
                        putInForce(employer, goal.code(), cap.getKey(), year, cap.getValue(), rooms);
                    }
                }
            }
        }
    }

    private void putInForce(Employer employer, String goal, String unit, int year, CapTerms terms, Map<String, CapRoom> rooms) {
        Optional<CapRoom> room = Optional.ofNullable(rooms.get(goal + "/" + unit));
        if (room.filter(same -> same.budget().equals(terms.amount()) && same.guaranteed() == terms.guaranteed()).isPresent()) {
            return;
        }
        if (room.isPresent() && lowersBelowWhatIsTaken(room.get(), terms)) {
            LOG.warn("The pack lowers the cap of {} in unit {} for {} to EUR {} and {} places, but more is taken already: it stays as it was",
                    goal, unit, year, terms.amount(), terms.guaranteed());
            return;
        }
        caps.set(employer.id(), goal, unit, year, terms.amount(), terms.guaranteed());
    }

    private static boolean lowersBelowWhatIsTaken(CapRoom room, CapTerms terms) {
        Money taken = room.reserved().plus(room.granted()).minus(room.beyond());
        return terms.guaranteed() < room.reservedPlaces() + room.grantedPlaces() - room.beyondPlaces()
                || terms.amount().compareTo(taken) < 0;
    }
}
