/**
 * Caps per goal, unit and plan year, by amount and by count, and the ledger of places and euros against them.
 *
 * <p>A cap guarantees a number of places; beyond that number, or beyond the budget, the employer decides (HS-53 to
 * HS-55). This context guards that two people never get the last place. It does not know what a request asks for, and
 * it never decides at the employer's discretion: it records such a decision.
 *
 * <p>Beside the caps it keeps the register of the tax-free margin (HS-146 to HS-148): the wage sum, what payroll reported and what
 * other provisions take. What the scheme will still charge it is told through {@code budget.spi}.
 *
 * <p>Read first: {@link nl.ruilwerk.budget.CapLedger}, {@link nl.ruilwerk.budget.CapRoom},
 * {@link nl.ruilwerk.budget.GoalRestrictions}. Dutch words: plafond, budget, gegarandeerd aantal, collectieve
 * beperking, vrije ruimte, loonsom. Owner in the business: HR.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "scheme", "notification"})
package nl.ruilwerk.budget;

import org.springframework.modulith.ApplicationModule;
