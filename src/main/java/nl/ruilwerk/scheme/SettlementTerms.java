package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * What is settled when a choice ends before its term.
 *
 * @param outstanding     FEEL over {@code choice}: EUR that the employee still owes for one choice, negative when owed to the employee
 * @param recover         where it is taken from, in order
 * @param days            calendar days to pay what is asked to be transferred, counted from the day after the request
 * @param interest        FEEL over {@code owed} and {@code days} late: EUR
 * @param smallDifference FEEL over {@code owed}: true when it is not worth settling
 * @param pays            FEEL over {@code surplus}: EUR gross for what the employee is owed
 */
public record SettlementTerms(Formula outstanding, List<Recovery> recover, Optional<Integer> days, Optional<Formula> interest,
        Optional<Formula> smallDifference, Optional<Formula> pays, Text text, List<String> rules) {

    /** As many as the form of payroll has fields for, beside those that take whatever is left. */
    public static final int MOST_PLACES = 8;

    /**
     * A place to take from.
     *
     * @param from such as {@code net-pay}, {@code holiday-pay}, {@code transfer}
     * @param when FEEL over {@code choice}: for which choices; the rest passes it by
     * @param all  whether it takes whatever is left, as a transfer or a debt does
     */
    public record Recovery(String from, Formula when, boolean all, Text text, List<String> rules) {
        public Recovery {
            rules = List.copyOf(rules);
        }
    }

    public SettlementTerms {
        recover = List.copyOf(recover);
        rules = List.copyOf(rules);
    }
}
