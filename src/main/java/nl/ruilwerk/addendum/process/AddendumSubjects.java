package nl.ruilwerk.addendum.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.WorkingTerm;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** What the task list shows of an addendum that waits for a signature. */
@Component
class AddendumSubjects {

    private final ExecutionRequests requests;
    private final People people;
    private final Schemes schemes;

    AddendumSubjects(ExecutionRequests requests, People people, Schemes schemes) {
        this.requests = requests;
        this.people = people;
        this.schemes = schemes;
    }

    TaskSubject subject(TaskOpening opening, Role role) {
        ExecutionRequest request = requests.get(new RequestId(opening.subjectId()));
        Edition edition = schemes.edition(request.edition());
        int days = WorkingTerm.SIGNATURE.days(edition);
        return new TaskSubject(request.employer(), SubjectKind.REQUEST, request.id().value(), request.person(), role,
                Optional.of(request.unit()), role == Role.EMPLOYEE ? Optional.of(request.person()) : Optional.empty(),
                Map.of("person", people.get(request.person()).name(), "number", request.number(), "amount", request.asked(),
                        "goal", edition.goal(request.goal()).name().byLanguage()),
                Optional.of(request.goal()), Optional.of(request.asked()), List.of(),
                Optional.of(LocalDate.ofInstant(opening.createdAt(), edition.zone()).plusDays(days)));
    }
}
