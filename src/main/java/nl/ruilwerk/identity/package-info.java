/**
 * Employers, their units and people, what HR knows of each employment, who may do what, and how people sign in.
 *
 * <p>Every row knows its employer, and nobody sees another employer's data. This context decides no rule of a scheme
 * and knows no process: it says who somebody is and what role a person holds, for which unit.
 *
 * <p>Read first: {@link nl.ruilwerk.identity.Actor}, {@link nl.ruilwerk.identity.Role},
 * {@link nl.ruilwerk.identity.People}. Dutch words: werkgever, medewerker, dienstverband, leidinggevende, rol.
 * Owner in the business: personnel administration.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "time", "words", "look"})
package nl.ruilwerk.identity;

import org.springframework.modulith.ApplicationModule;
