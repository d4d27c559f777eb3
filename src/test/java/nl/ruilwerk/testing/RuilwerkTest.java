package nl.ruilwerk.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test with the whole application on a real PostgreSQL: one server for all tests of a run, a fresh and migrated database for
 * each Spring context. Classes with the same settings share a context, and with it its rows: make your own people and
 * employers, or undo with {@code @Transactional}.
 *
 * <p>Jobs of the engine are run by the test ({@code managementService.executeJob}), never by themselves;
 * {@code properties = "camunda.bpm.job-execution.enabled=true"} switches the job executor on. The engine's assertions
 * ({@code BpmnAwareTests}) know the engine of the test's own context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = SharedDatabase.Initializer.class)
@TestExecutionListeners(listeners = {EngineOfTheTest.class, TestClock.EngineFollows.class}, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RuilwerkTest {

    /** As in {@link SpringBootTest#properties()}; wins over what this annotation sets. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /** As in {@link SpringBootTest#webEnvironment()}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
