package nl.ruilwerk.payroll.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.payroll.AnsweringPayroll;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import org.springframework.stereotype.Component;

/** Payroll plans a rejected line anew, in a month that is still open. */
@Component
class RepairPayrollLine implements TaskForm {

    private static final int MONTHS_AHEAD = 6;

    private final ExecutionRequests requests;
    private final PayrollLines lines;
    private final AnsweringPayroll answering;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    RepairPayrollLine(ExecutionRequests requests, PayrollLines lines, AnsweringPayroll answering, People people, Employers employers, Schemes schemes,
                      Clock clock) {
        this.requests = requests;
        this.lines = lines;
        this.answering = answering;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "repairPayrollLine";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        ExecutionRequest request = requests.get(new RequestId(opening.subjectId()));
        LocalDate rejectedOn = LocalDate.ofInstant(opening.createdAt(), employers.get(request.employer()).zone());
        return new TaskSubject(request.employer(), SubjectKind.PAYROLL_LINE, request.id().value(), request.person(), Role.PAYROLL,
                Optional.of(request.unit()), Optional.empty(),
                Map.of("person", people.get(request.person()).name(), "number", request.number(),
                        "goal", schemes.edition(request.edition()).goal(request.goal()).name().byLanguage()), Optional.of(request.goal()),
                Optional.of(request.asked()), List.of(), Optional.of(YearMonth.from(rejectedOn).atEndOfMonth()));
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        String reasons = String.join("\n", answering.unrepaired(new RequestId(task.subjectId())).stream().map(PayrollLine::rejectReason).toList());
        List<Map<String, String>> months = new ArrayList<>();
        YearMonth month = YearMonth.now(clock.withZone(employers.get(task.employer()).zone()));
        for (int ahead = 0; ahead < MONTHS_AHEAD; ahead++) {
            YearMonth candidate = month.plusMonths(ahead);
            if (!lines.isClosed(task.employer(), candidate)) {
                months.add(Map.of("label", Formats.month(locale, candidate), "value", candidate.toString()));
            }
        }
        return Map.of("reasons", reasons, "openMonths", months);
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        return answering.repair(actor, new RequestId(task.subjectId()), YearMonth.parse((String) answers.get("month")))
                .either(repaired -> Outcome.accepted(Map.of()), Outcome::refused);
    }
}
