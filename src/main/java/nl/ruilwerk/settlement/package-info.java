/**
 * The end of things: what a source really pays, who leaves, and the turn of the year.
 *
 * <p>When a source pays less than was counted on, granted exchanges are divided anew in the order of the goals; what no source carries
 * lapses, and no debt arises (HS-132, HS-159). Nothing that was handed over to payroll is opened again. This context also starts the
 * yearly decision on the amounts in good time, and reminds who was refused for lack of room.
 *
 * <p>Read first: {@link nl.ruilwerk.settlement.StatingActualSource}, {@link nl.ruilwerk.settlement.DividingAnew},
 * {@link nl.ruilwerk.settlement.SettlingLeavers}. Dutch words: verrekening, eindafrekening, jaarovergang. Owner in the business: payroll
 * administration, and the employer for the yearly amounts.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "identity::events", "scheme", "notification", "forms", "studio",
        "approval", "approval::spi", "balance", "budget", "enrolment", "request", "payroll"})
package nl.ruilwerk.settlement;

import org.springframework.modulith.ApplicationModule;
