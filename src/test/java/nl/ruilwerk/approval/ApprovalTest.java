package nl.ruilwerk.approval;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.ruilwerk.testing.RuilwerkTest;
import org.springframework.context.annotation.Import;

/** A test of the task list with {@link WeighingFixture}: all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RuilwerkTest(properties = "ruilwerk.forms-dir=src/test/resources/approval/forms")
@Import(WeighingFixture.class)
public @interface ApprovalTest {}
