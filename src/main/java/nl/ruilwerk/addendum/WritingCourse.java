package nl.ruilwerk.addendum;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.scheme.Difference;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.Source;
import nl.ruilwerk.scheme.Valuation;

/** Says over which period a request runs, with its instalments and hours (LZ-48, LZ-164, LZ-167, AV-04, AV-39, AV-76). */
final class WritingCourse {

    private WritingCourse() {}

    /** @return empty for an untaxed exchange that happens once */
    static Optional<AddendumTerms.Course> of(ExecutionRequest request, Goal goal, Locale language) {
        Evaluation evaluation = request.evaluation();
        Money surplus = evaluation.difference().map(Difference::amount).filter(Money::isPositive)
                .filter(more -> !Money.sum(evaluation.split().values()).equals(evaluation.granted())).orElse(Money.ZERO);
        Payment.Treatment paid = goal.terms().payment().treatment();
        if (evaluation.term().isEmpty() && paid == Payment.Treatment.UNTAXED && !surplus.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(new AddendumTerms.Course(evaluation.term().map(term -> new AddendumTerms.Period(term.name().in(language), term.start(),
                term.openEnded() ? Optional.empty() : Optional.of(term.end()), instalments(evaluation.lines()))), paid,
                evaluation.gives().filter(given -> given.unit().equals("hours")).map(given -> Hours.of(given.quantity())), surplus));
    }

    static Optional<AddendumTerms.InHours> hours(ExecutionRequest request, Source source) {
        return request.evaluation().funding().stream().filter(part -> part.source().equals(source.code()) && part.unitValue().isPresent()).findFirst()
                .map(part -> new AddendumTerms.InHours(Hours.of(part.quantity()), part.unitValue().orElseThrow(),
                        source.value().map(Valuation::renewed).filter(Valuation.Renewed.YEARLY::equals).isPresent()));
    }

    private static List<AddendumTerms.Instalments> instalments(List<PlannedLine> lines) {
        Map<YearMonth, Money> months = new TreeMap<>();
        lines.stream().filter(line -> line.kind() == PlannedLine.Kind.SOURCE)
                .forEach(line -> months.merge(line.payMonth(), line.amount().negated(), Money::plus));
        List<AddendumTerms.Instalments> grouped = new ArrayList<>();
        months.forEach((month, amount) -> {
            AddendumTerms.Instalments before = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
            if (before != null && before.each().equals(amount)) {
                grouped.set(grouped.size() - 1, new AddendumTerms.Instalments(before.first(), month, before.times() + 1, amount));
            } else {
                grouped.add(new AddendumTerms.Instalments(month, month, 1, amount));
            }
        });
        return grouped;
    }
}
