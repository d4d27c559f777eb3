/**
 * The task list: what waits for a person, who may do it, who took it, who answered it.
 *
 * <p>It is a projection of the engine's user tasks in a table of our own, written in the same transaction by a listener
 * that sits in the engine, and made for the questions that screens ask. No screen ever asks the engine. The context
 * knows tasks, people and forms, and no process: the context that owns a step implements
 * {@link nl.ruilwerk.approval.spi.TaskForm} for it. Nobody answers a task of their own case; the use case refuses it,
 * and so does the table.
 *
 * <p>Read first: {@link nl.ruilwerk.approval.spi.TaskForm}, {@link nl.ruilwerk.approval.AnsweringTask},
 * {@link nl.ruilwerk.approval.TaskList}. Dutch words: takenlijst, taak, oppakken, teruggeven, goedkeurder. Owner in the
 * business: HR.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "identity", "forms", "forms :: ui", "notification", "studio", "words", "look"})
package nl.ruilwerk.approval;

import org.springframework.modulith.ApplicationModule;
