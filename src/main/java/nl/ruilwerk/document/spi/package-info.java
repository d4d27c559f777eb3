/** What other contexts implement: who may see a document that belongs to them. */
@NamedInterface("spi")
package nl.ruilwerk.document.spi;

import org.springframework.modulith.NamedInterface;
