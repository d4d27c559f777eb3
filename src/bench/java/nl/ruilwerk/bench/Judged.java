package nl.ruilwerk.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EmploymentFact;
import nl.ruilwerk.scheme.EvidenceFact;
import nl.ruilwerk.scheme.PastGrant;
import nl.ruilwerk.scheme.RequestAsk;
import nl.ruilwerk.scheme.Situation;
import nl.ruilwerk.scheme.SourceFact;

/** A person of De Hoeksche School with something in all four sources, and a complete request of hers; the seed varies amounts, goal and unit. */
record Judged(Situation situation, RequestAsk ask) {

    static Judged of(Edition edition, int seed) {
        LocalDate today = LocalDate.of(edition.planYear(), 3, 1).plusDays(seed % 60);
        EmploymentFact employment = new EmploymentFact(seed % 2 == 0 ? "PO" : "VO", "permanent", LocalDate.of(2015, 8, 1), Optional.empty(),
                new BigDecimal("36"), BigDecimal.ONE, Money.ofCents(350_000 + seed % 1000), Map.of("functionGroup", "OOP"));
        Situation.Builder person = Situation.on(today).personName("Fatima").birthDate(LocalDate.of(1985, 4, 2)).employment(employment)
                .participation(edition.planStart())
                .past(new PastGrant("literature", edition.planYear() - 1, Money.ofCents(9_000), PastGrant.Kind.GRANTED));
        edition.sources().forEach(source -> person.source(source.code(), SourceFact.of(Money.ofCents(60_000 + seed % 7_000))));
        var goal = edition.goals().get(seed % edition.goals().size());
        RequestAsk ask = RequestAsk.draft(goal.code()).withCost(Money.ofCents(20_000 + seed % 150_000)).withExpenseDate(today.minusDays(1))
                .withEvidence(new EvidenceFact(goal.evidence().get(0).code(), today.minusDays(1), true))
                .withDeclarations(goal.declarations().stream().map(Declaration::code).collect(Collectors.toSet())).withConsequencesRead(true);
        return new Judged(person.build(), ask);
    }
}
