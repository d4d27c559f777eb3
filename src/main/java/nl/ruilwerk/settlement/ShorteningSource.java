package nl.ruilwerk.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.payroll.LoweringPayrollLines;
import nl.ruilwerk.payroll.LoweringPayrollLines.Lowered;
import nl.ruilwerk.payroll.LoweringPayrollLines.Taken;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.PastGrants;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Situation;
import nl.ruilwerk.scheme.SourceFact;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets choices take less of one source that pays less than was counted on, where choices run over months and years: the goal that comes last in the order
 * of the scheme gives way first, of one goal the choice that was complete last. Other sources do not step in by themselves; that is for the employee
 * and the employer to agree on (LZ-33, LZ-180).
 */
@Component
class ShorteningSource {

    private final ExecutionRequests requests;
    private final LoweringPayrollLines payroll;
    private final DividingAnew dividing;
    private final Situations situations;
    private final Evaluator evaluator;
    private final SourceLedger sources;
    private final PastGrants pastGrants;
    private final Schemes schemes;
    private final Inbox inbox;
    private final Words words;
    private final Clock clock;

    ShorteningSource(ExecutionRequests requests, LoweringPayrollLines payroll, DividingAnew dividing, Situations situations, Evaluator evaluator, SourceLedger sources,
                     PastGrants pastGrants, Schemes schemes, Inbox inbox, Words words, Clock clock) {
        this.requests = requests;
        this.payroll = payroll;
        this.dividing = dividing;
        this.situations = situations;
        this.evaluator = evaluator;
        this.sources = sources;
        this.pastGrants = pastGrants;
        this.schemes = schemes;
        this.inbox = inbox;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What payroll stated of one source.
     *
     * @param day    within the plan year
     * @param actual EUR gross that it pays in the plan year
     * @param key    unique for the statement
     */
    record Statement(EmployerId employer, PersonId person, Edition edition, LocalDate day, String source, Money actual, String key) {}

    /**
     * What one choice takes from the source, and has to give way.
     *
     * @param was  EUR in the plan year
     * @param less EUR, above zero
     */
    record Cut(ExecutionRequest request, Money was, Money less) {}

    /** @return EUR of the source that are handed over to payroll in the plan year and stay so */
    Money handedOver(Statement statement) {
        return Money.sum(choices(statement).values().stream().map(taken -> taken.all().minus(taken.planned())).toList());
    }

    /** @return who gives way, in that order; empty where the source reaches for all */
    List<Cut> cuts(Statement statement) {
        Map<ExecutionRequest, Taken> choices = choices(statement);
        Money lacking = Money.sum(choices.values().stream().map(Taken::all).toList()).minus(usable(statement));
        List<Cut> cuts = new ArrayList<>();
        for (ExecutionRequest request : choices.keySet().stream().sorted(order().reversed()).toList()) {
            Money less = Money.min(lacking, choices.get(request).planned());
            if (less.isPositive()) {
                cuts.add(new Cut(request, choices.get(request).all(), less));
                lacking = lacking.minus(less);
            }
        }
        return cuts;
    }

    private Map<ExecutionRequest, Taken> choices(Statement statement) {
        Map<ExecutionRequest, Taken> choices = new HashMap<>();
        requests.of(statement.person()).stream().filter(request -> request.state() == RequestState.GRANTED).forEach(request -> {
            Taken taken = payroll.taken(request.id(), statement.edition(), statement.source());
            if (!taken.all().isZero()) {
                choices.put(request, taken);
            }
        });
        return choices;
    }

    private Comparator<ExecutionRequest> order() {
        return Comparator.comparing((ExecutionRequest request) -> schemes.edition(request.edition()).goal(request.goal()).rank())
                .thenComparing(request -> request.completeAt().orElse(request.submittedAt())).thenComparing(ExecutionRequest::number);
    }

    /** What the scheme lets be exchanged of a source that pays so much: the statutory minimum of the holiday allowance stays (LZ-32, LZ-35). */
    private Money usable(Statement statement) {
        Situation known = situations.of(statement.person(), statement.edition(), statement.day(), statement.day(), Optional.empty()).but().asPaid()
                .judgedOn(statement.edition().planStart()).source(statement.source(), new SourceFact(statement.actual(), Money.ZERO, Money.ZERO)).build();
        return evaluator.sources(statement.edition(), known).stream().filter(room -> room.source().equals(statement.source())).findFirst().orElseThrow().usable();
    }

    /** Nothing more is taken from the source while it is not decided who gives way. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Statement statement) {
        state(statement, statement.key() + "/held");
    }

    /** Carries out what payroll stated; said again it changes nothing more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void carryOut(Statement statement) {
        List<Cut> cuts = cuts(statement);
        List<RequestId> waiting = dividing.releaseUndecided(statement.person(), statement.edition().planYear(), Set.of(statement.source()));
        cuts.forEach(cut -> lower(statement, cut));
        state(statement, statement.key() + "/" + statement.source());
        dividing.judgeAgain(waiting);
    }

    private void lower(Statement statement, Cut cut) {
        RequestId id = cut.request().id();
        Lowered lowered = payroll.lower(id, statement.edition(), statement.source(), cut.less());
        sources.correct(id.value(), cut.request().person(), statement.source(), lowered.charged(), cut.less().negated(), "correct/" + statement.key() + "/" + id);
        Money was = cut.request().granted().orElseThrow().minus(requests.lapsed(id));
        Money exchanged = was.minus(cut.less());
        requests.lapse(id, cut.less());
        pastGrants.lower(id, exchanged);
        Map<String, Object> figures = Map.of("was", was, "exchanged", exchanged, "lapsed", cut.less(), "number", cut.request().number(),
                "goal", schemes.edition(cut.request().edition()).goal(cut.request().goal()).name().byLanguage(), "division", left(statement, cut), "takenBack", lowered.takenBack(), "why",
                Words.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, language -> words.say(language, "settlement.why.SOURCE_LOWER"))));
        requests.tell(id, new RequestStep("lowered", Optional.empty(), Optional.empty(), figures, clock.instant()));
        inbox.tell(cut.request().person(), "settlement.message." + (lowered.takenBack().isPositive() ? "LOWERED_TAKEN_BACK" : "LOWERED"), figures, Optional.of("requests/" + id), "settlement/" + statement.key() + "/" + id);
    }

    private static Map<String, String> left(Statement statement, Cut cut) {
        return Words.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, language -> statement.edition().source(statement.source()).name().in(language) + " "
                + Formats.money(language, cut.was().minus(cut.less()))));
    }

    /** A balance is never stated below what it has given: a term over years charged its first year with all of it. */
    private void state(Statement statement, String key) {
        Optional<SourceBalance> now = Optional.ofNullable(sources.balances(statement.person(), statement.edition().planYear()).get(statement.source()));
        Money given = now.map(balance -> balance.used().plus(balance.reserved())).orElse(Money.ZERO);
        sources.state(statement.employer(), statement.person(), statement.source(), statement.edition().planYear(), Money.max(statement.actual(), given), key);
    }
}
