package nl.ruilwerk.budget.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.ruilwerk.budget.CapAnswer;
import nl.ruilwerk.budget.CapAsk;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places and euros under a cap: within the guarantee, beyond it by decision, and never twice (HS-53 to HS-57, HS-60). */
@RuilwerkTest
class JdbcCapLedgerTest {

    private static final int YEAR = 2026;

    @Autowired private CapLedger caps;
    @Autowired private Actors actors;
    @Autowired private JdbcClient jdbc;

    private EmployerId employer;

    @BeforeEach
    void aCapOfTwoPlacesAndTwoThousandFiveHundred() {
        employer = actors.employer();
        caps.set(employer, "bicycle", "PO", YEAR, Money.of("2500.00"), 2);
    }

    @Test
    void guaranteesAPlaceToTheLastCentOfTheBudget() {
        assertThat(reserve(somebody(), "1250.00")).isEqualTo(CapAnswer.WITHIN);
        assertThat(reserve(somebody(), "1250.01")).as("one cent over (HS-55)").isEqualTo(CapAnswer.OVER_BUDGET);
        assertThat(reserve(somebody(), "1250.00")).isEqualTo(CapAnswer.WITHIN);
        assertThat(reserve(somebody(), "1.00")).as("the third (HS-54)").isEqualTo(CapAnswer.BEYOND_GUARANTEE);
        assertThat(room().freePlaces()).isZero();
        assertThat(room().waiting()).isEqualTo(2);
    }

    @Test
    void keepsUnitsApart() {
        caps.set(employer, "bicycle", "VO", YEAR, Money.of("1250.00"), 1);
        reserve(somebody(), "1250.00");
        reserve(somebody(), "1250.00");

        assertThat(caps.reserve(new CapAsk(UUID.randomUUID(), employer, somebody(), "bicycle", "VO", YEAR, Money.of("1250.00"), Instant.EPOCH)))
                .as("HS-57").isEqualTo(CapAnswer.WITHIN);
    }

    @Test
    void countsAPersonOnce() {
        PersonId person = somebody();
        UUID first = ask(person, "100.00");
        reserve(person, "60.00");
        assertThat(room().reservedPlaces()).as("HS-60").isEqualTo(1);

        caps.release(first);

        assertThat(room().reservedPlaces()).as("the second request keeps the place").isEqualTo(1);
        assertThat(room().reserved()).isEqualTo(Money.of("60.00"));
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    void countsAPersonOnceThoughBothRequestsComeAtTheSameMoment() throws Exception {
        for (int round = 0; round < 30; round++) {
            PersonId person = somebody();
            caps.set(employer, "bag-" + round, "PO", YEAR, Money.of("2500.00"), 2);
            String goal = "bag-" + round;
            List<CapAnswer> answers = AtOnce.run(8, () -> caps.reserve(
                    new CapAsk(UUID.randomUUID(), employer, person, goal, "PO", YEAR, Money.of("10.00"), Instant.EPOCH)));

            assertThat(answers).containsOnly(CapAnswer.WITHIN);
            assertThat(caps.room(employer, goal, "PO", YEAR).orElseThrow().reservedPlaces()).isEqualTo(1);
            assertThat(caps.room(employer, goal, "PO", YEAR).orElseThrow().reserved()).isEqualTo(Money.of("80.00"));
        }
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    void holdsTheSameRequestOnceThoughItIsSaidTwiceAtTheSameMoment() throws Exception {
        PersonId person = somebody();
        UUID request = UUID.randomUUID();

        List<CapAnswer> answers = AtOnce.run(8, () -> caps.reserve(ask(request, person, "1250.00")));

        assertThat(answers).containsOnly(CapAnswer.WITHIN);
        assertThat(room().reserved()).isEqualTo(Money.of("1250.00"));
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    void freesThePlaceOfARefusedRequestForWhoWaits() {
        UUID first = ask(somebody(), "1250.00");
        ask(somebody(), "1250.00");
        UUID waiting = ask(somebody(), "1000.00");
        assertThat(caps.isCoveredNow(waiting)).isFalse();

        caps.release(first);

        assertThat(caps.isCoveredNow(waiting)).as("HS-53").isTrue();
    }

    @Test
    void allowsBeyondOnlyWhatTheGuaranteeAndTheBudgetDoNotCover() {
        ask(somebody(), "1250.00");
        ask(somebody(), "1000.00");
        UUID third = ask(somebody(), "400.00");

        caps.allowBeyond(third, somebody(), "Er is geld over uit vorig jaar.");

        assertThat(room().beyondPlaces()).isEqualTo(1);
        assertThat(room().beyond()).isEqualTo(Money.of("150.00"));
        assertThatThrownBy(() -> caps.allowBeyond(third, somebody(), "nog eens")).isInstanceOf(IllegalStateException.class);
        caps.lower(third, Money.of("250.00"));
        assertThat(room().beyond()).isEqualTo(Money.ZERO);
        caps.release(third);
        assertThat(room().beyondPlaces()).isZero();
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    void addsUpAfterAnySequenceOfSteps() {
        Random random = new Random(7);
        List<PersonId> people = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            people.add(somebody());
        }
        PersonId employerSide = somebody();
        caps.set(employer, "bicycle", "PO", YEAR, Money.of("5000.00"), 4);
        Map<UUID, PersonId> holding = new HashMap<>();
        Set<UUID> waiting = new HashSet<>();
        Map<UUID, Long> cents = new HashMap<>();
        Set<UUID> granted = new HashSet<>();
        for (int step = 0; step < 500; step++) {
            List<UUID> open = holding.keySet().stream().filter(request -> !granted.contains(request)).sorted().toList();
            UUID one = open.isEmpty() ? null : open.get(random.nextInt(open.size()));
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> {
                    UUID request = new UUID(7, step);
                    PersonId person = people.get(random.nextInt(people.size()));
                    long amount = 1 + random.nextInt(90_000);
                    CapAnswer answer = caps.reserve(ask(request, person, Money.ofCents(amount).toString()));
                    cents.put(request, amount);
                    if (answer == CapAnswer.WITHIN) {
                        holding.put(request, person);
                    } else {
                        waiting.add(request);
                    }
                }
                case 3 -> {
                    if (one != null) {
                        caps.release(one);
                        holding.remove(one);
                    }
                }
                case 4 -> {
                    if (one != null && random.nextInt(8) == 0) {
                        caps.grant(one);
                        granted.add(one);
                    }
                }
                case 5 -> {
                    if (one != null && cents.get(one) > 1) {
                        long less = 1 + random.nextInt((int) (cents.get(one) - 1));
                        caps.lower(one, Money.ofCents(less));
                        cents.put(one, less);
                    }
                }
                default -> {
                    UUID late = waiting.stream().sorted().findFirst().orElse(null);
                    if (late != null && random.nextInt(5) == 0) {
                        caps.allowBeyond(late, employerSide, "Mag.");
                        waiting.remove(late);
                        holding.put(late, jdbc.sql("select person_id from cap_reservation where request_id = :request").param("request", late)
                                .query((row, number) -> new PersonId(row.getObject(1, UUID.class))).single());
                    } else if (late != null) {
                        caps.release(late);
                        waiting.remove(late);
                    }
                }
            }
            CapRoom room = room();
            long held = holding.keySet().stream().mapToLong(cents::get).sum();
            assertThat(room.reserved().plus(room.granted())).as("step %s", step).isEqualTo(Money.ofCents(held));
            assertThat(room.reservedPlaces() + room.grantedPlaces()).as("step %s", step).isEqualTo(new HashSet<>(holding.values()).size());
            assertThat(room.waiting()).isEqualTo(waiting.size());
            assertThat(room.reservedPlaces() + room.grantedPlaces()).isLessThanOrEqualTo(room.guaranteed() + room.beyondPlaces());
            assertThat(room.reserved().plus(room.granted())).isLessThanOrEqualTo(room.budget().plus(room.beyond()));
        }
        assertThat(caps.audit()).isEmpty();
    }

    private PersonId somebody() {
        return actors.person(employer).person();
    }

    private CapAnswer reserve(PersonId person, String amount) {
        return caps.reserve(ask(UUID.randomUUID(), person, amount));
    }

    private UUID ask(PersonId person, String amount) {
        UUID request = UUID.randomUUID();
        caps.reserve(ask(request, person, amount));
        return request;
    }

    private CapAsk ask(UUID request, PersonId person, String amount) {
        return new CapAsk(request, employer, person, "bicycle", "PO", YEAR, Money.of(amount), Instant.parse("2026-03-10T08:00:00Z"));
    }

    private CapRoom room() {
        return caps.room(employer, "bicycle", "PO", YEAR).orElseThrow();
    }
}
