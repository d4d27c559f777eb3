package nl.ruilwerk.career;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.payroll.PayrollLines;
import nl.ruilwerk.payroll.spi.BeforeClosing;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.CareerEvent;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EventRule;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.Grounds;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Text;
import nl.ruilwerk.settlement.spi.ConsultingOnSource;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets employee and employer consult where a source pays less than was counted on, when the scheme has a rule for {@value EventRule#SOURCE_LOWER}: each
 * choice that would become less waits for an arrangement (LZ-33, LZ-180). What was not agreed on when payroll closes the month becomes less then.
 */
@Service
class ConsultingOnLowerSource implements ConsultingOnSource, BeforeClosing {

    private final CareerRecords records;
    private final Arrangements arrangements;
    private final CarryingOutEvent carryingOut;
    private final ConcludingConsultation concluding;
    private final PayrollLines lines;
    private final Employers employers;
    private final Schemes schemes;
    private final Words words;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ConsultingOnLowerSource(CareerRecords records, Arrangements arrangements, CarryingOutEvent carryingOut, ConcludingConsultation concluding, PayrollLines lines,
                            Employers employers, Schemes schemes, Words words, TransactionTemplate transactions, Clock clock) {
        this.records = records;
        this.arrangements = arrangements;
        this.carryingOut = carryingOut;
        this.concluding = concluding;
        this.lines = lines;
        this.employers = employers;
        this.schemes = schemes;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneAtATime(PersonId person) {
        records.oneAtATime(person);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean consult(Shortage shortage) {
        CareerEvent event = new CareerEvent(EventRule.SOURCE_LOWER, shortage.day(), shortage.source(), 0, Optional.of(shortage.actual().amount()));
        Edition edition = schemes.edition(employers.get(shortage.employer()).scheme(), shortage.planYear());
        return carryingOut.consult(new CareerRecord(UUID.randomUUID(), shortage.employer(), shortage.person(), event, Optional.empty(), "", Optional.empty(),
                clock.instant(), EventRule.SOURCE_LOWER + "/" + shortage.statement(), Optional.empty()), edition,
                shortage.lacking().stream().collect(Collectors.toMap(Lacking::request, lacking -> finding(shortage, lacking, edition))));
    }

    private Finding finding(Shortage shortage, Lacking lacking, Edition edition) {
        Map<String, Object> figures = new HashMap<>(Map.of("source", edition.source(shortage.source()).name().byLanguage(), "actual", shortage.actual(), "was", lacking.was(),
                "possible", lacking.possible()));
        Text sentence = new Text(Words.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, language -> words.say(language, "career.finding.SOURCE_LOWER", figures))));
        figures.remove("source");
        return new Finding(EventRule.SOURCE_LOWER, Finding.Result.FAIL, Optional.of(Grounds.SOURCE_SHORTAGE), edition.source(shortage.source()).rules(), sentence,
                figures, Text.NONE, Optional.of(lacking.request().toString()), edition.source(shortage.source()).citation());
    }

    @Override
    public boolean isAsked(PersonId person, int planYear, String source) {
        List<UUID> events = events(person, planYear, source).map(CareerRecord::id).toList();
        return !events.isEmpty() && arrangements.of(person).stream().anyMatch(each -> each.state() == Arrangement.State.OPEN && events.contains(each.event()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(PersonId person, int planYear, String source) {
        records.oneAtATime(person);
        events(person, planYear, source).forEach(event -> carryingOut.notNeeded(event.person(), event.id()));
    }

    private Stream<CareerRecord> events(PersonId person, int planYear, String source) {
        return records.of(person).stream().filter(event -> event.stands() && event.happened().equals(EventRule.SOURCE_LOWER) && event.event().kind().equals(source)
                && concluding.planYear(event) == planYear);
    }

    @Override
    public void beforeClosing(EmployerId employer, YearMonth month) {
        for (Arrangement open : arrangements.openAfter(employer, EventRule.SOURCE_LOWER)) {
            transactions.executeWithoutResult(status -> {
                records.oneAtATime(open.person());
                CareerRecord event = records.get(open.event());
                if (isPlanned(open.request(), event.event().kind(), month)) {
                    carryingOut.notNeeded(open.person(), event.id());
                    concluding.conclude(event);
                }
            });
        }
    }

    private boolean isPlanned(RequestId request, String source, YearMonth month) {
        List<PayrollLine> planned = lines.ofRequest(request);
        return planned.stream().anyMatch(line -> line.state() == PayrollLine.State.PLANNED && line.code().equals(source) && !line.payMonth().isAfter(month));
    }
}
