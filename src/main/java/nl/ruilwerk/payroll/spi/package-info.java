/** What the contexts below do for payroll without being known to it. */
@NamedInterface("spi")
package nl.ruilwerk.payroll.spi;

import org.springframework.modulith.NamedInterface;
