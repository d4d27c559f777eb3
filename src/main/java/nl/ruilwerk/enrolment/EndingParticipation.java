package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a participation. Nothing that was granted is touched (HS-157): this context does not even know of requests. Illness
 * is no reason to end one, so nothing here asks for it (HS-160).
 */
@Service
public class EndingParticipation {

    private final Participations participations;
    private final People people;
    private final Employers employers;
    private final TellingParticipant telling;
    private final Clock clock;

    EndingParticipation(Participations participations, People people, Employers employers, TellingParticipant telling, Clock clock) {
        this.participations = participations;
        this.people = people;
        this.employers = employers;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * The employee ends the own participation at once: today is the first day without it (HS-155, HS-A27).
     *
     * @return the last day, empty if it had not begun before today; or a refusal with
     *         {@link EnrolmentRefusal#NOTHING_TO_END}
     */
    @Transactional
    public Outcome<Optional<LocalDate>> endMine(Actor actor) {
        return endMine(actor, Optional.empty());
    }

    /**
     * The employee ends the own participation on a day, inclusive.
     *
     * @return as {@link #endMine(Actor)}; also refused with {@link EnrolmentRefusal#LAST_DAY_PASSED} or
     *         {@link EnrolmentRefusal#LATER_THAN_SET}
     */
    @Transactional
    public Outcome<Optional<LocalDate>> endMine(Actor actor, LocalDate lastDay) {
        return endMine(actor, Optional.of(lastDay));
    }

    private Outcome<Optional<LocalDate>> endMine(Actor actor, Optional<LocalDate> lastDay) {
        actor.mustHold(Role.EMPLOYEE);
        participations.oneAtATime(actor.person());
        Optional<Participation> mine = participations.current(actor.person(), employers.get(actor.employer()).scheme());
        return end(actor, mine, lastDay, Optional.empty()).either(ended -> {
            telling.tellHr(ended, "ENDED_BY_EMPLOYEE", figures(ended, Map.of()));
            telling.tell(ended, "ENDED", figures(ended, Map.of()));
            return Outcome.accepted(ended.ends());
        }, Outcome::refused);
    }

    /**
     * The employer ends a participation with a reason that the employee reads (HS-156).
     *
     * @param lastDay inclusive; empty for at once
     * @return as {@link #endMine(Actor, LocalDate)}; also refused with {@link EnrolmentRefusal#REASON_MISSING} or
     *         {@link EnrolmentRefusal#OWN_CASE}
     * @throws NotAllowedException unless the actor signs for the employer or is personnel officer in the person's unit
     */
    @Transactional
    public Outcome<Optional<LocalDate>> endFor(Actor actor, UUID id, Optional<LocalDate> lastDay, String reason) {
        Participation found = participations.find(id).filter(one -> one.employer().equals(actor.employer()))
                .orElseThrow(() -> new NotAllowedException(actor, "a participation at the own employer"));
        String unit = people.get(found.person()).unitOn(employers.get(found.employer()).today(clock));
        if (!actor.holds(Role.EMPLOYER_SIGNER, unit)) {
            actor.mustHold(Role.HR, unit);
        }
        if (actor.is(found.person())) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.OWN_CASE));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.REASON_MISSING));
        }
        participations.oneAtATime(found.person());
        return end(actor, participations.find(id), lastDay, Optional.of(reason.strip())).either(ended -> {
            telling.tell(ended, "ENDED_BY_EMPLOYER", figures(ended, Map.of("reason", reason.strip())));
            return Outcome.accepted(ended.ends());
        }, Outcome::refused);
    }

    private Outcome<Participation> end(Actor actor, Optional<Participation> found, Optional<LocalDate> asked, Optional<String> reason) {
        Optional<Participation> running = found.filter(one -> one.state() == ParticipationState.ACTIVE);
        if (running.isEmpty()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.NOTHING_TO_END));
        }
        LocalDate today = employers.get(actor.employer()).today(clock);
        if (asked.filter(day -> day.isBefore(today)).isPresent()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.LAST_DAY_PASSED, Map.of("today", today)));
        }
        LocalDate lastDay = asked.orElse(today.minusDays(1));
        // taking part is voluntary (HS-14): an end that was set is never undone by setting a later one
        Optional<LocalDate> set = running.get().ends().filter(day -> day.isBefore(lastDay));
        if (set.isPresent()) {
            return Outcome.refused(Refusal.of(EnrolmentRefusal.LATER_THAN_SET, Map.of("lastDay", set.get())));
        }
        UUID id = running.get().id();
        if (lastDay.isBefore(running.get().starts().orElseThrow())) {
            participations.endBeforeItBegan(id, Optional.of(actor.person()), reason);
        } else if (lastDay.isBefore(today)) {
            participations.end(id, lastDay, Optional.of(actor.person()), reason);
        } else {
            participations.setEnd(id, lastDay, actor.person(), reason);
        }
        return Outcome.accepted(participations.get(id));
    }

    private Map<String, Object> figures(Participation ended, Map<String, Object> more) {
        LocalDate today = employers.get(ended.employer()).today(clock);
        Map<String, Object> figures = new java.util.HashMap<>(more);
        figures.put("from", ended.ends().map(day -> day.plusDays(1)).orElse(today));
        return figures;
    }
}
