package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/**
 * A part of a budget whose last day has passed.
 *
 * @param left EUR that was not spent
 * @param paid EUR gross paid out for it; empty when nothing is paid, or when a figure for it is missing
 */
public record Expiry(String source, String lot, LocalDate lastDay, Money left, BudgetTerms.Then then, Optional<Money> paid, Finding finding) {}
