/**
 * Hardship requests: an employee finds an outcome of the scheme unfair and asks the employer to set it aside; the employer
 * decides in writing, within the term of the scheme (LZ-155, LZ-156, AV-78, AV-97, AV-99).
 *
 * <p>A decision never changes a rule. It becomes a dispensation: a fact by which the evaluator judges one case, told by
 * decision and rule in every finding; balances, caps and the minimum wage stay guarded. A late decision is no grant.
 *
 * <p>Read first: {@link nl.ruilwerk.hardship.AskingHardship}, {@link nl.ruilwerk.hardship.DecidingHardship},
 * {@code hardship.process.HardshipProcess}. Dutch words: hardheidsclausule, uitzondering. Owner in the business: the employer.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "scheme", "document",
        "document::spi", "notification", "forms", "forms::ui", "studio", "approval", "approval::spi", "enrolment",
        "enrolment::spi", "request", "request::spi", "addendum"})
package nl.ruilwerk.hardship;

import org.springframework.modulith.ApplicationModule;
