package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.addendum.Addenda;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.payroll.AnsweringPayroll;
import nl.ruilwerk.payroll.ClosingPayMonth;
import nl.ruilwerk.payroll.PayBatch;
import nl.ruilwerk.payroll.ReadingBatch;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.request.spi.SigningText;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * One walk with nothing stubbed: Fatima buys a bicycle, sends the receipt and signs; HR accepts; the employer signs;
 * payroll closes the month, hands over the file and answers.
 */
@RuilwerkTest
@Import({TestClock.Configuration.class, School.class})
class RequestToPayrollFileTest {

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private SubmittingRequest submitting;
    @Autowired private ExecutionRequests requests;
    @Autowired private Addenda addenda;
    @Autowired private ClosingPayMonth closing;
    @Autowired private ReadingBatch reading;
    @Autowired private AnsweringPayroll payrollAnswers;

    private School.People people;

    @BeforeEach
    void aSchoolWithFatimaWhoTakesPart() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(18);
    }

    @Test
    void carriesABicycleFromTheReceiptToThePaidSalary() {
        Actor fatima = people.fatima();
        SubmitRequest asked = school.bicycle(fatima);
        SigningText.Shown shown = submitting.show(fatima, asked).orThrow();
        assertThat(shown.html()).contains("Fietsplan");
        RequestId id = submitting.submit(fatima, asked, shown.sha256()).orThrow();
        assertThat(submitting.submit(fatima, asked, shown.sha256()).orThrow()).as("a double click makes one request").isEqualTo(id);

        ExecutionRequest submitted = requests.get(id);
        assertThat(submitted.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(submitted.asked()).isEqualTo(Money.of("1250.00"));
        assertThat(caps.room(people.employer(), "bicycle", "PO", 2026).orElseThrow().reservedPlaces()).isEqualTo(1);
        assertThat(Money.sum(sources.reservedBy(id.value()).values())).isEqualTo(Money.of("1250.00"));

        answer(people.hr(), id, "checkReceipt", Map.of("judgement", "accept"));
        assertThat(requests.get(id).state()).isEqualTo(RequestState.ACCEPTED);
        Addendum addendum = addenda.live(id).orElseThrow();
        assertThat(addendum.sha256()).as("what was signed on submission is the addendum (HS-137)").isEqualTo(shown.sha256());

        answer(people.signer(), id, "signAsEmployer", Map.of("decision", "sign"));
        assertThat(requests.get(id).state()).isEqualTo(RequestState.GRANTED);
        assertThat(requests.get(id).granted()).contains(Money.of("1250.00"));
        school.doWhatIsDue(id);
        assertThat(addenda.live(id).orElseThrow().document()).as("the sealed document is in the file (HS-139)").isPresent();
        assertThat(caps.room(people.employer(), "bicycle", "PO", 2026).orElseThrow().grantedPlaces()).isEqualTo(1);

        for (YearMonth month : reading.months(people.payroll())) {
            clock.set(month.atDay(20));
            PayBatch batch = closing.close(people.payroll(), month).orThrow();
            assertThat(batch.sources()).as("gross falls by what net rises (HS-43)").isEqualTo(batch.goals().negated());
            byte[] file = reading.file(people.payroll(), batch.id()).orElseThrow().content();
            assertThat(closing.close(people.payroll(), month).orThrow()).as("closing twice changes nothing").isEqualTo(batch);
            assertThat(reading.file(people.payroll(), batch.id()).orElseThrow().content()).isEqualTo(file);
            String text = new String(file, StandardCharsets.UTF_8);
            assertThat(text).startsWith("Regel;Werkgever;Personeelsnummer;").contains(submitted.number()).contains("WKRFIETS");
            payrollAnswers.acknowledge(people.payroll(), batch.id()).orThrow();
        }
        assertThat(requests.story(id)).extracting(step -> step.step())
                .containsExactly("submitted", "accepted", "granted", "paid");
        Map<String, Object> figures = Map.of("day", LocalDate.of(2026, 3, 10), "month", YearMonth.of(2026, 3), "amount", Money.of("-1.50"), "reason", "op 10-3");
        requests.tell(id, new RequestStep("career-event", Optional.empty(), Optional.empty(), figures, clock.instant()));
        assertThat(requests.story(id)).last().satisfies(step -> assertThat(step.figures()).as("written in the reader's language later").isEqualTo(figures));
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    private void answer(Actor actor, RequestId request, String form, Map<String, Object> answers) {
        assertThat(school.answer(actor, request, form, answers)).matches(outcome -> outcome.isAccepted(), "accepted");
    }
}
