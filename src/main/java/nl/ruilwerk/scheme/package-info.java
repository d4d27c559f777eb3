/**
 * What an employer has agreed with its people: schemes as data, and the one function that judges by them.
 *
 * <p>A scheme is a folder of YAML files, the pack. It holds units, sources, goals, limits, deadlines, evidence,
 * declarations, notices, payroll components and dated parameters, each with the rule ids it carries. Formulas and
 * conditions are FEEL with the vocabulary of {@code docs/scheme-format.md}. The context reads packs at the start, refuses
 * a broken one with file and line, and offers an {@link nl.ruilwerk.scheme.Edition} per plan year.
 *
 * <p>{@link nl.ruilwerk.scheme.Evaluator} judges a request from facts that the caller brings: screen, process and
 * scenario ask the same function. It knows no database, no engine and no clock, and it never decides what the employer
 * decides: discretion stays a verdict of its own.
 *
 * <p>Read first: {@link nl.ruilwerk.scheme.Evaluator}, {@link nl.ruilwerk.scheme.Situation},
 * {@link nl.ruilwerk.scheme.Edition}. Dutch words: regeling, bron, doel, voorwaarde, vindplaats. Owner: the employer's HR.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words"})
package nl.ruilwerk.scheme;

import org.springframework.modulith.ApplicationModule;
