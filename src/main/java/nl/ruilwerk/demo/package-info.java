/**
 * The demo's employers with their people, balances, earlier grants and running requests, in the profile {@code demo} only.
 *
 * <p>What there is stands in files under {@code src/main/resources/demo}; this context brings it in on the first start,
 * through the use cases that an employer would use too. Nothing else depends on it.
 *
 * <p>Read first: {@link nl.ruilwerk.demo.FillingDemo}, {@link nl.ruilwerk.demo.DemoEmployer}. Dutch words:
 * voorbeeldwerkgever, voorbeeldmedewerker.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "time", "identity", "scheme", "document", "approval", "balance", "budget",
        "enrolment", "request", "request::spi"})
package nl.ruilwerk.demo;

import org.springframework.modulith.ApplicationModule;
