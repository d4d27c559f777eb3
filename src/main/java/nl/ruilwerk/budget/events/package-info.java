/** What became of caps, as facts in the past tense, told in the transaction in which they happened. */
@NamedInterface("events")
package nl.ruilwerk.budget.events;

import org.springframework.modulith.NamedInterface;
