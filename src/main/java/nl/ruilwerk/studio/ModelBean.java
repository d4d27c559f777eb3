package nl.ruilwerk.studio;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that models may name: a delegate of a service task, whose bean name is the id of that task. Every other
 * bean is invisible to models, whatever they write.
 *
 * <p>It stands beside {@code @Component("reserveCap")} on a class that implements
 * {@link org.camunda.bpm.engine.delegate.JavaDelegate}; anything else stops the start.
 *
 * @see "docs/decisions/0005-what-the-engine-may-hold.md"
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {}
