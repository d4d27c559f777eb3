package nl.ruilwerk.studio;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import nl.ruilwerk.outcome.Reason;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All reasons for no that the product knows: the constants of every enum that implements {@link Reason}. */
final class Reasons {

    private Reasons() {}

    static Set<String> names() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Reason.class));
        Set<String> names = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("nl.ruilwerk")) {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), Reasons.class.getClassLoader());
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants()).map(constant -> ((Reason) constant).name()).forEach(names::add);
            }
        }
        return names;
    }
}
