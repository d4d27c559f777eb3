/** What the contexts below tell enrolments and requests without being known to them. */
@NamedInterface("spi")
package nl.ruilwerk.enrolment.spi;

import org.springframework.modulith.NamedInterface;
