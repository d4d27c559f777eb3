package nl.ruilwerk.request.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.WorkingTerm;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** What the task list shows of a request, the same for every step of its process. */
@Component
class RequestSubjects {

    private final ExecutionRequests requests;
    private final People people;
    private final Schemes schemes;
    private final Documents documents;

    RequestSubjects(ExecutionRequests requests, People people, Schemes schemes, Documents documents) {
        this.requests = requests;
        this.people = people;
        this.schemes = schemes;
        this.documents = documents;
    }

    /** @param term within which the step is to be done */
    TaskSubject subject(TaskOpening opening, Role role, WorkingTerm term) {
        ExecutionRequest request = requests.get(new RequestId(opening.subjectId()));
        return subject(request, role, Optional.of(due(opening, schemes.edition(request.edition()), term)));
    }

    /** @param due last day of the step, inclusive */
    TaskSubject subject(ExecutionRequest request, Role role, Optional<LocalDate> due) {
        Person person = people.get(request.person());
        Edition edition = schemes.edition(request.edition());
        Optional<PersonId> assigned = role == Role.EMPLOYEE ? Optional.of(request.person()) : Optional.empty();
        return new TaskSubject(request.employer(), SubjectKind.REQUEST, request.id().value(), request.person(), role,
                Optional.of(request.unit()), assigned,
                Map.of("person", person.name(), "number", request.number(), "amount", request.asked(),
                        "goal", edition.goal(request.goal()).name().byLanguage()),
                Optional.of(request.goal()), Optional.of(request.asked()), doubts(request), due);
    }

    private static LocalDate due(TaskOpening opening, Edition edition, WorkingTerm term) {
        return LocalDate.ofInstant(opening.createdAt(), edition.zone()).plusDays(term.days(edition));
    }

    /** What deserves a second look; a person judges it. */
    List<String> doubts(ExecutionRequest request) {
        List<String> doubts = new ArrayList<>();
        boolean seenBefore = request.receipts().stream().anyMatch(receipt ->
                !documents.sameReceipts(request.employer(), new DocumentId(receipt.document())).isEmpty());
        if (seenBefore) {
            doubts.add("request.doubt.SAME_RECEIPT");
        }
        if (request.cost().isMoreThan(request.asked())) {
            doubts.add("request.doubt.COST_ABOVE_GRANT");
        }
        return doubts;
    }
}
