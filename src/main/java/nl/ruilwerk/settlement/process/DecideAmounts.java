package nl.ruilwerk.settlement.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.settlement.DecidingAmounts;
import nl.ruilwerk.settlement.PlanYearDecision;
import nl.ruilwerk.settlement.PlanYearDecisions;
import nl.ruilwerk.words.Formats;
import org.springframework.stereotype.Component;

/** The employer decides on the amounts of the next plan year (HS-04). */
@Component
class DecideAmounts implements TaskForm {

    private final PlanYearDecisions decisions;
    private final DecidingAmounts deciding;

    DecideAmounts(PlanYearDecisions decisions, DecidingAmounts deciding) {
        this.decisions = decisions;
        this.deciding = deciding;
    }

    @Override
    public String form() {
        return "decideAmounts";
    }

    @Override
    public TaskSubject subject(TaskOpening opening) {
        PlanYearDecision decision = decisions.find(opening.subjectId()).orElseThrow();
        return new TaskSubject(decision.employer(), SubjectKind.PLAN_YEAR, decision.id(), PersonId.NOBODY, Role.EMPLOYER_SIGNER, Optional.empty(),
                Optional.empty(), Map.of("year", String.valueOf(decision.planYear())), Optional.empty(), Optional.empty(), List.of(),
                Optional.of(decision.lastDay()));
    }

    @Override
    public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
        PlanYearDecision decision = decisions.find(task.subjectId()).orElseThrow();
        return Map.of("year", String.valueOf(decision.planYear()), "lastDay", Formats.date(locale, decision.lastDay()),
                "ownSet", deciding.hasOwnSet(decision));
    }

    @Override
    public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
        PlanYearDecision.Choice choice = answers.get("choice").equals("ownSet") ? PlanYearDecision.Choice.OWN_SET : PlanYearDecision.Choice.CARRIED_OVER;
        return deciding.decide(actor, task.subjectId(), choice, (String) answers.getOrDefault("reason", ""))
                .either(decided -> Outcome.accepted(Map.of()), Outcome::refused);
    }
}
