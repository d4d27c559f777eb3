package nl.ruilwerk.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.CapTerms;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Caps stand in the pack and hold in the ledger. */
@RuilwerkTest
@DisplayName("HS-47: caps per goal, unit and plan year")
class PuttingCapsInForceTest {

    @Autowired
    private PuttingCapsInForce puttingCapsInForce;
    @Autowired
    private CapLedger caps;
    @Autowired
    private Employers employers;
    @Autowired
    private Schemes schemes;
    @Autowired
    private Actors actors;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private java.time.Clock clock;

    @Test
    void putsTheCapsOfThePackInForceForThisYearAndTheNext() {
        Employer employer = employers.get(actors.employer());
        int year = employer.today(clock).getYear();

        puttingCapsInForce.putInForce(employer);

        CapTerms bicycle = schemes.edition(employer.scheme(), year).goal("bicycle").caps().get("PO");
        CapRoom room = caps.room(employer.id(), "bicycle", "PO", year).orElseThrow();
        assertThat(room.budget()).isEqualTo(bicycle.amount());
        assertThat(room.guaranteed()).isEqualTo(bicycle.guaranteed());
        assertThat(caps.rooms(employer.id(), year)).hasSize(12);
        assertThat(caps.rooms(employer.id(), year + 1)).hasSameSizeAs(
                schemes.has(employer.scheme(), year + 1) ? caps.rooms(employer.id(), year) : java.util.List.of());
    }

    @Test
    void writesNothingTheSecondTime() {
        Employer employer = employers.get(actors.employer());
        puttingCapsInForce.putInForce(employer);
        long entries = entries(employer.id());

        puttingCapsInForce.putInForce(employer);

        assertThat(entries(employer.id())).isEqualTo(entries);
    }

    @Test
    void leavesACapAloneThatThePackLowersBelowWhatIsTaken() {
        Employer employer = employers.get(actors.employer());
        int year = employer.today(clock).getYear();
        caps.set(employer.id(), "bag", "VO", year, Money.of("1000.00"), 5);
        for (int number = 0; number < 3; number++) {
            caps.reserve(new CapAsk(UUID.randomUUID(), employer.id(), actors.person(employer.id()).person(), "bag", "VO", year,
                    Money.of("150.00"), Instant.now(clock)));
        }

        puttingCapsInForce.putInForce(employer);

        assertThat(caps.room(employer.id(), "bag", "VO", year).orElseThrow().guaranteed()).isEqualTo(5);
    }

    private long entries(EmployerId employer) {
        return jdbc.sql("select count(*) from cap_entry e join cap c on c.id = e.cap_id where c.employer_id = :employer")
                .param("employer", employer.value()).query(Long.class).single();
    }
}
