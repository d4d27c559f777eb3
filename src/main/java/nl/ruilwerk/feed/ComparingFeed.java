package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Component;

/** Reads a file and compares it with what is known now; writes nothing. */
@Component
class ComparingFeed {

    private final PersonnelRecords records;
    private final SourceLedger sources;
    private final FeedImports imports;
    private final Employers employers;
    private final Schemes schemes;
    private final FeedSettings settings;
    private final Clock clock;

    ComparingFeed(PersonnelRecords records, SourceLedger sources, FeedImports imports, Employers employers, Schemes schemes,
                  FeedSettings settings, Clock clock) {
        this.records = records;
        this.sources = sources;
        this.imports = imports;
        this.employers = employers;
        this.schemes = schemes;
        this.settings = settings;
        this.clock = clock;
    }

    FeedPlan compare(EmployerId employer, FeedDelivery delivery) {
        FeedTable table = FeedReader.read(delivery.content(), delivery.isJson(), delivery.kind(), settings.mostRows());
        KnownFacts known = known(employers.get(employer), table);
        LocalDate asOf = delivery.asOf();
        return switch (table.kind()) {
            case PEOPLE -> ComparingPeople.compare(table, asOf, known);
            case EMPLOYMENTS -> ComparingEmployments.compare(table, asOf, known);
            case HOURS, SALARIES, MANAGERS -> ComparingTerms.compare(table, asOf, known);
            case ABSENCES -> ComparingAbsences.compare(table, asOf, known);
            case BALANCES -> ComparingBalances.compare(table, asOf, known, schemes);
        };
    }

    private KnownFacts known(Employer employer, FeedTable table) {
        FeedKind kind = table.kind();
        boolean jobs = kind != FeedKind.ABSENCES && kind != FeedKind.BALANCES;
        Set<Integer> years = kind != FeedKind.BALANCES ? Set.of() : table.rows().stream().flatMap(row -> row.number("plan_year").stream())
                .map(BigDecimal::intValueExact).collect(Collectors.toSet());
        Map<Integer, Map<PersonId, Map<String, SourceBalance>>> balances = new HashMap<>();
        Map<Integer, Map<PersonId, Map<String, HourBalance>>> hours = new HashMap<>();
        years.stream().filter(year -> schemes.has(employer.scheme(), year)).forEach(year -> {
            balances.put(year, sources.balances(employer.id(), year));
            hours.put(year, sources.hours(employer.id(), year));
        });
        return new KnownFacts(employer, employer.today(clock), records.people(employer.id()), jobs ? records.employments(employer.id()) : List.of(),
                jobs && kind != FeedKind.PEOPLE ? records.terms(employer.id()) : List.of(),
                kind == FeedKind.ABSENCES ? records.absences(employer.id()) : List.of(), balances, hours, imports.balancesStatedOn(employer.id(), years));
    }
}
