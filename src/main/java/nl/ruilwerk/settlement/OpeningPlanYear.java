package nl.ruilwerk.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Parameter;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.settlement.process.OpenPlanYearProcess;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares and opens each plan year: starts the employer's decision on the amounts in good time (HS-04, HS-154), and tells who was refused
 * for lack of room that there is a new chance, with a new expense (HS-58, HS-A22, HS-A24). There is no waiting list (HS-123).
 */
@Service
public class OpeningPlanYear {

    private final PlanYearDecisions decisions;
    private final OpenPlanYearProcess process;
    private final ExecutionRequests requests;
    private final Participations participations;
    private final Inbox inbox;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    OpeningPlanYear(PlanYearDecisions decisions, OpenPlanYearProcess process, ExecutionRequests requests, Participations participations,
                    Inbox inbox, Employers employers, Schemes schemes, Clock clock) {
        this.decisions = decisions;
        this.process = process;
        this.requests = requests;
        this.participations = participations;
        this.inbox = inbox;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** For every employer, every few minutes; what was done is not done again, on whichever node. */
    @Scheduled(cron = "${ruilwerk.settlement.year-check:50 */5 * * * *}")
    @Transactional
    public void look() {
        employers.all().forEach(this::look);
    }

    @Transactional
    public void look(Employer employer) {
        LocalDate today = employer.today(clock);
        if (schemes.has(employer.scheme(), today.getYear())) {
            Edition edition = schemes.editionOn(employer.scheme(), today);
            startDecision(employer, edition, today);
            remindRefused(employer, edition, today);
        }
    }

    /** The days of the next plan year are those of the running one, a year later: the next one may not have an edition yet. */
    private void startDecision(Employer employer, Edition running, LocalDate today) {
        Optional<LocalDate> start = day(running, "parameter_decision_start");
        Optional<LocalDate> lastDay = day(running, "parameter_publication_last_day");
        if (start.isEmpty() || lastDay.isEmpty() || today.isBefore(start.get())) {
            return;
        }
        PlanYearDecision decision = new PlanYearDecision(UUID.randomUUID(), employer.id(), running.planYear() + 1, lastDay.get(), Optional.empty());
        if (decisions.add(decision, clock.instant())) {
            ZonedDateTime over = lastDay.get().plusDays(1).atStartOfDay(running.zone());
            process.start(decision.id(), over.minusDays(days(running, "parameter_decision_reminder")), over);
        }
    }

    private void remindRefused(Employer employer, Edition edition, LocalDate today) {
        if (today.isAfter(edition.planStart().plusDays(days(edition, "refused_reminder_days")))) {
            return;
        }
        for (ExecutionRequest refused : requests.refusedForLackOfRoom(employer.id(), edition.planYear() - 1)) {
            boolean takesPart = participations.current(refused.person(), edition.scheme()).filter(one -> one.covers(today)).isPresent();
            if (takesPart && edition.hasGoal(refused.goal())) {
                inbox.tell(refused.person(), "settlement.message.NEW_CHANCE", Map.of("year", String.valueOf(edition.planYear()), "number", refused.number(),
                        "goal", edition.goal(refused.goal()).name().byLanguage()), Optional.of("choices"), "settlement/new-chance/" + refused.id());
            }
        }
    }

    private static Optional<LocalDate> day(Edition running, String name) {
        return running.parameter(name).flatMap(Parameter::value).map(value -> ((LocalDate) value).plusYears(1));
    }

    private static long days(Edition edition, String name) {
        return edition.parameter(name).flatMap(Parameter::value).map(value -> ((Number) value).longValue()).orElse(0L);
    }
}
