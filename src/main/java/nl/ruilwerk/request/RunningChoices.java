package nl.ruilwerk.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.spi.ExchangeLines;
import nl.ruilwerk.scheme.ChosenTerm;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.PlannedLine;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Component;

/**
 * Granted requests that run over a term, as the evaluator sees them: charged as they were signed, taken as payroll carried them out.
 * A goal without terms is exchanged once and never runs.
 */
@Component
public class RunningChoices {

    private final ExecutionRequests requests;
    private final EndedChoices ended;
    private final ExchangeLines lines;
    private final Schemes schemes;
    private final Evaluator evaluator;

    RunningChoices(ExecutionRequests requests, EndedChoices ended, ExchangeLines lines, Schemes schemes, Evaluator evaluator) {
        this.requests = requests;
        this.ended = ended;
        this.lines = lines;
        this.schemes = schemes;
        this.evaluator = evaluator;
    }

    /** @return choices that run on that day or begin after it, in order of their first day */
    public List<RunningChoice> of(PersonId person, LocalDate day) {
        List<RunningChoice> running = new ArrayList<>();
        Map<RequestId, LocalDate> lastDays = ended.of(person);
        Map<UUID, List<ExchangeLines.Line>> byRequest = lines.of(person);
        for (ExecutionRequest request : requests.of(person)) {
            if (request.state() == RequestState.GRANTED && request.evaluation().term().isPresent()) {
                RunningChoice choice = choice(request, Optional.ofNullable(lastDays.get(request.id())), byRequest.get(request.id().value()));
                if (choice.end().map(end -> !end.isBefore(day)).orElse(true)) {
                    running.add(choice);
                }
            }
        }
        running.sort(java.util.Comparator.comparing(RunningChoice::start).thenComparing(RunningChoice::id));
        return running;
    }

    /** @return that request as a running choice, whether or not it still runs; empty when it is not granted or its goal has no term */
    public Optional<RunningChoice> find(RequestId id) {
        ExecutionRequest request = requests.get(id);
        return request.state() != RequestState.GRANTED || request.evaluation().term().isEmpty() ? Optional.empty()
                : Optional.of(choice(request, Optional.ofNullable(ended.of(request.person()).get(id)), lines.of(request.person()).get(id.value())));
    }

    private RunningChoice choice(ExecutionRequest request, Optional<LocalDate> lastDay, List<ExchangeLines.Line> carried) {
        Evaluation evaluation = request.evaluation();
        ChosenTerm term = evaluation.term().orElseThrow();
        Edition edition = schemes.edition(request.edition());
        Optional<LocalDate> agreed = term.openEnded() ? Optional.empty() : Optional.of(term.end());
        Optional<LocalDate> end = lastDay.map(day -> agreed.filter(day::isAfter).orElse(day)).or(() -> agreed);
        List<PlannedLine> planned = carried == null ? evaluation.lines() : carried.stream().map(ExchangeLines.Line::planned).toList();
        Money taken = carried == null ? Money.ZERO : Money.sum(carried.stream()
                .filter(line -> line.handedOver() && line.planned().kind() == PlannedLine.Kind.SOURCE).map(line -> line.planned().amount()).toList()).negated();
        return new RunningChoice(request.id().toString(), request.goal(), evaluator.group(edition, request.goal(), request.answers()), term.start(), end,
                Money.sum(evaluation.split().values()).minus(requests.lapsed(request.id())), request.cost(), planned, taken);
    }
}
