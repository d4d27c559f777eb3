/**
 * Scenarios: stories of an employer's people as files, played through the real use cases, engine and database, with what must be true
 * after each step. They are the tests that the business owns.
 *
 * <p>Nothing depends on this context. It is at work only where time stands still ({@code ruilwerk.time.still}), which is how the
 * command {@code scenarios} and the test of the files start the application.
 *
 * <p>Read first: {@link nl.ruilwerk.scenario.RunningScenarios}, {@code ScenarioReader}, {@code Stage}. The format:
 * {@code docs/scenarios.md}. Dutch words: scenario, verwachting.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "time", "identity", "scheme", "document", "notification", "forms",
        "approval", "balance", "budget", "enrolment", "request", "request::spi", "addendum", "payroll", "settlement", "career", "regulation", "leave"})
package nl.ruilwerk.scenario;

import org.springframework.modulith.ApplicationModule;
