package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person on a day, as formulas see it: appointments that cover the day, the main one, uninterrupted service, participation.
 *
 * @param facts       the vocabulary of persons, filled in
 * @param main        the appointment whose unit counts; empty when none covers the day
 * @param appointment the same as formulas see it; without entries when there is none
 */
record PersonFacts(Facts facts, Optional<EmploymentFact> main, Map<String, Object> appointment) {

    /**
     * @param day           day on which the person is looked at
     * @param participation participation to assume
     */
    static PersonFacts of(Edition edition, Situation situation, LocalDate day, Optional<ParticipationFact> participation) {
        Edition.Terms terms = edition.terms();
        List<EmploymentFact> current = situation.employments().stream().filter(appointment -> appointment.covers(day)).toList();
        List<Map<String, Object>> employments = new ArrayList<>();
        for (EmploymentFact appointment : current) {
            employments.add(employment(appointment, employments.size() + 1));
        }
        Map<String, Object> named = new HashMap<>();
        named.put("plan", plan(edition));
        named.put("parameters", edition.parameterValues());
        named.put("today", day);
        named.put("judgedOn", situation.judgedOn());
        named.put("person", person(situation, day));
        named.put("service", service(terms, situation, day));
        named.put("employments", employments);
        named.put("participation", participation(edition, participation, day));
        named.put("history", situation.history().stream().map(PersonFacts::past).toList());
        named.put("undecided", situation.pending().stream().map(request -> undecided(edition, request)).toList());
        named.put("running", situation.running().stream().map(choice -> choice(choice, day)).toList());
        named.put("absences", situation.absences().stream().map(PersonFacts::absence).toList());
        named.put("events", situation.events().stream().map(PersonFacts::event).toList());
        Facts facts = Facts.of(named);
        Map<String, Object> defined = new HashMap<>();
        Optional<Integer> position = Feel.number(terms.mainEmployment(), facts).map(Number::intValue).filter(at -> at >= 1 && at <= current.size());
        Map<String, Object> appointment = position.map(at -> employments.get(at - 1)).orElse(Map.of());
        facts = facts.with("employment", appointment);
        for (Map.Entry<String, Formula> definition : terms.people().definitions().entrySet()) {
            defined.put(definition.getKey(), Feel.compute(definition.getValue(), facts.with("defined", defined)).orElse(null));
        }
        if (!defined.isEmpty()) {
            facts = facts.with("defined", defined);
        }
        return new PersonFacts(facts, position.map(at -> current.get(at - 1)), appointment);
    }

    private static Map<String, Object> plan(Edition edition) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("year", edition.planYear());
        plan.put("start", edition.planStart());
        plan.put("end", edition.planEnd());
        plan.put("goals", edition.goals().stream().map(Goal::code).toList());
        plan.put("sources", edition.sources().stream().map(Source::code).toList());
        return plan;
    }

    private static Map<String, Object> employment(EmploymentFact fact, int position) {
        Map<String, Object> named = new HashMap<>(fact.attributes());
        named.put("position", position);
        named.put("unit", fact.unit());
        named.put("contractType", fact.contractType());
        named.put("start", fact.start());
        named.put("end", fact.end().orElse(null));
        named.put("weeklyHours", fact.weeklyHours());
        named.put("fte", fact.fte());
        named.put("monthlySalary", fact.monthlySalary().amount());
        return named;
    }

    private static Map<String, Object> person(Situation situation, LocalDate day) {
        Map<String, Object> named = new HashMap<>(situation.person());
        named.put("name", situation.personName());
        named.put("birthDate", situation.birthDate().orElse(null));
        named.put("age", situation.birthDate().map(born -> Period.between(born, day).getYears()).orElse(null));
        return named;
    }

    /** Uninterrupted service: appointments that follow each other without a day between, around the day. */
    private static Map<String, Object> service(Edition.Terms terms, Situation situation, LocalDate day) {
        List<EmploymentFact> counting = situation.employments().stream()
                .filter(appointment -> terms.serviceContracts().contains(appointment.contractType()))
                .sorted(Comparator.comparing(EmploymentFact::start)).toList();
        List<EmploymentFact> all = counting.isEmpty() ? situation.employments() : counting;
        Map<String, Object> named = new HashMap<>();
        named.put("active", situation.employments().stream().anyMatch(appointment -> appointment.covers(day)));
        LocalDate start = null;
        LocalDate end = null;
        for (EmploymentFact appointment : all) {
            boolean follows = start != null && (end == null || !appointment.start().isAfter(end.plusDays(1)));
            if (follows) {
                end = end == null || appointment.end().isEmpty() ? null : appointment.end().get().isAfter(end) ? appointment.end().get() : end;
            } else if (start != null && (end == null || !end.isBefore(day))) {
                break;
            } else {
                start = appointment.start();
                end = appointment.end().orElse(null);
            }
        }
        named.put("start", start);
        named.put("end", end);
        return named;
    }

    private static Map<String, Object> participation(Edition edition, Optional<ParticipationFact> participation, LocalDate day) {
        Map<String, Object> named = new HashMap<>();
        named.put("start", participation.map(ParticipationFact::start).orElse(null));
        named.put("end", participation.flatMap(ParticipationFact::end).orElse(null));
        named.put("active", participation.map(fact -> fact.covers(day)).orElse(false));
        named.put("firstYear", participation.map(fact -> fact.start().getYear() == edition.planYear()).orElse(null));
        return named;
    }

    private static Map<String, Object> absence(AbsenceFact absence) {
        Map<String, Object> named = new HashMap<>();
        named.put("kind", absence.kind());
        named.put("start", absence.start());
        named.put("end", absence.end().orElse(null));
        named.put("percent", absence.percent());
        return named;
    }

    private static Map<String, Object> event(PastEvent event) {
        Map<String, Object> named = new HashMap<>();
        named.put("on", event.on());
        named.put("kind", event.kind());
        named.put("day", event.day());
        named.put("until", event.until().orElse(null));
        return named;
    }

    private static Map<String, Object> undecided(Edition edition, PendingRequest request) {
        return Map.of("goal", request.goal(), "amount", request.amount().amount(), "asked", request.submittedAt().atZone(edition.zone()).toLocalDate());
    }

    private static Map<String, Object> past(PastGrant grant) {
        Map<String, Object> named = new HashMap<>();
        named.put("goal", grant.goal());
        named.put("year", grant.year());
        named.put("amount", grant.amount().amount());
        named.put("kind", grant.kind().name().toLowerCase(Locale.ROOT));
        named.put("start", grant.start().orElse(null));
        named.put("end", grant.end().orElse(null));
        named.put("group", grant.group());
        named.put("asked", grant.asked().orElse(null));
        return named;
    }

    /** @param day day up to which months are counted as done */
    static Map<String, Object> choice(RunningChoice choice, LocalDate day) {
        Map<String, Object> named = new HashMap<>();
        int months = choice.months();
        int done = day.isBefore(choice.start()) ? 0 : (int) java.time.temporal.ChronoUnit.MONTHS.between(choice.start(), day.plusDays(1));
        named.put("goal", choice.goal());
        named.put("group", choice.group());
        named.put("start", choice.start());
        named.put("end", choice.end().orElse(null));
        named.put("award", choice.award().amount());
        named.put("cost", choice.cost().amount());
        named.put("taken", choice.taken().amount());
        named.put("months", months);
        named.put("monthsDone", months == 0 ? done : Math.min(done, months));
        named.put("perMonth", months == 0 ? null : choice.award().amount().divide(java.math.BigDecimal.valueOf(months), 2, java.math.RoundingMode.HALF_UP));
        return named;
    }
}
