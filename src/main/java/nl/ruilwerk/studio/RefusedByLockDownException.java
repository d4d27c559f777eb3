package nl.ruilwerk.studio;

import org.camunda.bpm.engine.ProcessEngineException;

/** The locked engine was asked for something that it does not do here. */
public class RefusedByLockDownException extends ProcessEngineException {

    RefusedByLockDownException(String message) {
        super(message);
    }
}
