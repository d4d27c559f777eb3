package nl.ruilwerk.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.balance.Counts;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.PuttingCapsInForce;
import nl.ruilwerk.enrolment.RecordingParticipation;
import nl.ruilwerk.identity.AddingEmployer;
import nl.ruilwerk.identity.AddingPerson;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.GrantingRole;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.request.PastGrants;
import nl.ruilwerk.scheme.PastGrant;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the demo's employer, people, balances, participations and earlier grants in, all of it or nothing. */
@Service
@Profile("demo")
class FillingEmployer {

    private static final BigDecimal MONTHS = new BigDecimal("12");

    private final DemoSteps steps;
    private final AddingEmployer addingEmployer;
    private final AddingPerson addingPerson;
    private final GrantingRole grantingRole;
    private final SourceLedger sources;
    private final RecordingParticipation recordingParticipation;
    private final PastGrants pastGrants;
    private final PuttingCapsInForce puttingCapsInForce;
    private final Schemes schemes;
    private final Clock clock;

    FillingEmployer(DemoSteps steps, AddingEmployer addingEmployer, AddingPerson addingPerson, GrantingRole grantingRole, SourceLedger sources,
                  RecordingParticipation recordingParticipation, PastGrants pastGrants, PuttingCapsInForce puttingCapsInForce,
                  Schemes schemes, Clock clock) {
        this.steps = steps;
        this.addingEmployer = addingEmployer;
        this.addingPerson = addingPerson;
        this.grantingRole = grantingRole;
        this.sources = sources;
        this.recordingParticipation = recordingParticipation;
        this.pastGrants = pastGrants;
        this.puttingCapsInForce = puttingCapsInForce;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if the scheme has no edition of the running year */
    @Transactional
    void fill(DemoEmployer demo) {
        if (!steps.take(demo.about().code() + "/people")) {
            return;
        }
        DemoEmployer.About file = demo.about();
        Employer employer = new Employer(demo.id(), file.code(), file.legalName(), file.scheme(), ZoneId.of(file.zone()),
                file.address(), file.city(), file.units());
        int year = employer.today(clock).getYear();
        schemes.edition(file.scheme(), year);
        addingEmployer.add(employer).orThrow();
        puttingCapsInForce.putInForce(employer);
        for (DemoEmployer.Someone someone : demo.people()) {
            Person person = person(demo, someone, year);
            addingPerson.add(person).orThrow();
            someone.roles().forEach(held -> grantingRole.grantFromPersonnelData(employer.id(), person.id(),
                    new RoleGrant(Role.valueOf(held.role()), Optional.ofNullable(held.unit()))));
            state(demo, person, year);
            takePart(employer, someone, person, year);
            someone.past().forEach(had -> pastGrants.add(person.id(), had.goal(), year - had.yearsAgo(),
                    PastGrant.Kind.valueOf(had.kind()), Money.of(had.amount()), had.note()));
        }
    }

    private static Person person(DemoEmployer demo, DemoEmployer.Someone someone, int year) {
        return new Person(demo.id(), demo.person(someone.number()), someone.number(), someone.name().get(0), someone.name().get(1),
                DemoEmployer.day(someone.born(), year), new Locale("nl", "NL"),
                both(demo.about().facts(), someone.facts()),
                someone.jobs().stream().map(job -> employment(demo, job, year))
                        .sorted(Comparator.comparing(Employment::starts)).toList());
    }

    private static Employment employment(DemoEmployer demo, DemoEmployer.Job job, int year) {
        return new Employment(job.unit(), job.contract(), job.title(), DemoEmployer.day(job.since(), year).orElseThrow(),
                DemoEmployer.day(job.ends(), year), job.hours(), job.hours().divide(demo.about().fullWeek(), 5, RoundingMode.HALF_UP),
                Money.of(job.salary()), Optional.ofNullable(job.manager()).map(demo::person), job.facts());
    }

    private static Map<String, Object> both(Map<String, Object> usual, Map<String, Object> own) {
        Map<String, Object> facts = new HashMap<>(usual);
        facts.putAll(own);
        return facts;
    }

    /** Trainees and agency workers have nothing to exchange; the others have what the file says, over all their employments. */
    private void state(DemoEmployer demo, Person person, int year) {
        for (DemoEmployer.Has has : demo.about().sources()) {
            BigDecimal full = person.employments().stream()
                    .filter(job -> job.contractType().equals("permanent") || job.contractType().equals("fixed-term"))
                    .filter(job -> job.attributes().entrySet().containsAll(has.onlyFor().entrySet()))
                    .map(job -> has.salary() ? job.monthlySalary().amount() : has.perFullTime() != null ? has.perFullTime().multiply(job.fte())
                            : job.monthlySalary().amount().multiply(MONTHS).multiply(has.percentOfYear()).movePointLeft(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
            if (full.signum() > 0) {
                Counts counts = Counts.of(schemes.edition(demo.about().scheme(), year).source(has.source()));
                Quantity quantity = counts == Counts.HOURS ? Hours.of(full) : Money.of(full);
                sources.state(demo.id(), year, new SourceLedger.Stated(person.id(), has.source(), counts, quantity, has.facts()),
                        "demo/" + person.id() + "/" + has.source() + "/" + year);
            }
        }
    }

    private void takePart(Employer employer, DemoEmployer.Someone someone, Person person, int year) {
        if (someone.participates() == null) {
            return;
        }
        int since = Math.max(year + someone.participates(), schemes.planYears(employer.scheme()).get(0));
        LocalDate newYear = LocalDate.of(since, 1, 1);
        LocalDate firstDay = person.employments().get(0).starts();
        LocalDate starts = firstDay.isAfter(newYear) ? firstDay : newYear;
        recordingParticipation.record(employer.id(), person.id(), schemes.edition(employer.scheme(), since).id(), starts,
                starts.minusDays(20).atStartOfDay(employer.zone()).toInstant()).orThrow();
    }
}
