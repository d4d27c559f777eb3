package nl.ruilwerk.request;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Funding;
import nl.ruilwerk.scheme.NeededStep;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Step;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps that a scheme wants before a request is granted, one after the other in its order: who is asked, what they answer, and
 * what counts when nobody does (LZ-19, LZ-52, LZ-148, LZ-149). What was allowed over the same hours and the same period is not asked
 * twice. Steps of the employee are taken by signing.
 */
@Service
public class TakingStep {

    /** What became of a step. */
    public enum Decision { ALLOWED, REFUSED, OTHER_SOURCE }

    /**
     * A step that somebody was asked to take.
     *
     * @param remindAt   when who is asked is reminded; empty for never
     * @param passOnAt   when the next one is asked; empty for never
     * @param defaultAt  when the scheme's default counts; empty for never
     */
    public record Asked(Optional<ZonedDateTime> remindAt, Optional<ZonedDateTime> passOnAt, Optional<ZonedDateTime> defaultAt) {}

    /** What can be asked of parameters of a scheme: days before the last day, and the day of the month on which payroll closes. */
    private static final String REMINDER = "step_reminder";
    private static final String ESCALATION = "step_escalation";
    private static final String CUT_OFF = "payroll_cut_off";
    private static final String BEFORE_CUT_OFF = "step_before_cut_off";

    private final ExecutionRequests requests;
    private final AskedSteps steps;
    private final Deciders deciders;
    private final AssessingRequest assessing;
    private final EndingRequest ending;
    private final TellingEmployee telling;
    private final Inbox inbox;
    private final Schemes schemes;
    private final Words words;
    private final Clock clock;

    TakingStep(ExecutionRequests requests, AskedSteps steps, Deciders deciders, AssessingRequest assessing, EndingRequest ending, TellingEmployee telling,
               Inbox inbox, Schemes schemes, Words words, Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.deciders = deciders;
        this.assessing = assessing;
        this.ending = ending;
        this.telling = telling;
        this.inbox = inbox;
        this.schemes = schemes;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Asks for the first step that is still open.
     *
     * @return empty when every step has been taken
     */
    @Transactional
    public Optional<Asked> askNext(RequestId id) {
        ExecutionRequest request = requests.get(id);
        String facts = facts(request.evaluation());
        steps.drop(id);
        return request.evaluation().steps().stream().filter(step -> role(step) != Role.EMPLOYEE).filter(step -> !steps.isAllowed(id, step.code(), facts))
                .findFirst().map(step -> ask(request, step, facts));
    }

    private Asked ask(ExecutionRequest request, NeededStep step, String facts) {
        Edition edition = schemes.edition(request.edition());
        LocalDate today = today(edition);
        List<PersonId> candidates = role(step) == Role.MANAGER ? deciders.managers(request.person(), today) : List.of();
        Optional<PersonId> first = candidates.stream().findFirst();
        Role role = role(step) == Role.MANAGER && first.isEmpty() ? Role.HR : role(step);
        Optional<LocalDate> lastDay = lastDay(edition, request, step, today);
        steps.ask(new AskedSteps.AskedStep(request.id(), step.code(), facts, request.person(), role, first, first.stream().toList(), clock.instant(), lastDay));
        note(request.id(), Optional.empty(), "stepAskedOf", Map.of("role", inEveryLanguage(role)));
        boolean canPassOn = role == Role.MANAGER;
        return new Asked(
                lastDay.flatMap(last -> days(edition, REMINDER).map(days -> later(edition, last.minusDays(days)))).filter(this::isAhead),
                lastDay.filter(last -> canPassOn).flatMap(last -> days(edition, ESCALATION).map(days -> later(edition, last.minusDays(days - 1L)))).filter(this::isAhead),
                lastDay.filter(last -> step.byDefault() != Step.Default.NONE).map(last -> later(edition, last.plusDays(1))));
    }

    /** By the days of the step, or counted back from the day on which payroll closes the first month, whichever comes first. */
    private Optional<LocalDate> lastDay(Edition edition, ExecutionRequest request, NeededStep step, LocalDate today) {
        Optional<LocalDate> byDays = step.days().map(today::plusDays);
        Optional<LocalDate> byCutOff = days(edition, CUT_OFF).flatMap(day -> request.evaluation().lines().stream().map(PlannedLine::payMonth)
                .min(Comparator.naturalOrder()).map(month -> cutOff(month, day).minusDays(days(edition, BEFORE_CUT_OFF).orElse(0))));
        return Stream.of(byDays, byCutOff).flatMap(Optional::stream).min(Comparator.naturalOrder())
                .map(day -> day.isAfter(today) ? day : today.plusDays(1));
    }

    private static LocalDate cutOff(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** Reminds who was asked, once; without what they may not see. */
    @Transactional
    public void remind(RequestId id) {
        steps.open(id).ifPresent(step -> {
            ExecutionRequest request = requests.get(id);
            step.assignedTo().ifPresent(person -> inbox.tell(person, "request.message.STEP_REMINDER",
                    Map.of("lastDay", step.lastDay().orElse(today(schemes.edition(request.edition())))), Optional.of("tasks"),
                    "request/" + id + "/remind/" + step.code() + "/" + step.openedAt().toEpochMilli()));
        });
    }

    /**
     * Asks the next one in place of who did not answer: the substitute, the next manager up, in the end HR.
     *
     * @return when the next one after that is asked; empty when nobody is left to ask
     */
    @Transactional
    public Optional<ZonedDateTime> passOn(RequestId id) {
        AskedSteps.AskedStep step = steps.open(id).orElseThrow(() -> new IllegalStateException("No step of request " + id + " is open"));
        ExecutionRequest request = requests.get(id);
        Edition edition = schemes.edition(request.edition());
        LocalDate today = today(edition);
        Optional<PersonId> next = deciders.managers(request.person(), today).stream().filter(one -> !step.asked().contains(one)).findFirst();
        steps.passOn(id, next.isPresent() ? Role.MANAGER : Role.HR, next);
        note(id, Optional.empty(), "stepPassedOn", Map.of());
        return next.flatMap(one -> days(edition, ESCALATION)).map(days -> later(edition, today.plusDays(Math.max(1, days))));
    }

    /**
     * @param reason needed for a no
     * @return what follows; or a refusal with {@link RequestRefusal#REASON_MISSING} or {@link RequestRefusal#NOT_OPEN_ANY_MORE}
     * @throws NotAllowedException unless the actor was asked: by name, or as holder of the role for the unit; and never in the own case
     */
    @Transactional
    public Outcome<Decision> answer(Actor actor, RequestId id, boolean allow, String reason) {
        ExecutionRequest request = requests.get(id);
        if (!request.employer().equals(actor.employer()) || actor.is(request.person())) {
            throw new NotAllowedException(actor, "not being the employee of request " + id);
        }
        if (requests.lock(id) != RequestState.SUBMITTED) {
            return Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE));
        }
        Optional<AskedSteps.AskedStep> open = steps.open(id);
        if (open.isEmpty()) {
            return Outcome.refused(Refusal.of(RequestRefusal.NOT_OPEN_ANY_MORE));
        }
        boolean wasAsked = open.get().assignedTo().map(actor::is).orElseGet(() -> actor.holds(open.get().role(), request.unit()));
        if (!wasAsked) {
            throw new NotAllowedException(actor, open.get().role() + " who was asked about request " + id);
        }
        if (!allow && reason.isBlank()) {
            return Outcome.refused(new Refusal(RequestRefusal.REASON_MISSING, List.of("LZ-149"), Map.of()));
        }
        return Outcome.accepted(decide(request, open.get(), allow, reason.strip(), Optional.of(actor.person())));
    }

    /** What the scheme says when nobody answered in time (LZ-19); the reason names the rule. */
    @Transactional
    public Decision applyDefault(RequestId id) {
        ExecutionRequest request = requests.get(id);
        AskedSteps.AskedStep open = steps.open(id).orElseThrow(() -> new IllegalStateException("No step of request " + id + " is open"));
        NeededStep step = needed(request, open.code()).orElseThrow();
        String reason = words.say(SubmittingRequest.LETTER, "request.reason.STEP_" + step.byDefault(),
                Map.of("lastDay", open.lastDay().orElseThrow(), "rules", String.join(", ", step.rules())));
        return decide(request, open, step.byDefault() == Step.Default.ALLOW, reason, Optional.empty());
    }

    private Decision decide(ExecutionRequest request, AskedSteps.AskedStep open, boolean allow, String reason, Optional<PersonId> by) {
        steps.answer(request.id(), allow, reason, by, clock.instant());
        Object text = needed(request, open.code()).map(step -> (Object) step.text().byLanguage()).orElse(open.code());
        if (allow) {
            note(request.id(), by, "stepAgreed", Map.of("role", inEveryLanguage(open.role()), "reason", reason));
            return Decision.ALLOWED;
        }
        note(request.id(), by, "stepRefused", Map.of("step", text, "reason", reason));
        boolean sourceOnly = needed(request, open.code()).map(step -> step.no() == Step.No.OTHER_SOURCE).orElse(false);
        List<String> sources = hours(request.evaluation()).map(Funding::source).distinct().toList();
        if (!sourceOnly || sources.isEmpty()) {
            ending.groundIs(request.id(), "STEP", reason, by);
            return Decision.REFUSED;
        }
        sources.forEach(source -> steps.bar(request.id(), source, open.code(), clock.instant()));
        ZonedDateTime lastDay = assessing.completionTerm(request.id());
        requests.move(request.id(), List.of(RequestState.SUBMITTED), RequestState.SENT_BACK);
        telling.tell(request.id(), "SOURCE_REFUSED", Map.of("reason", reason, "lastDay", lastDay.toLocalDate()));
        return Decision.OTHER_SOURCE;
    }

    /** @return the step as the scheme says it, if the request needs it as it was judged last */
    public Optional<NeededStep> needed(ExecutionRequest request, String code) {
        return request.evaluation().steps().stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** Hours and period, written so that the same ones are the same text; amounts do not count. */
    static String facts(Evaluation evaluation) {
        List<String> parts = new ArrayList<>();
        hours(evaluation).sorted(Comparator.comparing(Funding::source)).forEach(part -> parts.add(part.source() + " " + plain(part.quantity())
                + part.shares().stream().map(Funding.Share::month).min(Comparator.naturalOrder()).map(month -> " " + month).orElse("")
                + part.shares().stream().map(Funding.Share::month).max(Comparator.naturalOrder()).map(month -> "/" + month).orElse("")));
        evaluation.gives().ifPresent(given -> parts.add("gives " + plain(given.quantity()) + " " + given.unit()));
        evaluation.term().ifPresent(term -> parts.add(term.start() + "/" + term.end()));
        return parts.isEmpty() ? "-" : String.join("; ", parts);
    }

    static Stream<Funding> hours(Evaluation evaluation) {
        return evaluation.funding().stream().filter(part -> part.unit().equals("hours"));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    /** Roles as schemes write them. */
    private Map<String, String> inEveryLanguage(Role role) {
        return Words.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, language -> words.say(language, "identity.role." + role)));
    }

    private static Role role(NeededStep step) {
        return switch (step.role()) {
            case "manager" -> Role.MANAGER;
            case "hr" -> Role.HR;
            case "employer" -> Role.EMPLOYER_SIGNER;
            case "employee" -> Role.EMPLOYEE;
            default -> throw new IllegalStateException("Step " + step.code() + " names a role that nobody holds: " + step.role());
        };
    }

    private static Optional<Integer> days(Edition edition, String parameter) {
        return edition.parameter(parameter).flatMap(found -> found.value()).map(value -> ((Number) value).intValue());
    }

    private LocalDate today(Edition edition) {
        return LocalDate.now(clock.withZone(edition.zone()));
    }

    private static ZonedDateTime later(Edition edition, LocalDate day) {
        return day.atStartOfDay(edition.zone());
    }

    private boolean isAhead(ZonedDateTime moment) {
        return moment.toInstant().isAfter(clock.instant());
    }

    private void note(RequestId id, Optional<PersonId> by, String step, Map<String, Object> figures) {
        requests.tell(id, new RequestStep(step, by, Optional.empty(), figures, clock.instant()));
    }
}
