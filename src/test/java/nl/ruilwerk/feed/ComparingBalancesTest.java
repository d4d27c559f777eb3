package nl.ruilwerk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.balance.Counts;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.feed.FeedPlan.Balance;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Schemes;
import org.junit.jupiter.api.Test;

/** A leave register states hours, and what else the scheme asks of it (LZ-42, LZ-51, AL-93). */
class ComparingBalancesTest {

    private static final Schemes SCHEMES = Schemes.shipped();
    private static final LocalDate TODAY = LocalDate.of(2015, 2, 10);
    private static final String HEADER = "employee_number;source;plan_year;full_value;source.takenAsHoliday:number\n";
    private static final PersonId SANNE = new PersonId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private static final HourBalance LEAVE = new HourBalance("leave", 2015, Hours.of("180.00"), Hours.of("5.00"), Hours.of("20.00"),
            Map.of("takenAsHoliday", new BigDecimal("20")));

    @Test
    void statesHoursWithWhatElseTheRegisterSays() {
        Balance stated = compare("1;leave;2015;180,5;20\n", Optional.empty()).balances().get(0);

        assertThat(stated.stated().counts()).isEqualTo(Counts.HOURS);
        assertThat(stated.stated().full()).isEqualTo(Hours.of("180.50"));
        assertThat(stated.stated().facts()).containsEntry("takenAsHoliday", new BigDecimal("20"));
    }

    @Test
    void statesPayOfEachMonthAsSuch() {
        Balance stated = compare("1;salary;2015;2808,00;\n", Optional.empty()).balances().get(0);

        assertThat(stated.stated().counts()).isEqualTo(Counts.PAY_EACH_MONTH);
        assertThat(stated.stated().full()).isEqualTo(Money.of("2808.00"));
    }

    @Test
    void seesThatOnlyAFactOfTheRegisterChanged() {
        FeedPlan.Row row = compare("1;leave;2015;180;36\n", Optional.of(LEAVE)).rows().get(0);

        assertThat(row.outcome()).isEqualTo(RowOutcome.CHANGED);
        assertThat(row.changes()).containsExactly(new FieldChange("source.takenAsHoliday:number", "20", "36"));
    }

    @Test
    void refusesFewerHoursThanRequestsHaveSpokenFor() {
        assertThat(compare("1;leave;2015;25;20\n", Optional.of(LEAVE)).problems()).isEmpty();
        assertThat(compare("1;leave;2015;24,99;20\n", Optional.of(LEAVE)).problems()).extracting(FeedProblem::code).containsExactly(Code.BELOW_WHAT_IS_USED);
    }

    @Test
    void refusesAFactOfTheRegisterAtASourceOfMoney() {
        assertThat(compare("1;holiday-allowance;2015;1536,00;20\n", Optional.empty()).problems()).extracting(FeedProblem::code)
                .containsExactly(Code.SOURCE_COUNTS_EURO);
    }

    private static FeedPlan compare(String rows, Optional<HourBalance> before) {
        Employer employer = new Employer(new EmployerId(UUID.randomUUID()), "zorg", "Zorg", "lelie", ZoneId.of("Europe/Amsterdam"), List.of(), "Rotterdam", Map.of());
        StatedPerson sanne = new StatedPerson(SANNE, "1", "Sanne", "de Boer", Optional.empty(), Locale.forLanguageTag("nl"), Optional.empty(), Map.of(), Optional.empty());
        KnownFacts known = new KnownFacts(employer, TODAY, Map.of("1", sanne), List.of(), List.of(), List.of(), Map.of(),
                before.<Map<Integer, Map<PersonId, Map<String, HourBalance>>>>map(balance -> Map.of(2015, Map.of(SANNE, Map.of("leave", balance)))).orElse(Map.of()),
                Map.of());
        FeedTable table = FeedReader.read((HEADER + rows).getBytes(StandardCharsets.UTF_8), false, Optional.empty(), 100);
        return ComparingBalances.compare(table, TODAY, known, SCHEMES);
    }
}
