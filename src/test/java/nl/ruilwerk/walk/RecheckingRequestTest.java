package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.AddingEmployer;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RecheckingRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On 1 April the law lowers the maximum of a bicycle from 1,250 to 800: what waits is judged anew, what is granted stays (HS-05, HS-06, HS-161). */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class RecheckingRequestTest {

    private static final LocalDate LAW_CHANGES = LocalDate.of(2026, 4, 1);

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private Actors actors;
    @Autowired private AddingEmployer adding;
    @Autowired private RecordingParticipation recording;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private ExecutionRequests requests;
    @Autowired private RecheckingRequest rechecking;

    private Employer employer;
    private Actor hr;
    private Actor signer;
    private Actor fatima;
    private RequestId id;

    @DynamicPropertySource
    static void aPackWithAChangeOfLaw(DynamicPropertyRegistry properties) throws IOException {
        Path shipped = Path.of("src/main/resources/scheme/hoeksche-school");
        Path pack = Files.createDirectories(Path.of("target", "changed-by-law"));
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(shipped.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("scheme: hoeksche-school", "scheme: changed-by-law")
                        .replace("      - { from: 2023-01-01, value: 1250.00 }",
                                "      - { from: 2023-01-01, value: 1250.00 }\n      - { from: 2026-04-01, value: 800.00, by-law: true }"));
            }
        }
        properties.add("ruilwerk.schemes", pack::toString);
    }

    @BeforeEach
    void fatimaAsksForABicycleInMarch() {
        clock.set(LocalDate.of(2026, 3, 10));
        employer = new Employer(new EmployerId(UUID.randomUUID()), "school-" + UUID.randomUUID().toString().substring(0, 8), "De Proefschool",
                "changed-by-law", ZoneId.of("Europe/Amsterdam"), List.of(), "Oud-Beijerland", Map.of("PO", "Primair onderwijs", "VO", "Voortgezet onderwijs"));
        adding.add(employer).orThrow();
        caps.set(employer.id(), "bicycle", "PO", 2026, Money.of("22500.00"), 18);
        hr = actors.person(employer.id(), Role.HR);
        signer = actors.person(employer.id(), Role.EMPLOYER_SIGNER);
        fatima = actors.person(employer.id(), Role.EMPLOYEE);
        recording.record(employer.id(), fatima.person(), "changed-by-law/2025", LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T09:00:00Z")).orThrow();
        sources.state(employer.id(), fatima.person(), "year-end-allowance", 2026, Money.of("2000.00"), "eya/" + fatima.person());
        id = school.submit(fatima, school.bicycle(fatima));
    }

    @Test
    @DisplayName("HS-161: a request that waits for its check is judged anew on the day of the change, and not before")
    void judgesWhatWaitsAnew() {
        clock.set(LAW_CHANGES.minusDays(1));
        rechecking.recheckWhatTheLawChanged(employer);
        assertThat(requests.get(id).asked()).isEqualTo(Money.of("1250.00"));

        clock.set(LAW_CHANGES);
        rechecking.recheckWhatTheLawChanged(employer);
        rechecking.recheckWhatTheLawChanged(employer);

        assertThat(requests.get(id).asked()).isEqualTo(Money.of("800.00"));
        assertThat(requests.story(id)).extracting(step -> step.step()).containsOnlyOnce("rechecked");
        assertThat(sources.reservedBy(id.value())).isEqualTo(Map.of("year-end-allowance", Money.of("800.00")));
        assertThat(caps.room(employer.id(), "bicycle", "PO", 2026).orElseThrow().reserved()).isEqualTo(Money.of("800.00"));
        assertThat(school.task(hr, id, "checkReceipt")).isPresent();
        theLedgersAddUp();
    }

    @Test
    @DisplayName("HS-161: one that waits for the employer's signature goes back, and its employee signs the new amount")
    void asksForANewSignature() {
        school.answer(hr, id, "checkReceipt", Map.of("judgement", "accept")).orThrow();
        assertThat(school.task(signer, id, "signAsEmployer")).isPresent();

        clock.set(LAW_CHANGES);
        rechecking.recheckWhatTheLawChanged(employer);

        assertThat(requests.get(id).state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(school.task(signer, id, "signAsEmployer")).isEmpty();
        school.answer(hr, id, "checkReceipt", Map.of("judgement", "accept")).orThrow();
        school.answer(fatima, id, "signAsEmployee", Map.of("agreed", true)).orThrow();
        school.answer(signer, id, "signAsEmployer", Map.of("decision", "sign")).orThrow();
        assertThat(requests.get(id).granted()).contains(Money.of("800.00"));
        theLedgersAddUp();
    }

    @Test
    @DisplayName("HS-161, HS-59, HS-A25: what was granted before stays as it is")
    void leavesGrantedRequestsAlone() {
        school.answer(hr, id, "checkReceipt", Map.of("judgement", "accept")).orThrow();
        school.answer(signer, id, "signAsEmployer", Map.of("decision", "sign")).orThrow();

        clock.set(LAW_CHANGES);
        rechecking.recheckWhatTheLawChanged(employer);

        assertThat(rechecking.recheck(id)).isFalse();
        assertThat(requests.get(id).granted()).contains(Money.of("1250.00"));
    }

    private void theLedgersAddUp() {
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }
}
