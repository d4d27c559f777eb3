package nl.ruilwerk.testing;

import org.camunda.bpm.engine.ProcessEngine;
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
}
