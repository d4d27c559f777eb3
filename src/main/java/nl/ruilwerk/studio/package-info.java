/**
 * The models: what may stand in them, how they reach the engine, and how tightly the engine is locked.
 *
 * <p>Models and forms are files in {@code processes/} and {@code forms/}. They are checked before the engine sees them,
 * and deployed together under their names in the repository. A model can start nothing but the beans that carry
 * {@link nl.ruilwerk.studio.ModelBean}; scripts, class names, connectors and free expressions are refused, first by the
 * checks and then once more by the engine as it is set up here. This context knows no process and no task list.
 *
 * <p>Read first: {@link nl.ruilwerk.studio.BaselineDeployment}, {@link nl.ruilwerk.studio.ModelChecks},
 * {@link nl.ruilwerk.studio.EngineLockDown}. Dutch words: model, uitgave, formulier. Owner in the business: the process
 * owner.
 */
@ApplicationModule(allowedDependencies = {"outcome", "words"})
package nl.ruilwerk.studio;

import org.springframework.modulith.ApplicationModule;
