package nl.ruilwerk.scheme;

import java.util.List;

/**
 * How payroll carries out a goal.
 *
 * @param treatment how pay treats the component of the goal
 * @param paid      in the months of the sources, or at once at the start or the end (LZ-166)
 * @param also      further lines, such as a benefit in kind for each month
 */
public record Payment(Treatment treatment, Paid paid, List<Also> also) {

    /** How pay treats an amount. */
    public enum Treatment { UNTAXED, TAXED, HOURS, NET_DEDUCTION, BENEFIT_IN_KIND }

    /** When the goal is paid. */
    public enum Paid { WITH_SOURCE, AT_START, AT_END }

    /**
     * A line beside the goal's own.
     *
     * @param amount FEEL: EUR
     * @param per    once at the start, or each month of the term
     */
    public record Also(String component, Formula amount, Charge.Per per, Treatment treatment, List<String> rules) {
        public Also {
            rules = List.copyOf(rules);
        }
    }

    /** What a goal without more is: an untaxed amount in the months of its sources. */
    static final Payment WITH_SOURCE = new Payment(Treatment.UNTAXED, Paid.WITH_SOURCE, List.of());

    public Payment {
        also = List.copyOf(also);
    }
}
