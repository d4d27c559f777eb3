/**
 * What payroll has to do: lines per employee and pay month, the file handed over when a month is closed, and the
 * answers that come back.
 *
 * <p>A closed batch never changes: a correction is a new line in an open month. This context plans what was granted
 * and never judges it.
 *
 * <p>Read first: {@code payroll.PlanningPayrollLines}, {@code payroll.ClosingPayMonth}, {@code docs/payroll-file.md}.
 * Dutch words: salarismutatie, aanlevering, loontijdvak. Owner in the business: payroll administration.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "scheme", "document",
        "document::spi", "notification", "forms", "forms::ui", "studio", "approval", "approval::spi", "request",
        "request::spi", "addendum", "balance", "budget"})
package nl.ruilwerk.payroll;

import org.springframework.modulith.ApplicationModule;
