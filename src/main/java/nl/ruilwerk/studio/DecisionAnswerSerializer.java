package nl.ruilwerk.studio;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Lets the engine pass the whole answer of a decision table along within one step, as it always does. Nothing of it is
 * ever written: the step stores the one entry that the model names, as text or number.
 */
class DecisionAnswerSerializer extends AbstractTypedValueSerializer<ObjectValue> {

    DecisionAnswerSerializer() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "decisionAnswer";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.isTransient() && value.getValue() instanceof DmnDecisionResult;
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), true).create();
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        if (!value.isTransient()) {
            throw new RefusedByLockDownException("The whole answer of a decision table is never stored");
        }
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        throw new RefusedByLockDownException("The whole answer of a decision table is never stored, so it cannot be read");
    }
}
