package nl.ruilwerk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruilwerk.budget.GoalRestriction;
import nl.ruilwerk.career.RecordingEvent;
import nl.ruilwerk.career.WhatIf;
import nl.ruilwerk.enrolment.Enrol;
import nl.ruilwerk.forms.FormCatalog;
import nl.ruilwerk.forms.FormField;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.settlement.StatingActualSource.Follows;
import nl.ruilwerk.payroll.PayBatch;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scenario.Scenario.Act;
import nl.ruilwerk.scenario.Scenario.Step;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Part;
import nl.ruilwerk.scheme.Question;
import nl.ruilwerk.scheme.RequestAsk;
import nl.ruilwerk.scheme.Term;

/** Reads steps: one word says what is done, the others how. */
final class StepReader {

    private final Edition edition;
    private final FormCatalog forms;
    private final ScenarioReader values;
    private final ExpectationReader expectations;
    private boolean amends;
    private final Map<String, Function<Part, Act>> acts = new LinkedHashMap<>();

    StepReader(Edition edition, FormCatalog forms, ScenarioReader values) {
        this.edition = edition;
        this.forms = forms;
        this.values = values;
        this.expectations = new ExpectationReader(values);
        acts.put("draft", this::draft);
        acts.put("request", this::request);
        acts.put("answer", this::answer);
        acts.put("withdraw", this::withdraw);
        acts.put("revoke", this::revoke);
        acts.put("what-if", this::whatIf);
        acts.put("event", this::event);
        acts.put("take-back", this::takeBack);
        acts.put("enrol", this::enrol);
        acts.put("stop", this::stop);
        acts.put("restrict", this::restrict);
        acts.put("lift", this::lift);
        acts.put("date", this::date);
        acts.put("parameter", this::parameter);
        acts.put("hire", this::hire);
        acts.put("state", this::state);
        acts.put("source-pays", this::sourcePays);
        acts.putAll(new PersonnelSteps(values).acts());
        acts.put("wage-sum", this::wageSum);
        acts.put("charge", this::charge);
        acts.put("close", this::close);
        acts.put("acknowledge", this::acknowledge);
    }

    /** @return every word, for the schema that editors use */
    static SortedSet<String> known() {
        return new TreeSet<>(new StepReader(null, null, null).acts.keySet());
    }

    Step read(Part part) {
        List<String> words = part.keys().stream().filter(acts::containsKey).toList();
        if (words.size() > 1 || words.isEmpty() && !part.has("expect")) {
            values.fault(part.line(), words.isEmpty() ? "the step does nothing: " + part.keys() : "the step does two things: " + words, acts.keySet());
            part.keys().forEach(part::has);
            return new Step(part.line(), "", stage -> { }, List.of());
        }
        Act act = words.isEmpty() ? stage -> { } : begin(acts.get(words.get(0)).apply(part));
        String says = words.isEmpty() ? "expect" : words.get(0) + part.textIf(words.get(0)).map(what -> " " + what).orElse("")
                + part.textIf("by").map(who -> " by " + who).orElse("");
        List<Scenario.Expectation> expected = part.partIf("expect").map(expectations::read).orElse(List.of());
        part.done();
        return new Step(part.line(), says, act, expected);
    }

    private static Act begin(Act act) {
        return stage -> {
            stage.begin();
            act.on(stage);
        };
    }

    // --- requests

    private Act draft(Part part) {
        Asking asking = asking(part, "draft");
        return stage -> {
            Evaluation evaluation = stage.services().judging().preview(stage.actor(asking.by()), asking.ask(stage, false));
            stage.said(evaluation, evaluation.verdict().name().toLowerCase().replace('_', '-'));
        };
    }

    private Act request(Part part) {
        Asking asking = asking(part, "request");
        String name = part.textIf("as").orElse(asking.goal().code());
        return stage -> {
            Actor actor = stage.actor(asking.by());
            SubmitRequest asked = asking.ask(stage, true);
            Evaluation evaluation = stage.services().judging().preview(actor, asked);
            Outcome<RequestId> answer = stage.services().submitting().show(actor, asked).either(
                    shown -> stage.services().submitting().submit(actor, asked, shown.sha256()), Outcome::refused);
            stage.said(evaluation, "");
            stage.said(answer, "submitted");
            if (answer.isAccepted()) {
                stage.remember(name, answer.orThrow());
            }
        };
    }

    /** What somebody asks; what a step does not say is in order: paid yesterday, every declaration ticked, the first kind of proof. */
    private record Asking(String by, Goal goal, Optional<Money> cost, Optional<LocalDate> paid, List<String> evidence, Map<String, Money> from,
            Set<String> declared, boolean read, Map<String, Object> answers, boolean paidIsKnown,
            RequestAsk.Course course) {

        SubmitRequest ask(Stage stage, boolean stored) {
            Actor actor = stage.actor(by);
            List<ExecutionRequest.Receipt> receipts = evidence.stream()
                    .map(kind -> new ExecutionRequest.Receipt(stored ? stage.receipt(actor) : UUID.randomUUID(), kind)).toList();
            Optional<LocalDate> day = paidIsKnown ? paid.or(() -> Optional.of(stage.today().minusDays(1))) : Optional.empty();
            return new SubmitRequest(UUID.randomUUID(), goal.code(), cost, day, receipts, from, declared, read, answers, course);
        }
    }

    private Asking asking(Part part, String word) {
        String code = part.text(word);
        if (!edition.hasGoal(code)) {
            part.fault(word, "the scheme has no goal '" + code + "'", "one of " + edition.goals().stream().map(Goal::code).toList());
            part.keys().forEach(part::has);
            return new Asking("", edition.goals().get(0), Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), false, Map.of(), false, RequestAsk.Course.UNSAID);
        }
        Goal goal = edition.goal(code);
        Map<String, Money> from = new TreeMap<>();
        part.partIf("from").ifPresent(split -> split.keys().forEach(source -> {
            isSource(split, source);
            values.money(split, source).ifPresent(amount -> from.put(source, amount));
        }));
        Set<String> all = goal.declarations().stream().map(Declaration::code).collect(Collectors.toSet());
        Set<String> declared = new HashSet<>(all);
        if (part.has("without")) {
            for (String left : part.list("without")) {
                if (!declared.remove(left)) {
                    part.fault("without", "the goal has no declaration '" + left + "'", "one of " + all);
                }
            }
        }
        boolean paidIsKnown = part.textIf("paid").filter("unknown"::equals).isEmpty();
        return new Asking(part.text("by"), goal, values.money(part, "cost"), paidIsKnown ? values.day(part, "paid") : Optional.empty(), evidence(part, goal), from,
                declared, part.yes("consequences-read", true), answers(part, goal), paidIsKnown, course(part, goal));
    }

    /** How it shall run; what a step does not say is left to the scheme. */
    private RequestAsk.Course course(Part part, Goal goal) {
        Optional<String> term = part.textIf("term").filter(code -> isTerm(part, "term", code, goal));
        Map<String, String> sourceTerms = new TreeMap<>();
        part.partIf("terms").ifPresent(terms -> terms.keys().forEach(source -> {
            isSource(terms, source);
            String code = terms.text(source);
            if (isTerm(terms, source, code, goal)) {
                sourceTerms.put(source, code);
            }
        }));
        Map<String, BigDecimal> hours = new TreeMap<>();
        part.partIf("hours").ifPresent(given -> given.keys().forEach(source -> {
            isSource(given, source);
            values.number(given, source).ifPresent(number -> hours.put(source, number));
        }));
        return new RequestAsk.Course(term, sourceTerms, values.day(part, "start"), hours, part.yes("estimated", false), List.of());
    }

    private static boolean isTerm(Part part, String key, String code, Goal goal) {
        List<String> known = goal.terms().terms().stream().map(Term::code).toList();
        if (!known.contains(code)) {
            part.fault(key, "the goal has no term '" + code + "'", "one of " + known);
        }
        return known.contains(code);
    }

    private void isSource(Part part, String source) {
        if (!edition.hasSource(source)) {
            part.fault(source, "the scheme has no source '" + source + "'", "one of " + edition.sources().stream().map(one -> one.code()).toList());
        }
    }

    private static List<String> evidence(Part part, Goal goal) {
        if (!part.has("evidence")) {
            return goal.evidence().stream().limit(1).map(kind -> kind.code()).toList();
        }
        List<String> kinds = part.list("evidence");
        List<String> known = goal.evidence().stream().map(kind -> kind.code()).toList();
        kinds.stream().filter(kind -> !known.contains(kind)).forEach(kind -> part.fault("evidence", "the goal takes no proof '" + kind + "'", "a list of " + known));
        return kinds;
    }

    private Map<String, Object> answers(Part part, Goal goal) {
        Map<String, Object> answers = new HashMap<>();
        part.partIf("answers").ifPresent(given -> given.keys().forEach(name -> {
            Optional<Question> question = goal.questions().stream().filter(one -> one.name().equals(name)).findFirst();
            if (question.isEmpty()) {
                given.fault(name, "the goal does not ask '" + name + "'", "one of " + goal.questions().stream().map(Question::name).toList());
                return;
            }
            answers.put(name, switch (question.get().type()) {
                case "boolean" -> given.yes(name, false);
                case "number" -> values.number(given, name).orElse(BigDecimal.ZERO);
                case "date" -> values.day(given, name).orElse(LocalDate.EPOCH);
                default -> given.text(name);
            });
        }));
        return answers;
    }

    private Act withdraw(Part part) {
        Optional<String> name = Optional.of(part.text("withdraw"));
        String by = part.text("by");
        return stage -> stage.said(stage.services().withdrawing().withdraw(stage.actor(by), stage.request(name).value()), "withdrawn");
    }

    /** The employee stops a choice that runs. */
    private Act revoke(Part part) {
        Optional<String> name = Optional.of(part.text("revoke"));
        String by = part.text("by");
        return stage -> stage.said(stage.services().endingChoice().revoke(stage.actor(by), stage.request(name).value()), "revoked");
    }

    /** HR enters what happened to somebody. */
    private Act event(Part part) {
        String on = part.text("event");
        String of = part.text("of");
        Optional<LocalDate> from = values.day(part, "from");
        Optional<LocalDate> until = values.day(part, "until");
        return stage -> stage.said(stage.services().recordingEvent().record(stage.actor("HR"), UUID.randomUUID(),
                new RecordingEvent.Stated(stage.actor(of).person(), on, from.orElse(stage.today()), until, "")), "recorded");
    }

    /** HR takes the last event of that name back. */
    private Act takeBack(Part part) {
        String on = part.text("take-back");
        String of = part.text("of");
        return stage -> {
            Actor hr = stage.actor("HR");
            UUID event = stage.services().recordingEvent().latest(hr).stream()
                    .filter(record -> record.happened().equals(on) && record.person().equals(stage.actor(of).person()) && record.stands()).findFirst()
                    .orElseThrow(() -> new StoryException("No event '" + on + "' of " + of + " stands")).id();
            stage.said(stage.services().recordingEvent().takeBack(hr, event, "Verkeerd ingevoerd."), "taken-back");
        };
    }

    /** Asks what would happen; nothing does. */
    private Act whatIf(Part part) {
        WhatIf.Change change = part.choice("what-if", WhatIf.Change.class, WhatIf.Change.LEAVE);
        String by = part.text("by");
        Optional<String> of = part.textIf("of");
        LocalDate day = values.day(part, "on").orElse(LocalDate.EPOCH);
        Optional<BigDecimal> hours = values.number(part, "hours");
        Money finalPay = values.money(part, "final-pay").orElse(Money.ZERO);
        return stage -> {
            Actor actor = stage.actor(by);
            Outcome<WhatIf> answer = stage.services().askingWhatIf().ask(actor, stage.actor(of.orElse(by)).person(), new WhatIf.Question(change, day, hours, finalPay));
            stage.said(answer, "answered");
            answer.either(said -> {
                stage.answered(said);
                return null;
            }, refusal -> null);
        };
    }

    // --- tasks

    private Act answer(Part part) {
        String form = part.text("answer");
        String by = part.text("by");
        Optional<String> of = part.textIf("of");
        Map<String, Object> with = new HashMap<>();
        part.partIf("with").ifPresent(given -> {
            Map<String, FormField> fields = fields(part, form);
            for (String key : given.keys()) {
                FormField field = fields.get(key);
                if (field == null) {
                    given.fault(key, "the form " + form + " does not ask '" + key + "'", "one of " + fields.keySet());
                    given.text(key);
                } else {
                    with.put(key, switch (field.type()) {
                        case NUMBER -> values.number(given, key).orElse(BigDecimal.ZERO);
                        case CHECKBOX -> given.yes(key, false);
                        default -> given.text(key);
                    });
                }
            }
        });
        return stage -> {
            Actor actor = stage.actor(by);
            Optional<UUID> subject = of.isPresent() ? Optional.of(stage.request(of).value()) : Optional.empty();
            stage.said(stage.services().answering().answer(actor, stage.task(actor, form, subject).id(), with), "done");
        };
    }

    private Map<String, FormField> fields(Part part, String form) {
        try {
            return forms.form(form).fields().stream().collect(Collectors.toMap(FormField::key, field -> field));
        } catch (RuntimeException unknown) {
            part.fault("answer", "there is no form '" + form + "'", "the id of a form below forms/, such as checkReceipt");
            return Map.of();
        }
    }

    // --- taking part

    private Act enrol(Part part) {
        String name = part.text("enrol");
        return stage -> {
            Actor actor = stage.actor(name);
            Set<String> declared = edition.enrolment().declarations().stream().map(Declaration::code).collect(Collectors.toSet());
            stage.said(stage.services().submittingEnrolment().submit(actor, new Enrol(UUID.randomUUID(), declared, true,
                    stage.services().submittingEnrolment().show(actor).sha256())), "submitted");
        };
    }

    private Act stop(Part part) {
        String name = part.text("stop");
        Optional<LocalDate> on = values.day(part, "on");
        return stage -> stage.said(on.isPresent() ? stage.services().endingParticipation().endMine(stage.actor(name), on.get())
                : stage.services().endingParticipation().endMine(stage.actor(name)), "stopped");
    }

    // --- the employer

    private Act restrict(Part part) {
        String goal = part.text("restrict");
        String reason = part.textIf("reason").orElse("De ruimte is op.");
        GoalRestriction.Ground ground = part.choice("ground", GoalRestriction.Ground.class, GoalRestriction.Ground.MARGIN);
        boolean allowed = part.yes("agreement-allows", false);
        String by = part.textIf("by").orElse("employer");
        return stage -> stage.said(stage.services().restricting().restrict(stage.actor(by), stage.today().getYear(), goal, ground, reason, allowed), "restricted");
    }

    private Act lift(Part part) {
        String goal = part.text("lift");
        return stage -> stage.said(stage.services().restricting().lift(stage.actor("employer"), stage.today().getYear(), goal), "lifted");
    }

    private Act date(Part part) {
        LocalDateTime then = values.moment(part, "date").orElse(LocalDateTime.MAX);
        return stage -> stage.passUntil(then);
    }

    private Act hire(Part part) {
        String name = part.text("hire");
        Part facts = part.part("as");
        Scenario.Somebody somebody = values.somebody(name, facts, edition, edition.planStart());
        return stage -> stage.bringIn(somebody);
    }

    /** The process owner gives a value of the scheme another one from a day on. */
    private Act parameter(Part part) {
        String name = part.text("parameter");
        if (!edition.parameterNames().contains(name)) {
            part.fault("parameter", "the scheme has no parameter '" + name + "'", "one of " + edition.parameterNames());
        }
        String value = part.text("value");
        Optional<LocalDate> from = values.day(part, "from");
        boolean byLaw = part.yes("by-law", false);
        amends = true;
        return stage -> stage.amend(name, value, from.orElse(stage.today()), byLaw);
    }

    /** @return whether one of the steps read so far changes a value of the scheme */
    boolean amends() {
        return amends;
    }

    /** HR or payroll states what there is in a source. */
    private Act state(Part part) {
        String source = part.text("state");
        String of = part.text("of");
        Money full = values.money(part, "amount").orElse(Money.ZERO);
        return stage -> stage.state(stage.actor(of), source, stage.today().getYear(), full, Map.of());
    }

    /** Payroll states what a source really pays in the plan year. */
    private Act sourcePays(Part part) {
        String source = part.text("source-pays");
        String of = part.text("of");
        Money actual = values.money(part, "amount").orElse(Money.ZERO);
        return stage -> {
            Outcome<Follows> answer = stage.services().stating().state(stage.actor("payroll"), stage.actor(of).person(), stage.today().getYear(), source, actual, UUID.randomUUID());
            stage.said(answer, answer.either(follows -> follows == Follows.CONSULTED ? "consulted" : "carried-out", no -> ""));
        };
    }

    private Act wageSum(Part part) {
        Money amount = values.money(part, "wage-sum").orElse(Money.ZERO);
        return stage -> stage.said(stage.services().keepingMargin().stateWageSum(stage.actor("HR"), stage.today().getYear(), stage.today(), amount,
                UUID.randomUUID()), "stated");
    }

    /** A provision from outside the scheme that is charged to the tax-free margin. */
    private Act charge(Part part) {
        String description = part.text("charge");
        Money amount = values.money(part, "amount").orElse(Money.ZERO);
        return stage -> stage.said(stage.services().keepingMargin().charge(stage.actor("HR"), stage.today().getYear(), stage.today(), description, amount,
                UUID.randomUUID()), "charged");
    }

    // --- payroll

    private Act close(Part part) {
        Optional<YearMonth> month = values.month(part, "close", part.text("close"));
        return stage -> stage.said(stage.services().closing().close(stage.actor("payroll"), month.orElseThrow()), "closed");
    }

    private Act acknowledge(Part part) {
        Optional<YearMonth> month = values.month(part, "acknowledge", part.text("acknowledge"));
        return stage -> {
            Actor payroll = stage.actor("payroll");
            PayBatch batch = stage.services().reading().batch(payroll, month.orElseThrow())
                    .orElseThrow(() -> new StoryException("The month " + month.get() + " has not been closed"));
            stage.said(stage.services().answeringPayroll().acknowledge(payroll, batch.id()), "acknowledged");
        };
    }
}
