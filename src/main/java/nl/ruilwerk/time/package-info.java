/**
 * The one clock. Everything that asks for the time or the day gets it from the injected {@link java.time.Clock}; the
 * engine's clock follows it. In the demo a person can move it forward, and the whole installation moves along.
 *
 * <p>Read first: {@link nl.ruilwerk.time.MovableClock}, {@link nl.ruilwerk.time.MovingDate}. Dutch words: datum van de
 * demo, datum vooruitzetten.
 */
@ApplicationModule(allowedDependencies = {"outcome"})
package nl.ruilwerk.time;

import org.springframework.modulith.ApplicationModule;
