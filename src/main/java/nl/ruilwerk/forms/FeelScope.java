package nl.ruilwerk.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.valuemapper.ValueMapper;

/** What expressions see by name; made into the engine's own values once for many expressions. */
final class FeelScope {

    private final Map<String, Object> values;
    private Context context;

    /** @param values plain, as {@link FeelData} makes them; may be changed through this scope only */
    FeelScope(Map<String, Object> values) {
        this.values = values;
    }

    void put(List<String> path, Object value) {
        FeelData.put(values, path, value);
        context = null;
    }

    /** @return a scope with more names, which go before those of this one */
    FeelScope with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new FeelScope(all);
    }

    Context context(ValueMapper mapper) {
        if (context == null) {
            context = ((ValContext) mapper.toVal(values)).context();
        }
        return context;
    }
}
