package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.enrolment.spi.DecidedDispensations;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EnrolmentAssessment;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Situation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who may take part and from when (HS-09 to HS-13, HS-19 to HS-26); the scheme's own data decide. */
@Service
public class AssessingEnrolment {

    private final Participations participations;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Evaluator evaluator;
    private final DecidedDispensations dispensations;
    private final Clock clock;

    AssessingEnrolment(Participations participations, People people, Employers employers, Schemes schemes, Evaluator evaluator,
                       DecidedDispensations dispensations, Clock clock) {
        this.participations = participations;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.evaluator = evaluator;
        this.dispensations = dispensations;
        this.clock = clock;
    }

    /** @return false when the scheme of the actor's employer takes people without an enrolment, as it stands today */
    @Transactional(readOnly = true)
    public boolean isNeeded(Actor actor) {
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        // the frame of every screen asks this: a scheme whose plan years are over must not close them all
        return !schemes.has(employer.scheme(), today.getYear()) || schemes.editionOn(employer.scheme(), today).enrolment().isNeeded();
    }

    /**
     * @return what enrolling today would lead to for the actor
     * @throws IllegalStateException if the scheme needs no enrolment
     */
    @Transactional(readOnly = true)
    public EnrolmentPreview preview(Actor actor) {
        actor.mustHold(Role.EMPLOYEE);
        Employer employer = employers.get(actor.employer());
        return judge(schemes, evaluator, employer.scheme(), PersonSituations.of(people.get(actor.person()), employer.today(clock),
                dispensations.of(actor.person(), employer.scheme(), Optional.empty())));
    }

    /**
     * Judges a submitted enrolment by the day of its receipt and keeps the answer with it.
     *
     * @return whether the person may take part
     */
    @Transactional
    public boolean assess(UUID id) {
        Participation enrolment = participations.get(id);
        LocalDate received = LocalDate.ofInstant(enrolment.submittedAt(), employers.get(enrolment.employer()).zone());
        EnrolmentAssessment assessment = judge(schemes, evaluator, enrolment.scheme(),
                PersonSituations.of(people.get(enrolment.person()), received,
                        dispensations.of(enrolment.person(), enrolment.scheme(), Optional.empty()))).assessment();
        participations.keepAssessment(id, assessment);
        return assessment.eligible();
    }

    /**
     * The plan year of the day of receipt counts, unless the enrolment is too late for it: then it is meant for the one in which
     * the scheme lets a late enrolment start (HS-19, HS-25), with the sources of that year.
     *
     * @throws IllegalArgumentException if the scheme has no plan year for that day or later
     */
    static EnrolmentPreview judge(Schemes schemes, Evaluator evaluator, String scheme, Situation situation) {
        LocalDate received = situation.today();
        List<Integer> years = schemes.planYears(scheme).stream().filter(year -> year >= received.getYear()).toList();
        if (years.isEmpty()) {
            throw new IllegalArgumentException("Scheme " + scheme + " has no plan year for an enrolment of " + received);
        }
        Edition edition = schemes.edition(scheme, years.get(0));
        EnrolmentAssessment assessment = evaluator.assessEnrolment(edition, situation, received);
        if (assessment.eligible() && !assessment.inTime()) {
            // the scheme says from when a late enrolment counts; the plan year of that day is the one to be agreed
            int year = assessment.start().orElse(received).getYear();
            if (year > edition.planYear() && years.contains(year)) {
                Edition later = schemes.edition(scheme, year);
                EnrolmentAssessment then = evaluator.assessEnrolment(later, situation, received);
                boolean same = then.eligible() && then.inTime() && then.start().equals(assessment.start());
                return new EnrolmentPreview(later, same ? then : assessment, evaluator.notices(later, situation));
            }
        }
        return new EnrolmentPreview(edition, assessment, evaluator.notices(edition, situation));
    }
}
