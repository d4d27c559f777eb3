package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/** Editions of the excerpts under {@code src/test/resources/packs} and of shipped packs, and people to judge by them. */
final class PackExcerpts {

    static final Evaluator EVALUATOR = new Evaluator();

    private PackExcerpts() {}

    static Edition edition(String pack, int year) {
        return PackReader.read(PackFiles.of(Path.of("src/test/resources/packs", pack))).stream()
                .filter(edition -> edition.planYear() == year).findFirst().orElseThrow();
    }

    /** @return an edition of a pack that comes with the product */
    static Edition shipped(String pack, int year) {
        return new PackFixture(pack).of(year);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Money euro(String amount) {
        return Money.of(amount);
    }

    static BigDecimal hours(String number) {
        return new BigDecimal(number);
    }

    /** @param end last day of the contract; null for a permanent one */
    static EmploymentFact employment(String unit, String start, String end, String fte, String salary, Map<String, Object> attributes) {
        return new EmploymentFact(unit, end == null ? "permanent" : "fixed-term", day(start), Optional.ofNullable(end).map(LocalDate::parse),
                new BigDecimal("36").multiply(new BigDecimal(fte)), new BigDecimal(fte), euro(salary), attributes);
    }

    static RequestAsk ask(String goal, String cost) {
        return RequestAsk.draft(goal).withCost(euro(cost)).withConsequencesRead(true);
    }
}
