package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.scheme.Finding.Result;

/** Judges one enrolment: may the person take part, is it in time, and from when. */
final class EnrolmentJudgement {

    private EnrolmentJudgement() {}

    static EnrolmentAssessment judge(Edition edition, Situation situation, LocalDate received) {
        LocalDate day = inServiceOnOrAfter(situation, received);
        Facts facts = PersonFacts.of(edition, situation, day, Optional.empty()).facts().with("received", received);
        List<Dispensation> dispensations = situation.dispensationsFor(Optional.empty());
        Checks checks = new Checks(dispensations);
        checks.conditions(edition.terms().eligibility(), facts);
        if (checks.failed()) {
            return new EnrolmentAssessment(false, false, Optional.empty(), Optional.empty(), List.of(), checks.findings());
        }
        EnrolmentTerms.Route route = edition.enrolment().routes().stream().filter(each -> Feel.truth(each.when(), facts).orElse(false)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Scheme " + edition.id() + " has no way to enrol for this person"));
        LocalDate lastDay = Feel.day(route.lastDay(), facts).orElseThrow();
        String code = "enrolment-" + route.code();
        Optional<Dispensation> allowedLate = dispensations.stream().filter(one -> received.isAfter(lastDay) && one.check().equals(code)).findFirst();
        boolean inTime = !received.isAfter(lastDay) || allowedLate.isPresent();
        LocalDate start = Feel.day(inTime ? route.start() : route.lateStart(), facts).orElseThrow();
        allowedLate.ifPresent(one -> checks.note("dispensation", route.lateRules(), Checks.decision(one), ""));
        checks.add(new Finding(code, inTime ? Result.PASS : Result.NOTE, Optional.empty(), inTime ? route.rules() : route.lateRules(),
                inTime ? route.inTime() : route.late(), Map.of("lastDay", lastDay, "start", start, "received", received), Text.NONE, Optional.empty(), ""));
        return new EnrolmentAssessment(true, inTime, Optional.of(lastDay), Optional.of(start), selectable(edition, situation, day, start, checks),
                checks.findings());
    }

    /** A joiner enrols before the first day of service: then that day is looked at. */
    private static LocalDate inServiceOnOrAfter(Situation situation, LocalDate received) {
        boolean now = situation.employments().stream().anyMatch(appointment -> appointment.covers(received));
        return now ? received : situation.employments().stream().map(EmploymentFact::start).filter(start -> start.isAfter(received))
                .min(Comparator.naturalOrder()).orElse(received);
    }

    private static List<String> selectable(Edition edition, Situation situation, LocalDate day, LocalDate start, Checks checks) {
        Facts facts = PersonFacts.of(edition, situation, day, Optional.of(new ParticipationFact(start, Optional.empty()))).facts();
        List<String> codes = new ArrayList<>();
        for (Source source : edition.sources()) {
            boolean inPay = situation.sources().isEmpty() || situation.sources().containsKey(source.code());
            if (!inPay || source.payMonth().isEmpty()) {
                continue;
            }
            Checks own = new Checks();
            source.selectable().forEach(condition -> own.condition(condition, facts, List.of(), Optional.of(source.code())));
            if (own.failed()) {
                // closed sources do not hinder taking part
                own.findings().stream().filter(Finding::failed).map(RequestJudgement::asNote).forEach(checks::add);
            } else {
                codes.add(source.code());
            }
        }
        return codes;
    }
}
