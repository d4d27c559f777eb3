package nl.ruilwerk.scheme;

import java.math.BigDecimal;

/**
 * How many of the staff may take part (HS-15).
 *
 * @param percent with one decimal, rounded down, so that a warning is never rounded away
 * @param minimum percentage that the scheme needs
 */
public record EntitledShare(int entitled, int staff, BigDecimal percent, BigDecimal minimum, boolean belowMinimum) {}
