package nl.ruilwerk.scheme;

import java.util.List;
import java.util.Optional;

/**
 * A period over which a choice may run.
 *
 * @param months      number of consecutive months
 * @param inMonths    months of the year with an instalment, in {@code years} successive years (AV-40, AV-41)
 * @param years       number of years that {@code inMonths} come back
 * @param until       open end instead of a number
 * @param instalments how the total is divided
 */
public record Term(String code, Text name, Optional<Integer> months, List<Integer> inMonths, int years, Optional<Until> until,
        Instalments.Division instalments, List<String> rules) {

    /** Until the last day of the plan year, or until the employee revokes it. */
    public enum Until { PLAN_END, REVOKED }

    public Term {
        inMonths = List.copyOf(inMonths);
        rules = List.copyOf(rules);
    }
}
