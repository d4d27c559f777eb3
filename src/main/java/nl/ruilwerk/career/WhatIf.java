package nl.ruilwerk.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Settlement;

/**
 * What would become of the running choices of somebody, were something to happen on a day. It promises nothing, and nothing is kept of it.
 *
 * @param choices    those that run on that day, in order of their first day
 * @param outcomes   what the scheme says of each; one that is missing goes on
 * @param settlement of who leaves; empty otherwise, and where the scheme settles nothing
 */
public record WhatIf(Question question, List<RunningChoice> choices, List<EventOutcome> outcomes, Optional<Settlement> settlement) {

    /** What would happen. */
    public enum Change { LEAVE, OTHER_HOURS }

    /**
     * @param day        the last day of service, or the first day of the new hours
     * @param weekly     new hours a week, with {@link Change#OTHER_HOURS}
     * @param finalPay   EUR net that the last salary is expected to be, from which can be taken; zero when nobody knows
     */
    public record Question(Change change, LocalDate day, Optional<BigDecimal> weekly, Money finalPay) {}

    public WhatIf {
        choices = List.copyOf(choices);
        outcomes = List.copyOf(outcomes);
    }

    /** @return what the scheme says of a choice; empty when it goes on */
    public Optional<EventOutcome> of(RunningChoice choice) {
        return outcomes.stream().filter(outcome -> outcome.choice().equals(choice.id())).findFirst();
    }
}
