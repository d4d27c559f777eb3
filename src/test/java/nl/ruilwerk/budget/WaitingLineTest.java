package nl.ruilwerk.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In line for a place, in order of complete receipt; offered, taken, given back and never given twice (LZ-79 to LZ-82). */
@RuilwerkTest
class WaitingLineTest {

    private static final int YEAR = 2026;
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    @Autowired private CapLedger caps;
    @Autowired private WaitingLine line;
    @Autowired private HeldPlaces holds;
    @Autowired private Actors actors;

    private EmployerId employer;

    @BeforeEach
    void aCapOfTwoPlacesAnd723() {
        employer = actors.employer();
        caps.set(employer, "bicycle", "PO", YEAR, Money.of("723.00"), 2);
    }

    @AfterEach
    void theLedgerAddsUp() {
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    void keepsTheOrderOfCompleteReceiptAndNotOfJoining() {
        UUID first = ask("500.00", 1);
        UUID late = ask("300.00", 9);
        UUID early = ask("300.00", 5);

        assertThat(line.place(first)).as("has a place").isEmpty();
        assertThat(position(early)).isEqualTo(1);
        assertThat(position(late)).isEqualTo(2);
        assertThat(line.before(employer, "bicycle", "PO", YEAR, Optional.of(late))).isEqualTo(1);
        assertThat(line.before(employer, "bicycle", "PO", YEAR, Optional.empty())).isEqualTo(2);
    }

    @Test
    void lets223OverForThePartialOfferOfVectorT12() {
        ask("500.00", 1);
        UUID second = ask("500.00", 2);

        assertThat(line.next(cap(), false)).as("without partial awards nothing fits (LZ-T13)").isEmpty();
        assertThat(line.next(cap(), true)).contains(second);
        assertThat(line.offer(second, true, UNTIL)).contains(Money.of("223.00"));

        assertThat(line.place(second).orElseThrow().isPartial()).isTrue();
        assertThat(room().reserved()).isEqualTo(Money.of("723.00"));
        assertThat(room().offered()).isEqualTo(1);
        assertThat(line.accept(second)).isTrue();
        assertThat(line.accept(second)).as("once").isFalse();
        assertThat(caps.held(second).orElseThrow().amount()).isEqualTo(Money.of("223.00"));
    }

    @Test
    void passesWhoWaitsForTheFullAmountOnlyWhileNoLargerPartIsThere() {
        UUID first = ask("500.00", 1);
        UUID second = ask("500.00", 2);
        UUID third = ask("400.00", 3);
        line.offer(second, true, UNTIL);

        assertThat(line.stay(second)).isTrue();

        assertThat(position(second)).as("keeps the place in line").isEqualTo(1);
        assertThat(line.next(cap(), true)).as("the same part is not offered twice").contains(third);
        caps.release(first);
        assertThat(line.next(cap(), true)).contains(second);
        assertThat(line.offer(second, true, UNTIL)).contains(Money.of("500.00"));
    }

    @Test
    void letsNobodyGoBeforeWhoWaits() {
        UUID first = ask("500.00", 1);
        UUID waiting = ask("500.00", 2);

        UUID newcomer = ask("50.00", 3);

        assertThat(position(newcomer)).as("50.00 would fit, but another came first").isEqualTo(2);
        assertThat(line.offer(newcomer, true, UNTIL)).as("not their turn").isEmpty();
        caps.release(first);
        assertThat(line.offer(waiting, true, UNTIL)).contains(Money.of("500.00"));
        assertThat(line.offer(waiting, true, UNTIL)).as("offered once").isEmpty();
    }

    @Test
    void offersAPlaceThatARaisedCapBrings() {
        ask("100.00", 1);
        ask("100.00", 2);
        UUID third = ask("100.00", 3);
        assertThat(line.next(cap(), true)).isEmpty();

        caps.set(employer, "bicycle", "PO", YEAR, Money.of("723.00"), 3);

        assertThat(line.next(cap(), true)).contains(third);
    }

    @Test
    void takesOverAHeldPlaceAlsoWhileOthersWait() {
        PersonId holder = actors.person(employer).person();
        assertThat(hold(holder, "500.00")).isEqualTo(HoldAnswer.HELD);
        assertThat(hold(holder, "100.00")).as("one per person").isEqualTo(HoldAnswer.HAS_PLACE);
        UUID waiting = ask("500.00", 1);
        assertThat(hold(actors.person(employer).person(), "10.00")).as("others wait").isEqualTo(HoldAnswer.FULL);
        assertThat(room().heldPlaces()).isEqualTo(1);

        UUID request = UUID.randomUUID();
        assertThat(caps.reserve(asked(request, holder, "480.00", 9, true))).isEqualTo(CapAnswer.WITHIN);

        assertThat(room().heldPlaces()).isZero();
        assertThat(room().reserved()).isEqualTo(Money.of("480.00"));
        assertThat(position(waiting)).isEqualTo(1);
    }

    @Test
    void givesAHeldPlaceBackWhenItsTermIsOverAndNotBefore() {
        hold(actors.person(employer).person(), "500.00");

        assertThat(holds.endUntil(UNTIL.minusMillis(1))).isZero();
        assertThat(holds.endUntil(UNTIL)).isEqualTo(1);

        assertThat(room().reservedPlaces()).isZero();
        assertThat(room().reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void holdsNoMorePlacesThanThereAre() throws Exception {
        List<Callable<HoldAnswer>> wishes = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            PersonId person = actors.person(employer).person();
            wishes.add(() -> hold(person, "100.00"));
            wishes.add(() -> hold(person, "100.00"));
        }

        List<HoldAnswer> answers = AtOnce.run(wishes);

        assertThat(Collections.frequency(answers, HoldAnswer.HELD)).isEqualTo(2);
        assertThat(room().heldPlaces()).isEqualTo(2);
    }

    /** Two hundred at once: the holders go, those in line are offered what comes free, some leave, some take it. */
    @Test
    void givesNoPlaceTwiceAndLosesNoneWhileTwoHundredComeAndGo() throws Exception {
        int places = 40;
        caps.set(employer, "bag", "PO", YEAR, Money.of("4000.00"), places);
        List<UUID> holders = new ArrayList<>();
        List<UUID> inLine = new ArrayList<>();
        for (int number = 0; number < 140; number++) {
            UUID request = UUID.randomUUID();
            caps.reserve(new CapAsk(request, employer, actors.person(employer).person(), "bag", "PO", YEAR, Money.of("100.00"),
                    Instant.EPOCH.plusSeconds(number), true));
            (number < places ? holders : inLine).add(request);
        }
        UUID cap = line.withSomebodyWaiting().stream().filter(one -> line.behind(one).employer().equals(employer)).findFirst().orElseThrow();
        List<Callable<Integer>> acts = new ArrayList<>();
        holders.forEach(request -> acts.add(() -> {
            caps.release(request);
            return offer(cap);
        }));
        inLine.subList(0, 60).forEach(request -> acts.add(() -> {
            if (ThreadLocalRandom.current().nextBoolean()) {
                caps.release(request);
            }
            return offer(cap);
        }));
        for (int number = 0; number < 100; number++) {
            acts.add(() -> offer(cap));
        }

        AtOnce.run(acts);
        while (offer(cap) > 0) {
            // what was left when two looked at the same one at the same moment
        }

        CapRoom after = caps.room(employer, "bag", "PO", YEAR).orElseThrow();
        long waiting = line.places(employer, "bag", "PO", YEAR).stream().filter(place -> place.position() > 0).count();
        assertThat(after.reservedPlaces()).as("no place is lost while %s wait", waiting).isEqualTo(places);
        assertThat(after.reserved()).isEqualTo(Money.of("4000.00"));
        assertThat(after.offered()).isEqualTo(places);
        List<UUID> offered = line.places(employer, "bag", "PO", YEAR).stream().filter(place -> place.position() == 0).map(WaitingLine.Place::request).toList();
        assertThat(inLine.indexOf(offered.get(places - 1))).as("the first of the line, in order").isLessThan(100);
        assertThat(offered).isEqualTo(inLine.stream().filter(offered::contains).toList());
    }

    private int offer(UUID cap) {
        return line.next(cap, true).flatMap(next -> line.offer(next, true, UNTIL)).isPresent() ? 1 : 0;
    }

    private UUID ask(String amount, int second) {
        UUID request = UUID.randomUUID();
        caps.reserve(asked(request, actors.person(employer).person(), amount, second, true));
        return request;
    }

    private CapAsk asked(UUID request, PersonId person, String amount, int second, boolean inLine) {
        return new CapAsk(request, employer, person, "bicycle", "PO", YEAR, Money.of(amount), Instant.EPOCH.plusSeconds(second), inLine);
    }

    private HoldAnswer hold(PersonId person, String amount) {
        return holds.hold(asked(UUID.randomUUID(), person, amount, 0, true), UNTIL);
    }

    private int position(UUID request) {
        return line.place(request).orElseThrow().position();
    }

    private UUID cap() {
        return line.withSomebodyWaiting().stream().filter(one -> line.behind(one).employer().equals(employer)).findFirst().orElseThrow();
    }

    private CapRoom room() {
        return caps.room(employer, "bicycle", "PO", YEAR).orElseThrow();
    }
}
