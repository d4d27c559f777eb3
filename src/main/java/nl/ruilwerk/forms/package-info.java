/**
 * What people fill in: {@code .form} files of a form editor, read at start, shown with Vaadin and checked on the server.
 *
 * <p>Owns the reading of Camunda Forms JSON (the schema of form-js), the rules in it (required, lengths, limits,
 * patterns, options), its FEEL expressions, and the screen made from it. A file that this product cannot show exactly
 * as it is written stops the start, with file, line and component. Never stores an answer, never knows a process, never
 * decides what an answer means: the context that owns the task does.
 *
 * <p>Read first: {@link nl.ruilwerk.forms.FormDefinition}, {@link nl.ruilwerk.forms.FormCatalog},
 * {@link nl.ruilwerk.forms.ui.FormView}; for process owners {@code docs/forms.md}.
 *
 * <p>Dutch: form = formulier, field = veld, answer = antwoord, option = keuze. Owner in the business: the process owners.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look"})
package nl.ruilwerk.forms;

import org.springframework.modulith.ApplicationModule;
