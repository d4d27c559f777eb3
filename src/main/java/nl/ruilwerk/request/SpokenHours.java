package nl.ruilwerk.request;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Funding;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Source;

/**
 * The hours that requests of one person speak for in one plan year.
 *
 * <p>Hours of which a share is exchanged each year burden the balance of each of these years; all others burden the balance of the plan
 * year in which they were asked for (AV-68).
 */
final class SpokenHours {

    private final Edition edition;
    private final List<ExecutionRequest> requests;

    /** @param requests everything that the person ever asked for */
    SpokenHours(Edition edition, List<ExecutionRequest> requests) {
        this.edition = edition;
        this.requests = requests;
    }

    /** @return hours by source that a request takes from the balance of its own plan year */
    static Map<String, Hours> of(Edition edition, Evaluation evaluation) {
        Map<String, Hours> hours = new TreeMap<>();
        for (Funding part : evaluation.funding()) {
            if (part.unitValue().isPresent()) {
                boolean yearly = edition.source(part.source()).exchange() == Source.Exchange.EACH_YEAR && !part.shares().isEmpty();
                hours.merge(part.source(), Hours.of(yearly ? part.shares().get(0).quantity() : part.quantity()), Hours::plus);
            }
        }
        return hours;
    }

    /**
     * @param except the request being judged, which does not stand in its own way
     * @return hours by goal of granted and undecided requests of the plan year
     */
    Map<String, BigDecimal> byGoal(String source, Optional<RequestId> except) {
        Map<String, BigDecimal> hours = new HashMap<>();
        for (ExecutionRequest request : requests) {
            boolean counts = request.state() == RequestState.GRANTED || request.state().isUndecided() && request.state() != RequestState.WAITING;
            if (counts && request.planYear() == edition.planYear() && !except.equals(Optional.of(request.id()))) {
                Hours taken = of(edition, request.evaluation()).getOrDefault(source, Hours.ZERO);
                if (taken.isPositive()) {
                    hours.merge(request.goal(), taken.number(), BigDecimal::add);
                }
            }
        }
        return hours;
    }

    /**
     * What choices of earlier plan years still take: the leave register gives these hours up month by month, so its balance at the
     * start of this plan year has them still.
     *
     * @param running choices that run
     */
    Hours promised(Source source, List<RunningChoice> running) {
        Map<String, Integer> years = requests.stream().collect(Collectors.toMap(request -> request.id().toString(), ExecutionRequest::planYear));
        YearMonth first = YearMonth.from(edition.planStart());
        YearMonth last = YearMonth.from(edition.planEnd());
        return running.stream().filter(choice -> years.getOrDefault(choice.id(), edition.planYear()) < edition.planYear())
                .flatMap(choice -> choice.lines().stream())
                .filter(line -> line.kind() == PlannedLine.Kind.SOURCE && line.code().equals(source.code()) && !line.payMonth().isBefore(first))
                .filter(line -> source.exchange() != Source.Exchange.EACH_YEAR || !line.payMonth().isAfter(last))
                .map(line -> Hours.of(line.units().orElse(BigDecimal.ZERO).abs())).reduce(Hours.ZERO, Hours::plus);
    }
}
