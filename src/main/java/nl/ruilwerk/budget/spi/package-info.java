/** What others tell the register of the tax-free margin. */
@NamedInterface("spi")
package nl.ruilwerk.budget.spi;

import org.springframework.modulith.NamedInterface;
