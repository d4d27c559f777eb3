package nl.ruilwerk.studio;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.context.ApplicationContext;

/**
 * What an expression in a model can reach: the beans that carry {@link ModelBean}, the variables of the process, and
 * {@code execution.processBusinessKey}. No function, no method, no property of anything else, so no way to a class.
 */
class ModelExpressions extends JuelExpressionManager {

    private final ApplicationContext context;

    ModelExpressions(ApplicationContext context) {
        this.context = context;
    }

    /** The engine offers functions such as {@code now()}; models have none. */
    @Override
    public void addFunction(String name, Method function) {
        // left out on purpose: an expression that calls one does not parse
    }

    @Override
    protected ELResolver createElResolver() {
        return new NamesOnly();
    }

    private final class NamesOnly extends ELResolver {

        @Override
        public Object getValue(ELContext expression, Object base, Object property) {
            VariableScope variables = (VariableScope) expression.getContext(VariableScope.class);
            if (base == null) {
                String name = String.valueOf(property);
                // beans first: a variable can never stand in for a delegate
                if (isModelBean(name)) {
                    expression.setPropertyResolved(true);
                    return context.getBean(name);
                }
                if (name.equals("execution") && variables instanceof DelegateExecution execution) {
                    expression.setPropertyResolved(true);
                    return new InstanceOf(execution.getProcessBusinessKey());
                }
                if (variables != null && variables.hasVariable(name)) {
                    expression.setPropertyResolved(true);
                    return variables.getVariable(name);
                }
            } else if (base instanceof InstanceOf instance && "processBusinessKey".equals(property)) {
                expression.setPropertyResolved(true);
                return instance.businessKey();
            }
            return null;
        }

        private boolean isModelBean(String name) {
            return context.containsBean(name) && context.findAnnotationOnBean(name, ModelBean.class) != null;
        }

        @Override
        public Class<?> getType(ELContext expression, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext expression, Object base, Object property, Object value) {
            throw new PropertyNotWritableException("Expressions in models read and do not write");
        }

        @Override
        public boolean isReadOnly(ELContext expression, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext expression, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext expression, Object base) {
            return Object.class;
        }
    }

    private record InstanceOf(String businessKey) {}
}
