package nl.ruilwerk.balance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.ruilwerk.balance.BalanceRefusal;
import nl.ruilwerk.balance.Counts;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.balance.SourceReservation;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is, what is set aside and what is used always add up, whoever comes at the same moment (HS-42). */
@RuilwerkTest
class JdbcSourceLedgerTest {

    private static final int YEAR = 2026;

    @Autowired private SourceLedger ledger;
    @Autowired private Actors actors;
    @Autowired private JdbcClient jdbc;

    private EmployerId employer;
    private PersonId person;

    @BeforeEach
    void somebodyWithTwoThousandOfYearEndAllowanceAndNineHundredOfHolidayPay() {
        employer = actors.employer();
        person = actors.person(employer).person();
        ledger.state(employer, person, "year-end-allowance", YEAR, Money.of("2000.00"), "eya/" + person);
        ledger.state(employer, person, "holiday-pay", YEAR, Money.of("900.00"), "hp/" + person);
    }

    @Test
    void setsAsideUsesAndGivesBackToTheCent() {
        UUID used = reserve("year-end-allowance", "1250.00");
        UUID released = reserve("year-end-allowance", "750.00");

        ledger.use(used);
        ledger.release(released);

        assertThat(balance("year-end-allowance")).isEqualTo(new SourceBalance("year-end-allowance", YEAR, Money.of("2000.00"), Money.ZERO, Money.of("1250.00")));
        assertThat(ledger.reservedBy(used)).isEmpty();
    }

    @Test
    void refusesOneCentMoreThanThereIsAndSaysWhatIsLeft() {
        reserve("year-end-allowance", "1250.00");

        Outcome<Boolean> answer = ledger.reserve(UUID.randomUUID(), person, YEAR, List.of(part("year-end-allowance", "750.01", "2000.00")));

        assertThat(answer.refusalOrThrow().reason()).isEqualTo(BalanceRefusal.SOURCE_SHORT);
        assertThat(answer.refusalOrThrow().figures()).containsEntry("left", Money.of("750.00")).containsEntry("asked", Money.of("750.01"));
        assertThat(reserve("year-end-allowance", "750.00")).isNotNull();
    }

    @Test
    void keepsToWhatTheSchemeLetsThePersonUseThoughThereIsMore() {
        assertThat(ledger.reserve(UUID.randomUUID(), person, YEAR, List.of(part("holiday-pay", "375.01", "375.00"))).isAccepted()).isFalse();
        assertThat(ledger.reserve(UUID.randomUUID(), person, YEAR, List.of(part("holiday-pay", "375.00", "375.00"))).isAccepted()).isTrue();
    }

    @Test
    void takesAllPartsOrNone() {
        UUID request = UUID.randomUUID();

        Outcome<Boolean> answer = ledger.reserve(request, person, YEAR,
                List.of(part("year-end-allowance", "100.00", "2000.00"), part("holiday-pay", "900.01", "900.00")));

        assertThat(answer.isAccepted()).isFalse();
        assertThat(ledger.reservedBy(request)).isEmpty();
        assertThat(balance("year-end-allowance").reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void changesNothingWhenSaidTwice() {
        UUID request = UUID.randomUUID();
        List<SourceReservation> parts = List.of(part("holiday-pay", "400.00", "900.00"));

        ledger.reserve(request, person, YEAR, parts);
        ledger.reserve(request, person, YEAR, parts);
        ledger.state(employer, person, "holiday-pay", YEAR, Money.of("100.00"), "hp/" + person);
        assertThat(balance("holiday-pay").reserved()).isEqualTo(Money.of("400.00"));
        assertThat(balance("holiday-pay").full()).as("the same statement again is the same statement").isEqualTo(Money.of("900.00"));
        ledger.use(request);
        ledger.use(request);
        ledger.release(request);

        assertThat(balance("holiday-pay").used()).isEqualTo(Money.of("400.00"));
        assertThat(balance("holiday-pay").reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void reservesAnewForARequestThatGaveItsPartBack() {
        UUID request = reserve("holiday-pay", "500.00");
        ledger.release(request);

        assertThat(ledger.reserve(request, person, YEAR, List.of(part("holiday-pay", "900.00", "900.00"))).isAccepted()).isTrue();

        assertThat(ledger.reservedBy(request)).containsOnly(Map.entry("holiday-pay", Money.of("900.00")));
    }

    @Test
    void givesTheLastEuroToOneOfManyThatComeAtOnce() throws Exception {
        List<Boolean> answers = AtOnce.run(40, () ->
                ledger.reserve(UUID.randomUUID(), person, YEAR, List.of(part("year-end-allowance", "190.00", "2000.00"))).isAccepted());

        assertThat(Collections.frequency(answers, true)).isEqualTo(10);
        assertThat(balance("year-end-allowance").reserved()).isEqualTo(Money.of("1900.00"));
        assertThat(ledger.audit()).isEmpty();
    }

    @Test
    void holdsTheSameRequestOnceThoughItIsSaidManyTimesAtTheSameMoment() throws Exception {
        UUID request = UUID.randomUUID();

        List<Boolean> answers = AtOnce.run(8, () -> ledger.reserve(request, person, YEAR,
                List.of(part("holiday-pay", "300.00", "900.00"), part("year-end-allowance", "300.00", "2000.00"))).isAccepted());

        assertThat(answers).containsOnly(true);
        assertThat(ledger.reservedBy(request)).containsOnly(Map.entry("holiday-pay", Money.of("300.00")), Map.entry("year-end-allowance", Money.of("300.00")));
        assertThat(ledger.audit()).isEmpty();
    }

    @Test
    void addsUpAfterAnySequenceOfSteps() {
        Random random = new Random(42);
        Map<UUID, Money> held = new HashMap<>();
        Money used = Money.ZERO;
        for (int step = 0; step < 400; step++) {
            List<UUID> open = new ArrayList<>(held.keySet());
            UUID one = open.isEmpty() ? null : open.get(random.nextInt(open.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    Money amount = Money.ofCents(1 + random.nextInt(40_000));
                    UUID request = UUID.randomUUID();
                    boolean fits = Money.sum(held.values()).plus(used).plus(amount).compareTo(Money.of("2000.00")) <= 0;
                    assertThat(ledger.reserve(request, person, YEAR, List.of(part("year-end-allowance", amount.toString(), "2000.00"))).isAccepted()).isEqualTo(fits);
                    if (fits) {
                        held.put(request, amount);
                    }
                }
                case 2 -> {
                    if (one != null) {
                        ledger.release(one);
                        held.remove(one);
                    }
                }
                default -> {
                    if (one != null && random.nextInt(6) == 0) {
                        ledger.use(one);
                        used = used.plus(held.remove(one));
                    }
                }
            }
        }

        assertThat(balance("year-end-allowance")).isEqualTo(new SourceBalance("year-end-allowance", YEAR, Money.of("2000.00"), Money.sum(held.values()), used));
        assertThat(ledger.audit()).isEmpty();
    }

    @Test
    void saysWhichBalanceDoesNotAddUp() {
        reserve("holiday-pay", "100.00");
        jdbc.sql("update source_balance set reserved_hundredths = 1 where person_id = :person and source = 'holiday-pay'").param("person", person.value()).update();

        try {
            assertThat(ledger.audit()).singleElement().asString().contains(person.value().toString(), "holiday-pay", "reserved 1, entries 10000");
        } finally {
            jdbc.sql("update source_balance set reserved_hundredths = 10000 where person_id = :person and source = 'holiday-pay'").param("person", person.value()).update();
        }
    }

    @Test
    void letsNobodyRewriteHistory() {
        assertThatThrownBy(() -> jdbc.sql("update source_entry set amount_hundredths = 0 where person_id = :person").param("person", person.value()).update())
                .hasMessageContaining("append-only");
    }

    @Test
    void countsHoursByTheSameRulesAsEuro() {
        stateLeave("40.00");
        UUID used = reserveLeave("12.50");
        UUID released = reserveLeave("7.50");

        ledger.use(used);
        ledger.release(released);

        assertThat(ledger.hours(person, YEAR)).containsOnly(Map.entry("leave",
                new HourBalance("leave", YEAR, Hours.of("40.00"), Hours.ZERO, Hours.of("12.50"), Map.of("takenAsHoliday", new BigDecimal("8.5")))));
        assertThat(ledger.balances(person, YEAR)).doesNotContainKey("leave");
        assertThat(ledger.audit()).isEmpty();
    }

    @Test
    void refusesAHundredthOfAnHourMoreThanThereIs() {
        stateLeave("21.60");

        Outcome<Boolean> answer = ledger.reserve(UUID.randomUUID(), person, YEAR, List.of(leave("21.61", "40.00")));

        assertThat(answer.refusalOrThrow().figures()).containsEntry("left", Hours.of("21.60")).containsEntry("asked", Hours.of("21.61"));
    }

    @Test
    void givesTheLastHoursToOneOfManyThatComeAtOnce() throws Exception {
        stateLeave("40.00");

        List<Boolean> answers = AtOnce.run(40, () -> ledger.reserve(UUID.randomUUID(), person, YEAR, List.of(leave("7.00", "40.00"))).isAccepted());

        assertThat(Collections.frequency(answers, true)).isEqualTo(5);
        assertThat(ledger.hours(person, YEAR).get("leave").untouched()).isEqualTo(Hours.of("5.00"));
        assertThat(ledger.audit()).isEmpty();
    }

    @Test
    void takesHoursAndEuroTogetherOrNeither() {
        stateLeave("10.00");
        UUID request = UUID.randomUUID();

        assertThat(ledger.reserve(request, person, YEAR, List.of(leave("10.00", "10.00"), part("holiday-pay", "900.01", "900.00"))).isAccepted()).isFalse();

        assertThat(ledger.hoursReservedBy(request)).isEmpty();
        assertThat(ledger.reservedBy(request)).isEmpty();
    }

    @Test
    void boundsPayOfEachMonthByItsMonthsAndNotByWhatItAddsUpTo() {
        ledger.state(employer, YEAR, new SourceLedger.Stated(person, "salary", Counts.PAY_EACH_MONTH, Money.of("3000.00"), Map.of()), "salary/" + person);

        assertThat(ledger.reserve(UUID.randomUUID(), person, YEAR, List.of(part("salary", "3600.00", "120.00"))).isAccepted()).isTrue();
    }

    @Test
    void letsNoSourceCountEuroOneDayAndHoursTheNext() {
        stateLeave("10.00");

        assertThatThrownBy(() -> ledger.state(employer, person, "leave", YEAR, Money.of("10.00"), "euro/" + person))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void stateLeave(String hours) {
        ledger.state(employer, YEAR, new SourceLedger.Stated(person, "leave", Counts.HOURS, Hours.of(hours), Map.of("takenAsHoliday", new BigDecimal("8.5"))),
                "leave/" + person);
    }

    private UUID reserveLeave(String hours) {
        UUID request = UUID.randomUUID();
        ledger.reserve(request, person, YEAR, List.of(leave(hours, "40.00"))).orThrow();
        return request;
    }

    private static SourceReservation leave(String hours, String usable) {
        return new SourceReservation("leave", Hours.of(hours), Hours.of(usable));
    }

    private UUID reserve(String source, String amount) {
        UUID request = UUID.randomUUID();
        ledger.reserve(request, person, YEAR, List.of(part(source, amount, balance(source).full().toString()))).orThrow();
        return request;
    }

    private static SourceReservation part(String source, String amount, String usable) {
        return new SourceReservation(source, Money.of(amount), Money.of(usable));
    }

    private SourceBalance balance(String source) {
        return ledger.balances(person, YEAR).get(source);
    }
}
