package nl.ruilwerk.career.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.career.CareerRecords;
import nl.ruilwerk.career.ChoiceSettlement;
import nl.ruilwerk.career.ChoiceSettlements;
import nl.ruilwerk.career.SettlingChoices;
import nl.ruilwerk.career.ui.EventNames;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.scheme.Settlement;
import nl.ruilwerk.scheme.SettlementTerms;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** Payroll states how much there is in each payment from which the scheme lets take. */
@Component
class StateSettlement implements TaskForm {

    private final ChoiceSettlements settlements;
    private final SettlingChoices settling;
    private final CareerRecords records;
    private final People people;
    private final EventNames names;
    private final Words words;

    StateSettlement(ChoiceSettlements settlements, SettlingChoices settling, CareerRecords records, People people, EventNames names, Words words) {
        this.settlements = settlements;
        this.settling = settling;
        this.records = records;
        this.people = people;
        this.names = names;
        this.words = words;
    }

    @Override
    public String form() {
        return "stateSettlement";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        ChoiceSettlement settlement = settlements.get(opening.subjectId());
        Person person = people.get(settlement.person());
        return new TaskSubject(settlement.employer(), SubjectKind.SETTLEMENT, settlement.id(), settlement.person(), Role.PAYROLL,
                Optional.of(person.unitOn(settlement.day())), Optional.empty(), Map.of("person", person.name(), "day", settlement.day()), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty());
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        ChoiceSettlement settlement = settlements.get(task.subjectId());
        Settlement now = settling.preview(settlement.id());
        Map<String, Object> context = new HashMap<>();
        context.put("employee", people.get(settlement.person()).name());
        context.put("event", names.of(records.get(settlement.event()).happened(), locale));
        context.put("day", Formats.date(locale, settlement.day()));
        context.put("owed", Formats.money(locale, now.owed()));
        Money back = Money.sum(now.payments().stream().map(Settlement.PaidOut::surplus).toList());
        if (back.isPositive()) {
            context.put("back", Formats.money(locale, back));
        }
        List<SettlementTerms.Recovery> places = settling.places(settlement.id());
        if (now.owed().isPositive()) {
            for (int index = 0; index < places.size(); index++) {
                context.put("place" + (index + 1), place(places.get(index).from(), locale));
            }
        }
        now.recoveries().stream().findFirst().ifPresent(all -> context.put("rest", place(all.from(), locale) + ": " + Formats.money(locale, all.amount())));
        return context;
    }

    private String place(String from, Locale locale) {
        String key = "career.from." + from;
        return words.knows(locale, key) ? words.say(locale, key) : from;
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        Map<String, Money> available = new TreeMap<>();
        List<SettlementTerms.Recovery> places = settling.places(task.subjectId());
        for (int index = 0; index < places.size(); index++) {
            Object amount = answers.get("amount" + (index + 1));
            if (amount != null) {
                available.merge(places.get(index).from(), Money.of((BigDecimal) amount), Money::max);
            }
        }
        return settling.state(actor, task.subjectId(), available).either(settled -> Outcome.accepted(Map.of()), Outcome::refused);
    }
}
