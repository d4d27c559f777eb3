package nl.ruilwerk.payroll;

import java.util.UUID;

/** Identity of a closed pay month's batch. */
public record PayBatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
