/**
 * What became of people and their employments, as facts in the past tense. Each is told at least once, when its day has
 * come; a listener writes with a key of its own, so that a second telling changes nothing.
 */
@NamedInterface("events")
package nl.ruilwerk.identity.events;

import org.springframework.modulith.NamedInterface;
