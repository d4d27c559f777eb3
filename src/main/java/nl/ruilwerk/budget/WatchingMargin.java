package nl.ruilwerk.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.budget.spi.SchemeCharges;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.identity.RoleGrants;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Parameter;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the tax-free margin: what it is by the scheme's formula, what is charged to it, and what the year's total will be. Warns
 * the employer's side before the projected total exceeds it (HS-148); an employee never pays for it and is not told.
 */
@Service
public class WatchingMargin {

    /** Who keeps the register, decides or audits; each for the whole employer, because the margin is one. */
    private static final List<Role> READERS = List.of(Role.HR, Role.PAYROLL, Role.EMPLOYER_SIGNER, Role.AUDITOR);
    private static final List<Role> WARNED = List.of(Role.HR, Role.PAYROLL, Role.EMPLOYER_SIGNER);

    private final MarginRegister register;
    private final SchemeCharges charges;
    private final Employers employers;
    private final People people;
    private final RoleGrants grants;
    private final Schemes schemes;
    private final Evaluator evaluator;
    private final Inbox inbox;
    private final Clock clock;

    WatchingMargin(MarginRegister register, SchemeCharges charges, Employers employers, People people, RoleGrants grants, Schemes schemes,
                   Evaluator evaluator, Inbox inbox, Clock clock) {
        this.register = register;
        this.charges = charges;
        this.employers = employers;
        this.people = people;
        this.grants = grants;
        this.schemes = schemes;
        this.evaluator = evaluator;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @throws NotAllowedException unless the actor holds a reading role for the whole employer */
    @Transactional(readOnly = true)
    public MarginStanding standing(Actor actor, int planYear) {
        mustRead(actor);
        return standing(employers.get(actor.employer()), planYear);
    }

    /** @return every entry of the year, in order of day; for the same readers */
    @Transactional(readOnly = true)
    public List<MarginEntry> entries(Actor actor, int planYear) {
        mustRead(actor);
        return register.entries(actor.employer(), planYear);
    }

    /** @return what was stated as wage sum of the year, the statement that counts first; for the same readers */
    @Transactional(readOnly = true)
    public List<WageSum> wageSums(Actor actor, int planYear) {
        mustRead(actor);
        return register.wageSums(actor.employer(), planYear);
    }

    private static void mustRead(Actor actor) {
        if (READERS.stream().noneMatch(actor::holdsEverywhere)) {
            throw new NotAllowedException(actor, READERS + " for the whole employer");
        }
    }

    private MarginStanding standing(Employer employer, int planYear) {
        Optional<WageSum> wageSum = register.wageSum(employer.id(), planYear);
        Edition edition = schemes.edition(employer.scheme(), planYear);
        Optional<Money> margin = wageSum.map(stated -> evaluator.amount(edition, "free-space-margin", Map.of("wageSum", stated.amount())));
        SchemeCharges.Charges scheme = charges.of(employer.id(), planYear);
        Money outside = register.total(employer.id(), planYear, false);
        Money projected = outside.plus(scheme.granted()).plus(scheme.undecided());
        return new MarginStanding(planYear, wageSum, margin, outside, register.total(employer.id(), planYear, true), scheme.granted(),
                scheme.undecided(), margin.map(all -> level(edition, all, projected)).orElse(MarginStanding.Level.UNKNOWN));
    }

    private static MarginStanding.Level level(Edition edition, Money margin, Money projected) {
        BigDecimal percent = edition.parameter("margin_warning").flatMap(Parameter::value).map(BigDecimal.class::cast).orElse(BigDecimal.valueOf(100));
        Money warning = margin.times(percent.movePointLeft(2), RoundingMode.DOWN);
        return projected.isMoreThan(margin) ? MarginStanding.Level.OVER
                : projected.isMoreThan(warning) ? MarginStanding.Level.NEAR : MarginStanding.Level.WITHIN;
    }

    /** Warns every employer whose margin has come near; every few minutes, because grants and entries come at any moment. */
    @Scheduled(cron = "${ruilwerk.budget.margin-check:30 */5 * * * *}")
    @Transactional
    public void warnAll() {
        employers.all().forEach(employer -> warn(employer.id()));
    }

    /** Tells the employer's side, once for each level and wage sum, when the margin of the running year has come near or is exceeded. */
    @Transactional
    public void warn(EmployerId id) {
        Employer employer = employers.get(id);
        int year = employer.today(clock).getYear();
        if (!schemes.has(employer.scheme(), year)) {
            return;
        }
        MarginStanding standing = standing(employer, year);
        if (standing.level() != MarginStanding.Level.NEAR && standing.level() != MarginStanding.Level.OVER) {
            return;
        }
        Map<String, Object> figures = Map.of("year", String.valueOf(year), "projected", standing.projected(),
                "margin", standing.margin().orElseThrow(), "left", standing.left().orElseThrow(),
                "over", standing.left().orElseThrow().negated());
        for (PersonId person : warned(employer)) {
            inbox.tell(person, "budget.message.MARGIN_" + standing.level(), figures, Optional.of("margin/" + year),
                    "budget/margin/" + id + "/" + year + "/" + standing.wageSum().orElseThrow().number() + "/" + standing.level() + "/" + person);
        }
    }

    private Set<PersonId> warned(Employer employer) {
        Set<PersonId> warned = new LinkedHashSet<>();
        for (Role role : WARNED) {
            employer.units().keySet().forEach(unit -> people.holders(employer.id(), role, unit).stream()
                    .filter(person -> grants.of(person).contains(new RoleGrant(role, Optional.empty()))).forEach(warned::add));
        }
        return warned;
    }
}
