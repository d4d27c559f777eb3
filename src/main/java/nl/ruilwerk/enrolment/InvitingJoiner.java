package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.events.EmploymentStarted;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Invites a joiner to enrol on the first day (AL-14, AL-109), when the scheme lets the person take part and time is left.
 * The first day is the key: told twice, it is one invitation. Enrolling stays the person's own act (HS-14).
 */
@Service
class InvitingJoiner {

    private final Participations participations;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Evaluator evaluator;
    private final Inbox inbox;
    private final Clock clock;

    InvitingJoiner(Participations participations, People people, Employers employers, Schemes schemes, Evaluator evaluator, Inbox inbox, Clock clock) {
        this.participations = participations;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.evaluator = evaluator;
        this.inbox = inbox;
        this.clock = clock;
    }

    @EventListener
    void on(EmploymentStarted event) {
        Employer employer = employers.get(event.employer());
        Person person = people.get(event.person());
        LocalDate today = employer.today(clock);
        boolean takesPart = participations.current(person.id(), employer.scheme()).filter(Participation::isRunningOrWaiting).isPresent();
        boolean hasPlanYear = schemes.planYears(employer.scheme()).stream().anyMatch(year -> year >= today.getYear());
        if (takesPart || !hasPlanYear || person.employmentsOn(today).isEmpty() || !schemes.editionOn(employer.scheme(), today).enrolment().isNeeded()) {
            return;
        }
        EnrolmentPreview preview = AssessingEnrolment.judge(schemes, evaluator, employer.scheme(), PersonSituations.of(person, today));
        Optional<LocalDate> lastDay = preview.assessment().lastDay().filter(day -> !day.isBefore(today));
        if (preview.assessment().eligible() && lastDay.isPresent()) {
            inbox.tell(person.id(), "enrolment.message.INVITED",
                    Map.of("scheme", preview.edition().name().byLanguage(), "lastDay", lastDay.get()), Optional.of("enrolment"),
                    "enrolment/invited/" + person.id() + "/" + event.firstDay());
        }
    }
}
