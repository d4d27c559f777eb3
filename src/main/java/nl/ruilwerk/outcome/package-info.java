/** How a use case says yes or no: refusals are values. */
@ApplicationModule(allowedDependencies = {})
package nl.ruilwerk.outcome;

import org.springframework.modulith.ApplicationModule;
