/** Amounts in euro, exact to the cent. */
@ApplicationModule(allowedDependencies = {})
package nl.ruilwerk.money;

import org.springframework.modulith.ApplicationModule;
