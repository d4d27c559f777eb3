package nl.ruilwerk.studio;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The beans that models may start. */
@Component
class ModelBeans {

    private final ApplicationContext context;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    /**
     * @return their names, sorted
     * @throws IllegalStateException if one of them is not a delegate
     */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        // asks for types only: making the beans would make the whole application before its engine
        for (String name : context.getBeanNamesForAnnotation(ModelBean.class)) {
            Class<?> type = context.getType(name);
            if (type == null || !JavaDelegate.class.isAssignableFrom(type)) {
                throw new IllegalStateException("Bean " + name + " carries @ModelBean and is no JavaDelegate but " + type);
            }
            names.add(name);
        }
        return names;
    }
}
