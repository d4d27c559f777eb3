/**
 * Execution requests: what an employee asks the scheme to carry out, with receipts, from draft to grant.
 *
 * <p>This context asks the evaluator of {@code scheme} and the ledgers of {@code balance} and {@code budget}; it owns
 * the model {@code processes/request/execution-request.bpmn} and its steps. It does not know addenda or pay lines:
 * those contexts stand below it, and are reached through the models and through {@code request.spi}.
 *
 * <p>Read first: {@link nl.ruilwerk.request.SubmittingRequest}, {@link nl.ruilwerk.request.Situations},
 * {@code request.process.ExecutionRequestProcess}. Dutch words: uitvoeringsverzoek, aanvraag, bon. Owner in the
 * business: HR.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "scheme", "document",
        "document::spi", "notification", "forms", "forms::ui", "studio", "approval", "approval::spi", "balance",
        "budget", "budget::events", "budget::spi", "enrolment", "enrolment::spi"})
package nl.ruilwerk.request;

import org.springframework.modulith.ApplicationModule;
