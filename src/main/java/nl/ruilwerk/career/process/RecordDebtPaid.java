package nl.ruilwerk.career.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.career.ChoiceSettlement;
import nl.ruilwerk.career.ChoiceSettlements;
import nl.ruilwerk.career.CollectingDebt;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.words.Formats;
import org.springframework.stereotype.Component;

/** Payroll records that a debt came in, which was left of a settlement; interest and costs come with it. */
@Component
class RecordDebtPaid implements TaskForm {

    private final ChoiceSettlements settlements;
    private final CollectingDebt collecting;
    private final People people;

    RecordDebtPaid(ChoiceSettlements settlements, CollectingDebt collecting, People people) {
        this.settlements = settlements;
        this.collecting = collecting;
        this.people = people;
    }

    @Override
    public String form() {
        return "recordDebtPaid";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        ChoiceSettlement settlement = settlements.get(opening.subjectId());
        Person person = people.get(settlement.person());
        return new TaskSubject(settlement.employer(), SubjectKind.SETTLEMENT, settlement.id(), settlement.person(), Role.PAYROLL,
                Optional.of(person.unitOn(settlement.day())), Optional.empty(), Map.of("person", person.name(), "amount", remaining(settlement)), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty());
    }

    private static Money remaining(ChoiceSettlement settlement) {
        return settlement.outcome().orElseThrow().remaining();
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ChoiceSettlement settlement = settlements.get(task.subjectId());
        return Map.of("employee", people.get(settlement.person()).name(), "owed", Formats.money(locale, remaining(settlement)),
                "asked", Formats.date(locale, collecting.askedOn(settlement)));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        Money costs = Optional.ofNullable((BigDecimal) answers.get("costs")).map(Money::of).orElse(Money.ZERO);
        return collecting.record(actor, task.subjectId(), LocalDate.parse((String) answers.get("receivedOn")), costs)
                .either(paid -> Outcome.accepted(Map.of()), Outcome::refused);
    }
}
