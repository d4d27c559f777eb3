package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.ruilwerk.addendum.Addenda;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.payroll.AnsweringPayroll;
import nl.ruilwerk.payroll.ClosingPayMonth;
import nl.ruilwerk.payroll.PayBatch;
import nl.ruilwerk.payroll.ReadingBatch;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.request.spi.SigningText;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.testing.Actors;
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
@Import(TestClock.Configuration.class)
class RequestToPayrollFileTest {

    @Autowired private TestClock clock;
    @Autowired private Actors actors;
    @Autowired private RecordingParticipation recording;
    @Autowired private Schemes schemes;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private StoringDocument storing;
    @Autowired private SubmittingRequest submitting;
    @Autowired private ExecutionRequests requests;
    @Autowired private TaskList tasks;
    @Autowired private AnsweringTask answering;
    @Autowired private Addenda addenda;
    @Autowired private ClosingPayMonth closing;
    @Autowired private ReadingBatch reading;
    @Autowired private AnsweringPayroll payrollAnswers;

    private EmployerId employer;
    private Actor fatima;
    private Actor hr;
    private Actor signer;
    private Actor payroll;

    @BeforeEach
    void aSchoolWithFatimaWhoTakesPart() {
        clock.set(LocalDate.of(2026, 3, 10));
        employer = actors.employer();
        fatima = actors.person(employer, Role.EMPLOYEE);
        hr = actors.person(employer, Role.EMPLOYEE, Role.HR);
        signer = actors.person(employer, Role.EMPLOYEE, Role.EMPLOYER_SIGNER);
        payroll = actors.person(employer, Role.EMPLOYEE, Role.PAYROLL);
        recording.record(employer, fatima.person(), "hoeksche-school/2025", LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T09:00:00Z"));
        caps.set(employer, "bicycle", "PO", 2026, Money.of("22500.00"), 18);
        sources.state(employer, fatima.person(), "year-end-allowance", 2026, Money.of("2000.00"), "eya/" + fatima.person());
        sources.state(employer, fatima.person(), "holiday-pay", 2026, Money.of("900.00"), "hp/" + fatima.person());
    }

    @Test
    void carriesABicycleFromTheReceiptToThePaidSalary() throws IOException {
        SubmitRequest asked = bicycle(receipt("fiets.png"));
        SigningText.Shown shown = submitting.show(fatima, asked).orThrow();
        assertThat(shown.html()).contains("Fietsplan");
        RequestId id = submitting.submit(fatima, asked, shown.sha256()).orThrow();
        assertThat(submitting.submit(fatima, asked, shown.sha256()).orThrow()).as("a double click makes one request").isEqualTo(id);

        ExecutionRequest submitted = requests.get(id);
        assertThat(submitted.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(submitted.asked()).isEqualTo(Money.of("1250.00"));
        assertThat(caps.room(employer, "bicycle", "PO", 2026).orElseThrow().reservedPlaces()).isEqualTo(1);
        assertThat(Money.sum(sources.reservedBy(id.value()).values())).isEqualTo(Money.of("1250.00"));

        answer(hr, id, "checkReceipt", Map.of("judgement", "accept"));
        assertThat(requests.get(id).state()).isEqualTo(RequestState.ACCEPTED);
        Addendum addendum = addenda.live(id).orElseThrow();
        assertThat(addendum.sha256()).as("what was signed on submission is the addendum (HS-137)").isEqualTo(shown.sha256());

        answer(signer, id, "signAsEmployer", Map.of("decision", "sign"));
        assertThat(requests.get(id).state()).isEqualTo(RequestState.GRANTED);
        assertThat(requests.get(id).granted()).contains(Money.of("1250.00"));
        assertThat(addenda.live(id).orElseThrow().document()).as("the sealed document is in the file (HS-139)").isPresent();
        assertThat(caps.room(employer, "bicycle", "PO", 2026).orElseThrow().grantedPlaces()).isEqualTo(1);

        for (YearMonth month : reading.months(payroll)) {
            clock.set(month.atDay(20));
            PayBatch batch = closing.close(payroll, month).orThrow();
            assertThat(batch.sources()).as("gross falls by what net rises (HS-43)").isEqualTo(batch.goals().negated());
            byte[] file = reading.file(payroll, batch.id()).orElseThrow().content();
            assertThat(closing.close(payroll, month).orThrow()).as("closing twice changes nothing").isEqualTo(batch);
            assertThat(reading.file(payroll, batch.id()).orElseThrow().content()).isEqualTo(file);
            String text = new String(file, StandardCharsets.UTF_8);
            assertThat(text).startsWith("Regel;Werkgever;Personeelsnummer;").contains(submitted.number()).contains("WKRFIETS");
            payrollAnswers.acknowledge(payroll, batch.id()).orThrow();
        }
        assertThat(requests.story(id)).extracting(step -> step.step())
                .containsExactly("submitted", "accepted", "granted", "paid");
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    private SubmitRequest bicycle(UUID receipt) {
        return new SubmitRequest(UUID.randomUUID(), "bicycle", Optional.of(Money.of("1399.00")), Optional.of(LocalDate.of(2026, 3, 7)),
                List.of(new ExecutionRequest.Receipt(receipt, "invoice")), Map.of(),
                schemes.edition("hoeksche-school", 2026).goal("bicycle").declarations().stream().map(Declaration::code).collect(Collectors.toSet()),
                true, Map.of("includesBicycle", true, "bicycleKind", "ordinary"));
    }

    private UUID receipt(String name) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, UUID.randomUUID().hashCode());
        ImageIO.write(image, "png", picture);
        return storing.store(StoreDocument.of(employer, fatima.person(), DocumentPurpose.RECEIPT, name, picture.toByteArray()))
                .orThrow().id().value();
    }

    private void answer(Actor actor, RequestId request, String form, Map<String, Object> answers) {
        TaskLine task = tasks.page(actor, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 50).lines().stream()
                .filter(line -> line.subjectId().equals(request.value()) && line.form().equals(form)).findFirst().orElseThrow();
        assertThat(answering.answer(actor, task.id(), answers)).matches(outcome -> outcome.isAccepted(), "accepted");
    }
}
