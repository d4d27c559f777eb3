package nl.ruilwerk.scheme;

import java.math.BigDecimal;

/** What the employee gets instead of money, such as hours of leave. */
public record Given(String unit, BigDecimal quantity) {}
