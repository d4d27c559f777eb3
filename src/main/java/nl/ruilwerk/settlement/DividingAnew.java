package nl.ruilwerk.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.ruilwerk.approval.HoldingCase;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.payroll.ReplanningPayrollLines;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.PastGrants;
import nl.ruilwerk.request.RecheckingRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.request.RequestStep;
import nl.ruilwerk.request.ReservingRoom;
import nl.ruilwerk.request.Situations;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.PendingRequest;
import nl.ruilwerk.scheme.ServedRequest;
import nl.ruilwerk.scheme.Situation;
import nl.ruilwerk.scheme.SourceFact;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Divides what was granted and not paid yet anew over what the sources really pay: in the order of the goals, within a goal as it was
 * divided and then from the next source (HS-132, HS-134, HS-A23). What was handed over to payroll stays. What fits in no source lapses:
 * the employee is told, and a note stands with the addendum, which itself does not change (HS-140).
 */
@Component
public class DividingAnew {

    /**
     * What is known when it is divided.
     *
     * @param day     day whose values and employment count
     * @param actual  EUR gross that a source turns out to have in the whole plan year, by source
     * @param valued  EUR gross of a whole year, from which the scheme counts what is usable; unnamed ones as the ledger has them
     * @param paidOut EUR gross that a source still pays out at most, by source; unnamed ones have no such bound
     * @param month   month in which all of it is carried out; empty for the month of each source
     * @param why     last part of the key {@code settlement.why.<why>}
     * @param key     unique for this division
     */
    record Division(EmployerId employer, PersonId person, Edition edition, LocalDate day, Map<String, Money> actual, Map<String, Money> valued,
                    Map<String, Money> paidOut, Optional<YearMonth> month, String why, String key) {}

    private final ExecutionRequests requests;
    private final Situations situations;
    private final Evaluator evaluator;
    private final SourceLedger sources;
    private final PastGrants pastGrants;
    private final ReplanningPayrollLines payroll;
    private final RecheckingRequest rechecking;
    private final ReservingRoom reserving;
    private final HoldingCase holding;
    private final Inbox inbox;
    private final Words words;
    private final Clock clock;

    DividingAnew(ExecutionRequests requests, Situations situations, Evaluator evaluator, SourceLedger sources, PastGrants pastGrants,
                 ReplanningPayrollLines payroll, RecheckingRequest rechecking, ReservingRoom reserving, HoldingCase holding, Inbox inbox,
                 Words words, Clock clock) {
        this.requests = requests;
        this.situations = situations;
        this.evaluator = evaluator;
        this.sources = sources;
        this.pastGrants = pastGrants;
        this.payroll = payroll;
        this.rechecking = rechecking;
        this.reserving = reserving;
        this.holding = holding;
        this.inbox = inbox;
        this.words = words;
        this.clock = clock;
    }

    /** @return granted requests of the person that payroll has still to carry out, with the EUR per source of each */
    Map<ExecutionRequest, Map<String, Money>> unpaid(PersonId person, int planYear) {
        Map<ExecutionRequest, Map<String, Money>> unpaid = new LinkedHashMap<>();
        requests.of(person).stream().filter(request -> request.planYear() == planYear && request.state() == RequestState.GRANTED)
                .forEach(request -> {
                    Map<String, Money> open = payroll.unpaid(request.id());
                    if (!open.isEmpty()) {
                        unpaid.put(request, open);
                    }
                });
        return unpaid;
    }

    /** @return EUR gross per source that payroll has still to exchange */
    static Map<String, Money> total(Map<ExecutionRequest, Map<String, Money>> unpaid) {
        Map<String, Money> total = new TreeMap<>();
        unpaid.values().forEach(split -> split.forEach((source, amount) -> total.merge(source, amount, Money::plus)));
        return total;
    }

    /** Divides anew, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void divide(Division division) {
        int year = division.edition().planYear();
        List<RequestId> waiting = releaseUndecided(division.person(), year, division.actual().keySet());
        Map<ExecutionRequest, Map<String, Money>> unpaid = unpaid(division.person(), year);
        Map<String, ServedRequest> served = new HashMap<>();
        evaluator.serveGranted(division.edition(), situation(division, year, total(unpaid)), claims(unpaid), division.paidOut())
                .forEach(one -> served.put(one.id(), one));
        correct(division, year, unpaid, served, false);
        division.actual().forEach((source, actual) -> sources.state(division.employer(), division.person(), source, year, actual, division.key() + "/" + source));
        correct(division, year, unpaid, served, true);
        unpaid.forEach((request, before) -> tell(division, request, before, served.get(request.id().toString())));
        judgeAgain(waiting);
    }

    /** A grant comes before what is not decided: that gives its part of a short source back, and is judged anew by what is left. */
    List<RequestId> releaseUndecided(PersonId person, int year, Set<String> ofSources) {
        List<RequestId> released = new ArrayList<>();
        for (ExecutionRequest request : requests.undecidedOf(person, year)) {
            holding.hold(request.id().value());
            boolean undecided = requests.lock(request.id()).isUndecided();
            if (undecided && sources.reservedBy(request.id().value()).keySet().stream().anyMatch(ofSources::contains)) {
                sources.release(request.id().value());
                released.add(request.id());
            }
        }
        return released;
    }

    /** Each by what is left; what still fits is reserved again. */
    void judgeAgain(List<RequestId> released) {
        for (RequestId id : released) {
            if (!rechecking.recheck(id) && requests.lock(id) != RequestState.SENT_BACK) {
                reserving.reserveSources(id).orThrow();
            }
        }
    }

    private Situation situation(Division division, int year, Map<String, Money> unpaid) {
        Situation.Builder known = situations.of(division.person(), division.edition(), division.day(), division.day(), Optional.empty()).but()
                .asPaid().judgedOn(division.edition().planStart());
        for (SourceBalance balance : sources.balances(division.person(), year).values()) {
            known.source(balance.source(), new SourceFact(division.valued().getOrDefault(balance.source(), balance.full()),
                    balance.used().minus(unpaid.getOrDefault(balance.source(), Money.ZERO)), balance.reserved()));
        }
        return known.build();
    }

    private static List<PendingRequest> claims(Map<ExecutionRequest, Map<String, Money>> unpaid) {
        return unpaid.entrySet().stream().map(one -> new PendingRequest(one.getKey().id().toString(), one.getKey().goal(),
                Money.sum(one.getValue().values()), one.getValue(), one.getKey().completeAt().orElse(one.getKey().submittedAt()))).toList();
    }

    /** First what falls, for all requests; then what rises: so a source never has less than it must carry. */
    private void correct(Division division, int year, Map<ExecutionRequest, Map<String, Money>> unpaid, Map<String, ServedRequest> served, boolean rising) {
        unpaid.forEach((request, before) -> {
            Map<String, Money> now = served.get(request.id().toString()).split();
            Set<String> both = new TreeSet<>(before.keySet());
            both.addAll(now.keySet());
            for (String source : both) {
                Money change = now.getOrDefault(source, Money.ZERO).minus(before.getOrDefault(source, Money.ZERO));
                if (rising ? change.isPositive() : change.isNegative()) {
                    sources.correct(request.id().value(), request.person(), source, year, change,
                            "correct/" + division.key() + "/" + request.id() + "/" + source);
                }
            }
        });
    }

    private void tell(Division division, ExecutionRequest request, Map<String, Money> before, ServedRequest served) {
        boolean same = before.equals(served.split());
        if (same && division.month().isEmpty()) {
            return;
        }
        payroll.replan(request.id(), served.split(), division.month());
        if (same) {
            return;
        }
        Money was = request.granted().orElseThrow().minus(requests.lapsed(request.id()));
        Money exchanged = was.minus(served.notServed());
        if (served.notServed().isPositive()) {
            requests.lapse(request.id(), served.notServed());
            pastGrants.lower(request.id(), exchanged);
        }
        Map<String, Object> figures = Map.of("was", was, "exchanged", exchanged, "lapsed", served.notServed(), "number", request.number(),
                "goal", division.edition().goal(request.goal()).name().byLanguage(), "division", byLanguage(division, served),
                "why", Words.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, language -> words.say(language, "settlement.why." + division.why()))));
        String what = served.notServed().isPositive() ? "reduced" : "redivided";
        requests.tell(request.id(), new RequestStep(what, Optional.empty(), Optional.empty(), figures, clock.instant()));
        inbox.tell(request.person(), "settlement.message." + what.toUpperCase(Locale.ROOT), figures, Optional.of("requests/" + request.id()),
                "settlement/" + division.key() + "/" + request.id());
    }

    private static Map<String, String> byLanguage(Division division, ServedRequest served) {
        Map<String, String> texts = new HashMap<>();
        for (Locale language : Words.LANGUAGES) {
            texts.put(language.getLanguage(), served.split().isEmpty() ? "–" : served.split().entrySet().stream()
                    .map(part -> division.edition().source(part.getKey()).name().in(language) + " " + Formats.money(language, part.getValue()))
                    .collect(Collectors.joining(", ")));
        }
        return texts;
    }
}
