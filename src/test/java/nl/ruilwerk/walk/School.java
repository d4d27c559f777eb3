package nl.ruilwerk.walk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.testing.Actors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** A school of its own for each test, with everybody that a request meets, and the ways in which they act. */
@Component
class School {

    /** Who works there; Fatima takes part and has 2,000 year-end allowance and 900 holiday pay in 2026. */
    record People(EmployerId employer, Actor fatima, Actor hr, Actor signer, Actor payroll) {}

    private final Actors actors;
    private final RecordingParticipation recording;
    private final SourceLedger sources;
    private final CapLedger caps;
    private final StoringDocument storing;
    private final SubmittingRequest submitting;
    private final TaskList tasks;
    private final AnsweringTask answering;
    private final Schemes schemes;
    private final RuntimeService engine;
    private final ManagementService jobs;

    School(Actors actors, RecordingParticipation recording, SourceLedger sources, CapLedger caps, StoringDocument storing,
           SubmittingRequest submitting, TaskList tasks, AnsweringTask answering, Schemes schemes,
           RuntimeService engine, ManagementService jobs) {
        this.actors = actors;
        this.recording = recording;
        this.sources = sources;
        this.caps = caps;
        this.storing = storing;
        this.submitting = submitting;
        this.tasks = tasks;
        this.answering = answering;
        this.schemes = schemes;
        this.engine = engine;
        this.jobs = jobs;
    }

    /** @param places guaranteed places for bicycles in unit PO */
    People open(int places) {
        EmployerId employer = actors.employer();
        caps.set(employer, "bicycle", "PO", 2026, Money.of("22500.00"), places);
        return new People(employer, participant(employer), actors.person(employer, Role.EMPLOYEE, Role.HR),
                actors.person(employer, Role.EMPLOYEE, Role.EMPLOYER_SIGNER), actors.person(employer, Role.EMPLOYEE, Role.PAYROLL));
    }

    Actor participant(EmployerId employer) {
        Actor person = actors.person(employer, Role.EMPLOYEE);
        recording.record(employer, person.person(), "hoeksche-school/2025", LocalDate.of(2025, 1, 1), Instant.parse("2024-12-01T09:00:00Z")).orThrow();
        sources.state(employer, person.person(), "year-end-allowance", 2026, Money.of("2000.00"), "eya/" + person.person());
        sources.state(employer, person.person(), "holiday-pay", 2026, Money.of("900.00"), "hp/" + person.person());
        return person;
    }

    SubmitRequest bicycle(Actor person) {
        return new SubmitRequest(UUID.randomUUID(), "bicycle", Optional.of(Money.of("1399.00")), Optional.of(LocalDate.of(2026, 3, 7)),
                List.of(new ExecutionRequest.Receipt(receipt(person), "invoice")), Map.of(),
                schemes.edition("hoeksche-school", 2026).goal("bicycle").declarations().stream().map(Declaration::code).collect(Collectors.toSet()),
                true, Map.of("includesBicycle", true, "bicycleKind", "ordinary"));
    }

    RequestId submit(Actor person, SubmitRequest asked) {
        return submitting.submit(person, asked, submitting.show(person, asked).orThrow().sha256()).orThrow();
    }

    UUID receipt(Actor person) {
        return storing.store(StoreDocument.of(person.employer(), person.person(), DocumentPurpose.RECEIPT, "fiets.png", picture()))
                .orThrow().id().value();
    }

    /** @return a picture that no other receipt is the same as */
    byte[] picture() {
        try (ByteArrayOutputStream picture = new ByteArrayOutputStream()) {
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", picture);
            return picture.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return the open task of this step, if it is for the actor */
    Optional<TaskLine> task(Actor actor, RequestId request, String form) {
        return Stream.concat(
                        tasks.page(actor, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 50).lines().stream(),
                        tasks.assignedTo(actor).stream())
                .filter(line -> line.subjectId().equals(request.value()) && line.form().equals(form)).findFirst();
    }

    Outcome<UUID> answer(Actor actor, RequestId request, String form, Map<String, Object> answers) {
        return answering.answer(actor, task(actor, request, form).orElseThrow().id(), answers);
    }

    /** Does what the system does by itself after somebody has acted on a request. */
    void doWhatIsDue(RequestId request) {
        for (ProcessInstance instance : engine.createProcessInstanceQuery().processInstanceBusinessKey(request.toString()).list()) {
            for (Job job : jobs.createJobQuery().processInstanceId(instance.getId()).messages().list()) {
                jobs.executeJob(job.getId());
            }
        }
    }
}
