package nl.ruilwerk.payroll;

import java.util.UUID;

/** Identity of a payroll line; stands in the file handed over, for ever the same. */
public record PayrollLineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
