package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.enrolment.EndingWithService;
import nl.ruilwerk.enrolment.ParticipationState;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.feed.FeedDelivery;
import nl.ruilwerk.feed.FeedImport;
import nl.ruilwerk.feed.ImportingFeed;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.TellingPersonnelEvents;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.notification.Message;
import nl.ruilwerk.payroll.AnsweringPayroll;
import nl.ruilwerk.payroll.ClosingPayMonth;
import nl.ruilwerk.payroll.PayBatch;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.settlement.ReadingSources;
import nl.ruilwerk.settlement.SettlementRefusal;
import nl.ruilwerk.settlement.SettlingLeavers;
import nl.ruilwerk.settlement.SourceStatement;
import nl.ruilwerk.settlement.StatingActualSource;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to granted exchanges when a source pays less than was counted on, or when somebody leaves. */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class SettlementTest {

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private Actors actors;
    @Autowired private Employers employers;
    @Autowired private RecordingParticipation recording;
    @Autowired private Participations participations;
    @Autowired private EndingWithService endingWithService;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private ExecutionRequests requests;
    @Autowired private PayrollLines lines;
    @Autowired private ClosingPayMonth closing;
    @Autowired private AnsweringPayroll answering;
    @Autowired private StatingActualSource stating;
    @Autowired private SettlingLeavers settling;
    @Autowired private ImportingFeed feed;
    @Autowired private TellingPersonnelEvents telling;
    @Autowired private nl.ruilwerk.identity.People everybody;
    @Autowired private ReadingSources reading;
    @Autowired private Inbox inbox;
    @Autowired private RuntimeService engine;
    @Autowired private Schemes schemes;
    @Autowired private JdbcClient jdbc;

    private School.People people;
    private Actor fatima;

    @BeforeEach
    void aSchool() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(18);
        fatima = people.fatima();
        caps.set(people.employer(), "portable-ict", "PO", 2026, Money.of("19500.00"), 30);
        caps.set(people.employer(), "bag", "PO", 2026, Money.of("800.00"), 4);
    }

    @AfterEach
    void everythingAddsUp() {
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    @Test
    @DisplayName("HS-132, HS-A23: a lower source serves granted exchanges in the order of the goals; the rest lapses, with a note and a message")
    void dividesAnewInTheOrderOfTheGoals() {
        RequestId bag = granted(fatima, "bag", "200.00", Map.of("year-end-allowance", Money.of("200.00")));
        RequestId bicycle = granted(fatima, "bicycle", "1250.00", Map.of("year-end-allowance", Money.of("1250.00")));
        clock.set(LocalDate.of(2026, 12, 3));

        stating.state(people.payroll(), fatima.person(), 2026, "year-end-allowance", Money.of("1300.00"), UUID.randomUUID()).orThrow();

        assertThat(planned(bicycle)).as("the bicycle comes before the bag, though asked for later").isEqualTo(Map.of("year-end-allowance", Money.of("1250.00")));
        assertThat(planned(bag)).isEqualTo(Map.of("year-end-allowance", Money.of("50.00")));
        assertThat(requests.lapsed(bag)).isEqualTo(Money.of("150.00"));
        assertThat(requests.get(bag).granted()).as("the grant stays as signed (HS-140)").contains(Money.of("200.00"));
        assertThat(requests.story(bag)).extracting(step -> step.step()).contains("reduced");
        assertThat(requests.story(bicycle)).extracting(step -> step.step()).doesNotContain("reduced", "redivided");
        assertThat(inbox.of(fatima)).extracting(Message::key).containsOnlyOnce("settlement.message.REDUCED");
        assertThat(sources.balances(fatima.person(), 2026).get("year-end-allowance").used()).isEqualTo(Money.of("1300.00"));
        YearMonth december = YearMonth.of(2026, 12);
        PayBatch batch = closing.close(people.payroll(), december).orThrow();
        assertThat(batch.goals()).isEqualTo(Money.of("1300.00"));
        answering.acknowledge(people.payroll(), batch.id()).orThrow();
        assertThat(requests.story(bag)).extracting(step -> step.step()).endsWith("paid");
    }

    @Test
    @DisplayName("HS-134: what falls short in one source moves to the next allowed one in order of payment")
    void movesWhatFallsShortToAnotherSource() {
        RequestId bicycle = granted(fatima, "bicycle", "1250.00", Map.of("holiday-pay", Money.of("900.00"), "year-end-allowance", Money.of("350.00")));

        stating.state(people.payroll(), fatima.person(), 2026, "holiday-pay", Money.of("600.00"), UUID.randomUUID()).orThrow();

        assertThat(planned(bicycle)).isEqualTo(Map.of("holiday-pay", Money.of("600.00"), "year-end-allowance", Money.of("650.00")));
        assertThat(requests.lapsed(bicycle)).isEqualTo(Money.ZERO);
        assertThat(requests.story(bicycle)).extracting(step -> step.step()).contains("redivided");
    }

    @Test
    @DisplayName("HS-132: what was handed over to payroll is not opened again, and a source cannot pay less than that")
    void leavesWhatIsPaidAlone() {
        RequestId bicycle = granted(fatima, "bicycle", "1250.00", Map.of("holiday-pay", Money.of("900.00"), "year-end-allowance", Money.of("350.00")));
        clock.set(LocalDate.of(2026, 5, 20));
        closing.close(people.payroll(), YearMonth.of(2026, 5)).orThrow();

        assertThat(stating.state(people.payroll(), fatima.person(), 2026, "holiday-pay", Money.of("899.99"), UUID.randomUUID()).refusalOrThrow().reason())
                .isEqualTo(SettlementRefusal.BELOW_WHAT_IS_PAID);
        stating.state(people.payroll(), fatima.person(), 2026, "year-end-allowance", Money.of("300.00"), UUID.randomUUID()).orThrow();

        assertThat(lines.ofRequest(bicycle).stream().filter(line -> line.side() == PlannedLine.Kind.SOURCE).collect(Collectors.toMap(PayrollLine::code, PayrollLine::amount)))
                .isEqualTo(Map.of("holiday-pay", Money.of("-900.00"), "year-end-allowance", Money.of("-300.00")));
        assertThat(requests.lapsed(bicycle)).isEqualTo(Money.of("50.00"));
    }

    @Test
    @DisplayName("HS-132: a grant comes before an undecided request, which is judged anew by what is left")
    void judgesUndecidedRequestsByWhatIsLeft() {
        RequestId bag = granted(fatima, "bag", "200.00", Map.of("year-end-allowance", Money.of("200.00")));
        RequestId bicycle = submitted(fatima, "bicycle", "1250.00", Map.of("year-end-allowance", Money.of("1250.00")));

        stating.state(people.payroll(), fatima.person(), 2026, "year-end-allowance", Money.of("1000.00"), UUID.randomUUID()).orThrow();

        assertThat(planned(bag)).isEqualTo(Map.of("year-end-allowance", Money.of("200.00")));
        ExecutionRequest judged = requests.get(bicycle);
        assertThat(judged.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(sources.reservedBy(bicycle.value()).get("year-end-allowance")).isEqualTo(Money.of("800.00"));
    }

    @Test
    void statesTheSameOnceThoughItIsSaidTwice() {
        granted(fatima, "bag", "200.00", Map.of("year-end-allowance", Money.of("200.00")));
        UUID key = UUID.randomUUID();

        stating.state(people.payroll(), fatima.person(), 2026, "year-end-allowance", Money.of("100.00"), key).orThrow();
        stating.state(people.payroll(), fatima.person(), 2026, "year-end-allowance", Money.of("100.00"), key).orThrow();

        assertThat(inbox.of(fatima)).extracting(Message::key).as("holiday pay carries the rest").containsOnlyOnce("settlement.message.REDIVIDED");
    }

    @Test
    void isStatedByPayrollAndNeverForOneself() {
        Actor payrollsOwn = people.payroll();

        assertThat(stating.state(payrollsOwn, payrollsOwn.person(), 2026, "year-end-allowance", Money.of("1.00"), UUID.randomUUID()).refusalOrThrow().reason())
                .isEqualTo(SettlementRefusal.SETTLES_OWN_CASE);
        assertThatThrownBy(() -> stating.state(people.hr(), fatima.person(), 2026, "year-end-allowance", Money.of("1.00"), UUID.randomUUID()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> stating.state(actors.person(actors.employer(), Role.PAYROLL), fatima.person(), 2026, "year-end-allowance", Money.of("1.00"),
                UUID.randomUUID())).as("of another employer").isInstanceOf(NotAllowedException.class);
        assertThat(stating.state(people.payroll(), fatima.person(), 2026, "year-end-allowance", Money.of("-0.01"), UUID.randomUUID()).refusalOrThrow().reason())
                .isEqualTo(SettlementRefusal.ACTUAL_AMOUNT_MISSING);
    }

    @Test
    @DisplayName("HS-158, HS-159, HS-A28: who leaves gets the exchange in the final run as far as its source is paid out in it; the rest lapses, no debt")
    void settlesWithWhoLeaves() {
        Actor leaver = leaver(LocalDate.of(2026, 8, 31));
        RequestId bicycle = granted(leaver, "bicycle", "1250.00", Map.of("year-end-allowance", Money.of("1250.00")));
        settling.settle(employers.get(people.employer()));
        assertThat(settlement(leaver)).as("still in service").isEmpty();

        clock.set(LocalDate.of(2026, 8, 31));
        settling.settle(employers.get(people.employer()));
        assertThat(settlement(leaver)).as("the last day is a day of service").isEmpty();
        clock.set(LocalDate.of(2026, 9, 1));
        endingWithService.endWhatIsOver();
        settling.settle(employers.get(people.employer()));
        settling.settle(employers.get(people.employer()));

        assertThat(participations.current(leaver.person(), "hoeksche-school").orElseThrow())
                .matches(one -> one.state() == ParticipationState.ENDED && one.ends().equals(Optional.of(LocalDate.of(2026, 8, 31))), "ended on the last day of service");
        RequestId settlement = new RequestId(settlement(leaver).orElseThrow());
        school.answer(people.payroll(), settlement, "stateFinalPay", Map.of("month", "2026-09", amountOf("year-end-allowance"), new BigDecimal("1100.00"))).orThrow();

        assertThat(lines.ofRequest(bicycle)).extracting(PayrollLine::payMonth).containsOnly(YearMonth.of(2026, 9));
        assertThat(planned(bicycle)).isEqualTo(Map.of("year-end-allowance", Money.of("1100.00")));
        assertThat(requests.lapsed(bicycle)).isEqualTo(Money.of("150.00"));
        assertThat(sources.balances(leaver.person(), 2026).get("year-end-allowance").untouched()).as("no debt: never below zero").isEqualTo(Money.ZERO);
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(settlement.toString()).count()).isZero();
        assertThat(lines.ofRequest(bicycle)).as("HS-157: leaving does not undo the grant").isNotEmpty();
    }

    @Test
    @DisplayName("AL-107, AL-14: a last day in the feed from HR ends the participation and opens the settlement when it has passed")
    void settlesWithWhoLeavesByTheFeed() {
        Actor leaver = leaver(LocalDate.of(2027, 7, 31));
        granted(leaver, "bicycle", "1250.00", Map.of("year-end-allowance", Money.of("1250.00")));
        String number = everybody.get(leaver.person()).employeeNumber();
        String file = "employee_number;employment_number;unit;contract_type;starts;ends\n" + number + ";1;PO;permanent;2020-08-01;2026-08-31\n";
        Actor officer = actors.person(people.employer(), Role.HR);
        FeedImport delivered = feed.deliver(officer, new FeedDelivery("leavers.csv", LocalDate.of(2026, 3, 10), file.getBytes(StandardCharsets.UTF_8), false,
                Optional.empty())).orThrow();
        feed.confirm(officer, delivered.id(), feed.preview(officer, delivered.id()).plan().orElseThrow().fingerprint()).orThrow();
        telling.tellWhatIsDue();
        assertThat(settlement(leaver)).as("still in service").isEmpty();

        clock.set(LocalDate.of(2026, 9, 1));
        telling.tellWhatIsDue();

        assertThat(settlement(leaver)).isPresent();
        assertThat(participations.current(leaver.person(), "hoeksche-school").orElseThrow().ends()).contains(LocalDate.of(2026, 8, 31));
    }

    @Test
    @DisplayName("HS-159: when the final run pays nothing of the source, the exchange lapses and payroll waits for nothing")
    void letsAnExchangeLapseThatNoSourceCarries() {
        Actor leaver = leaver(LocalDate.of(2026, 4, 30));
        RequestId bag = granted(leaver, "bag", "200.00", Map.of("year-end-allowance", Money.of("200.00")));
        clock.set(LocalDate.of(2026, 5, 1));
        settling.settle(employers.get(people.employer()));

        school.answer(people.payroll(), new RequestId(settlement(leaver).orElseThrow()), "stateFinalPay",
                Map.of("month", "2026-05", amountOf("year-end-allowance"), BigDecimal.ZERO)).orThrow();

        assertThat(lines.ofRequest(bag)).isEmpty();
        assertThat(requests.lapsed(bag)).isEqualTo(Money.of("200.00"));
        // the sealing of the addendum has the same business key, and its job is nobody's business here
        assertThat(engine.createProcessInstanceQuery().processDefinitionKey("payrollHandoff").processInstanceBusinessKey(bag.toString()).count())
                .as("the handoff has ended").isZero();
    }

    @Test
    @DisplayName("HS-157, HS-A27: a request of who left is decided before the final settlement")
    void waitsForUndecidedRequests() {
        Actor leaver = leaver(LocalDate.of(2026, 8, 31));
        granted(leaver, "bicycle", "1250.00", Map.of("year-end-allowance", Money.of("1250.00")));
        submitted(leaver, "bag", "100.00", Map.of("year-end-allowance", Money.of("50.00")));
        clock.set(LocalDate.of(2026, 9, 1));
        settling.settle(employers.get(people.employer()));

        assertThat(school.answer(people.payroll(), new RequestId(settlement(leaver).orElseThrow()), "stateFinalPay",
                Map.of("month", "2026-09", amountOf("year-end-allowance"), new BigDecimal("1100.00"))).refusalOrThrow().reason())
                .isEqualTo(SettlementRefusal.REQUESTS_UNDECIDED);
    }

    @Test
    void needsNoSettlementWhenServiceGoesOnAfterAll() {
        Actor leaver = leaver(LocalDate.of(2026, 8, 31));
        granted(leaver, "bag", "200.00", Map.of("year-end-allowance", Money.of("200.00")));
        clock.set(LocalDate.of(2026, 9, 1));
        settling.settle(employers.get(people.employer()));
        UUID settlement = settlement(leaver).orElseThrow();

        jdbc.sql("update employment set ends = null where person_id = :person").param("person", leaver.person().value()).update();
        settling.settle(employers.get(people.employer()));

        assertThat(school.task(people.payroll(), new RequestId(settlement), "stateFinalPay")).isEmpty();
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(settlement.toString()).count()).isZero();
    }

    @Test
    @DisplayName("HS-44, HS-149, HS-150, HS-151: exchanged and paid as gross add up to the whole value, at every moment")
    void neverLosesAComponentOfPay() {
        assertThat(statement("holiday-pay")).as("what nobody exchanges is paid as gross").isEqualTo(new SourceStatement("holiday-pay", Money.of("900.00"), Money.ZERO, Money.ZERO, Money.ZERO, Optional.empty()));
        assertThat(statement("holiday-pay").asGross()).isEqualTo(Money.of("900.00"));

        RequestId bicycle = submitted(fatima, "bicycle", "1250.00", Map.of("holiday-pay", Money.of("900.00"), "year-end-allowance", Money.of("350.00")));
        assertThat(statement("year-end-allowance").asGross()).as("nothing is exchanged before the grant").isEqualTo(Money.of("2000.00"));
        school.answer(people.hr(), bicycle, "checkReceipt", Map.of("judgement", "accept")).orThrow();
        school.answer(people.signer(), bicycle, "signAsEmployer", Map.of("decision", "sign")).orThrow();
        assertThat(statement("year-end-allowance").toExchange()).isEqualTo(Money.of("350.00"));
        clock.set(LocalDate.of(2026, 5, 20));
        closing.close(people.payroll(), YearMonth.of(2026, 5)).orThrow();

        assertThat(statement("holiday-pay").exchanged()).isEqualTo(Money.of("900.00"));
        assertThat(statement("holiday-pay").asGross()).isEqualTo(Money.ZERO);
        for (SourceStatement one : reading.statements(fatima, fatima.person(), 2026)) {
            assertThat(one.exchanged().plus(one.toExchange()).plus(one.asGross())).isEqualTo(one.full());
        }
        assertThatThrownBy(() -> reading.statements(people.signer(), fatima.person(), 2026)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> new SourceStatement("holiday-pay", Money.of("1.00"), Money.of("0.50"), Money.of("0.51"), Money.ZERO, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("LZ-33: pay of each month has no whole value of a year: it has no statement, and payroll states none")
    void statesOnlyWhatIsPaidOnce() {
        EmployerId group = actors.employer("lelie");
        Actor payroll = actors.person(group, Role.PAYROLL);
        PersonId ilse = actors.person(group, Role.EMPLOYEE).person();
        sources.state(group, ilse, "salary", 2026, Money.of("2800.00"), "salary/" + ilse);
        sources.state(group, ilse, "holiday-allowance", 2026, Money.of("2600.00"), "allowance/" + ilse);

        assertThat(reading.statements(payroll, ilse, 2026)).extracting(SourceStatement::source).containsExactly("holiday-allowance");
        assertThat(stating.state(payroll, ilse, 2026, "salary", Money.of("2000.00"), UUID.randomUUID()).refusalOrThrow().reason()).isEqualTo(SettlementRefusal.NOT_PAID_ONCE);
        assertThat(stating.state(payroll, ilse, 2026, "holiday-allowance", Money.of("2500.00"), UUID.randomUUID()).orThrow()).isEqualTo(StatingActualSource.Follows.CARRIED_OUT);
        assertThat(reading.statements(payroll, ilse, 2026)).singleElement().satisfies(one -> {
            assertThat(one.full()).isEqualTo(Money.of("2500.00"));
            assertThat(one.stated()).as("carried out, so nothing is open").isEmpty();
        });
    }

    private SourceStatement statement(String source) {
        return reading.statements(people.payroll(), fatima.person(), 2026).stream().filter(one -> one.source().equals(source)).findFirst().orElseThrow();
    }

    private Actor leaver(LocalDate lastDay) {
        Employment employment = new Employment("PO", "permanent", "Leraar", LocalDate.of(2020, 8, 1), Optional.of(lastDay), new BigDecimal("40.00"),
                new BigDecimal("1.00000"), Money.of("4250.00"), Optional.empty(), Map.of("functionGroup", "OP"));
        Actor person = actors.person(people.employer(), "Daan", "Vertrekt", List.of(employment));
        recording.record(people.employer(), person.person(), "hoeksche-school/2025", LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T09:00:00Z")).orThrow();
        sources.state(people.employer(), person.person(), "year-end-allowance", 2026, Money.of("2400.00"), "eya/" + person.person());
        return person;
    }

    private RequestId granted(Actor person, String goal, String cost, Map<String, Money> split) {
        RequestId id = submitted(person, goal, cost, split);
        school.answer(people.hr(), id, "checkReceipt", Map.of("judgement", "accept")).orThrow();
        school.answer(people.signer(), id, "signAsEmployer", Map.of("decision", "sign")).orThrow();
        assertThat(requests.get(id).state()).isEqualTo(RequestState.GRANTED);
        return id;
    }

    private RequestId submitted(Actor person, String goal, String cost, Map<String, Money> split) {
        var terms = schemes.edition("hoeksche-school", 2026).goal(goal);
        return school.submit(person, new SubmitRequest(UUID.randomUUID(), goal, Optional.of(Money.of(cost)), Optional.of(LocalDate.of(2026, 3, 7)),
                List.of(new ExecutionRequest.Receipt(school.receipt(person), terms.evidence().get(0).code())), split,
                terms.declarations().stream().map(Declaration::code).collect(Collectors.toSet()), true,
                goal.equals("bicycle") ? Map.of("includesBicycle", true, "bicycleKind", "ordinary") : Map.of()));
    }

    /** EUR per source that payroll has still to hand over. */
    private Map<String, Money> planned(RequestId id) {
        return lines.ofRequest(id).stream().filter(line -> line.state() == PayrollLine.State.PLANNED && line.side() == PlannedLine.Kind.SOURCE)
                .collect(Collectors.toMap(PayrollLine::code, line -> line.amount().negated(), Money::plus));
    }

    private Optional<UUID> settlement(Actor leaver) {
        return jdbc.sql("select id from leaver_settlement where person_id = :person and state = 'OPEN'").param("person", leaver.person().value())
                .query(UUID.class).optional();
    }

    private String amountOf(String source) {
        List<String> codes = schemes.edition("hoeksche-school", 2026).sources().stream().map(one -> one.code()).toList();
        return "amount" + (codes.indexOf(source) + 1);
    }
}
