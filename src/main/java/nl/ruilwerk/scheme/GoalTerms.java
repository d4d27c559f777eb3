package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * How a goal runs, beyond what every goal has.
 *
 * @param uses        the allowed sources, in the order of the file
 * @param charge      what it costs the sources; absent means the proven cost
 * @param limits      what bounds the amount of the goal
 * @param terms       periods to choose from; empty when it is paid in the months of its sources
 * @param window      when it may be asked and from when it works, beside the last day
 * @param steps       who acts before it is granted
 * @param payment     how payroll carries it out
 * @param caps        what happens at the caps of this goal; absent means as in the scheme
 * @param gives       what the employee gets instead of money
 * @param residual    FEEL over {@code choice}: EUR due by who keeps the thing, at the end of the term or before
 * @param longRunning whether the employee is bound until the end of the term
 * @param sensitive   whether steps that see part of a request never see the goal, such as union dues
 */
public record GoalTerms(List<SourceUse> uses, Optional<Charge> charge, List<Limit> limits, List<Term> terms, Optional<Window> window, List<Step> steps,
        Payment payment, Optional<CapPolicy> caps, Optional<Gives> gives, Optional<Formula> residual, boolean longRunning, boolean sensitive) {

    /** Such as hours of leave: a unit, and FEEL for how much. */
    public record Gives(String unit, Formula quantity, List<String> rules) {
        public Gives {
            rules = List.copyOf(rules);
        }
    }

    public GoalTerms {
        uses = List.copyOf(uses);
        limits = List.copyOf(limits);
        terms = List.copyOf(terms);
        steps = List.copyOf(steps);
    }

    Optional<SourceUse> use(String source) {
        return uses.stream().filter(use -> use.source().equals(source)).findFirst();
    }

    Optional<Term> term(String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }
}
