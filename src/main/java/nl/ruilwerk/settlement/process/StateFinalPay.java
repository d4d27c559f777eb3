package nl.ruilwerk.settlement.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
import nl.ruilwerk.settlement.LeaverSettlement;
import nl.ruilwerk.settlement.LeaverSettlements;
import nl.ruilwerk.settlement.StatingFinalPay;
import nl.ruilwerk.words.Formats;
import org.springframework.stereotype.Component;

/** Payroll states what the final run of somebody who left pays out of each source. */
@Component
class StateFinalPay implements TaskForm {

    /** As many amounts as the form has; a scheme with more sources than that shows the first ones in order of payment. */
    private static final int SOURCES = 6;
    private static final int MONTHS_AHEAD = 6;

    private final LeaverSettlements settlements;
    private final StatingFinalPay stating;
    private final PayrollLines lines;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    StateFinalPay(LeaverSettlements settlements, StatingFinalPay stating, PayrollLines lines, People people, Employers employers, Schemes schemes, Clock clock) {
        this.settlements = settlements;
        this.stating = stating;
        this.lines = lines;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "stateFinalPay";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        LeaverSettlement leaver = settlements.find(opening.subjectId()).orElseThrow();
        Person person = people.get(leaver.person());
        LocalDate opened = LocalDate.ofInstant(opening.createdAt(), employers.get(leaver.employer()).zone());
        int days = edition(leaver).parameter("final_pay_term").flatMap(found -> found.value()).map(found -> ((Number) found).intValue()).orElse(0);
        return new TaskSubject(leaver.employer(), SubjectKind.LEAVER, leaver.id(), leaver.person(), Role.PAYROLL,
                Optional.of(person.unitOn(leaver.lastDay())), Optional.empty(), Map.of("person", person.name(), "lastDay", leaver.lastDay()),
                Optional.empty(), Optional.of(Money.sum(stating.toExchange(leaver.id()).values())), List.of(), Optional.of(opened.plusDays(days)));
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        LeaverSettlement leaver = settlements.find(task.subjectId()).orElseThrow();
        Map<String, Money> unpaid = stating.toExchange(leaver.id());
        Map<String, Object> context = new HashMap<>();
        context.put("person", people.get(leaver.person()).name());
        context.put("lastDay", Formats.date(locale, leaver.lastDay()));
        List<Source> sources = edition(leaver).sources();
        for (int index = 0; index < Math.min(SOURCES, sources.size()); index++) {
            Source source = sources.get(index);
            if (unpaid.containsKey(source.code())) {
                context.put("source" + (index + 1), source.name().in(locale));
                context.put("toExchange" + (index + 1), Formats.money(locale, unpaid.get(source.code())));
            }
        }
        List<Map<String, String>> months = new ArrayList<>();
        YearMonth first = YearMonth.from(leaver.lastDay());
        YearMonth last = YearMonth.now(clock.withZone(employers.get(task.employer()).zone())).plusMonths(MONTHS_AHEAD);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (!lines.isClosed(task.employer(), month)) {
                months.add(Map.of("label", Formats.month(locale, month), "value", month.toString()));
            }
        }
        context.put("openMonths", months);
        return context;
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        LeaverSettlement leaver = settlements.find(task.subjectId()).orElseThrow();
        Map<String, Money> payouts = new TreeMap<>();
        List<Source> sources = edition(leaver).sources();
        for (int index = 0; index < Math.min(SOURCES, sources.size()); index++) {
            Object amount = answers.get("amount" + (index + 1));
            if (amount != null) {
                payouts.put(sources.get(index).code(), Money.of((BigDecimal) amount));
            }
        }
        return stating.state(actor, leaver.id(), YearMonth.parse((String) answers.get("month")), payouts)
                .either(stated -> Outcome.accepted(Map.of()), Outcome::refused);
    }

    private Edition edition(LeaverSettlement leaver) {
        return schemes.edition(employers.get(leaver.employer()).scheme(), leaver.planYear());
    }
}
