/** What the contexts below tell requests without being known to them. */
@NamedInterface("spi")
package nl.ruilwerk.request.spi;

import org.springframework.modulith.NamedInterface;
