package nl.ruilwerk.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Several contexts of one run have an engine each: tells the engine's assertions which one this test means. */
class EngineOfTheTest implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(AbstractAssertions::init);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        AbstractAssertions.reset();
    }

    /** A test that moved the time must not leave it moved for the next: the engine's clock is one per JVM. */
    @Override
    public void afterTestClass(TestContext test) {
        ClockUtil.reset();
    }
}
