/** What the contexts below do for settlement without being known to it. */
@NamedInterface("spi")
package nl.ruilwerk.settlement.spi;

import org.springframework.modulith.NamedInterface;
