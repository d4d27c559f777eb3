/** What the context that owns a step for people tells the task list about it. */
@NamedInterface("spi")
package nl.ruilwerk.approval.spi;

import org.springframework.modulith.NamedInterface;
