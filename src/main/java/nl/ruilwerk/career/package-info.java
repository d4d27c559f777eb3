/**
 * What happens in careers, and what it does to choices that run: illness, suspension, other hours or pay, another unit, theft, wage
 * garnishment, notice, the end of an employment.
 *
 * <p>The personnel system tells of events, or HR enters them. The scheme says what follows for each running choice: it goes on, it is tested
 * anew, it ends, somebody makes an arrangement, or it is settled. This context never judges by itself; it asks the evaluator and carries out.
 *
 * <p>Read first: {@link nl.ruilwerk.career.CareerRecord}, {@link nl.ruilwerk.career.CareerRecords}. Dutch words: gebeurtenis, lopende keuze,
 * afspraak, wat als. Owner in the business: HR.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "identity::events", "scheme", "document",
        "document::spi", "notification", "forms", "forms::ui", "studio", "approval", "approval::spi", "balance", "budget", "enrolment", "request",
        "request::spi", "addendum", "payroll", "payroll::spi", "settlement", "settlement::spi"})
package nl.ruilwerk.career;

import org.springframework.modulith.ApplicationModule;
