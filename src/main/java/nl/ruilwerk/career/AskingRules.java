package nl.ruilwerk.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.CareerEvent;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.scheme.KeptEditions;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Situation;
import org.springframework.stereotype.Component;

/** Asks what the scheme says of running choices: each by the text that it was granted by, unless choices follow a change of the regulation. */
@Component
class AskingRules {

    private final ExecutionRequests requests;
    private final KeptEditions kept;
    private final Evaluator evaluator;

    AskingRules(ExecutionRequests requests, KeptEditions kept, Evaluator evaluator) {
        this.requests = requests;
        this.kept = kept;
        this.evaluator = evaluator;
    }

    /**
     * @param now the plan year as the scheme has it now
     * @return one outcome for each choice that runs on the day of the event, in their order
     */
    List<EventOutcome> after(Edition now, Situation situation, CareerEvent event) {
        Map<String, EventOutcome> outcomes = new HashMap<>();
        byEdition(now, situation.running()).forEach((edition, choices) -> evaluator.after(edition, situation, event).stream()
                .filter(outcome -> choices.contains(outcome.choice())).forEach(outcome -> outcomes.put(outcome.choice(), outcome)));
        return situation.running().stream().filter(choice -> outcomes.containsKey(choice.id())).map(choice -> outcomes.get(choice.id())).toList();
    }

    /** @return the text by which these choices are settled: their own when they share one, or else that of now */
    Edition forAll(Edition now, List<RequestId> choices, LocalDate day) {
        List<Edition> own = choices.stream().map(choice -> kept.of(requests.get(choice).evaluation().digest(), now)).distinct().toList();
        return (own.size() == 1 ? own.get(0) : now).on(day);
    }

    private Map<Edition, List<String>> byEdition(Edition now, List<RunningChoice> choices) {
        Map<Edition, List<String>> byEdition = new LinkedHashMap<>();
        choices.forEach(choice -> byEdition.computeIfAbsent(kept.of(requests.get(new RequestId(UUID.fromString(choice.id()))).evaluation().digest(), now),
                none -> new ArrayList<>()).add(choice.id()));
        return byEdition;
    }
}
