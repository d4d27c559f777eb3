package nl.ruilwerk.scheme;

import camundajar.impl.scala.Tuple2;
import java.util.Map;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * What is known, as FEEL sees it; immutable, and made once for many formulas.
 *
 * <p>Values: numbers, LocalDate, Boolean, text, lists and maps of these; null is unknown.
 */
final class Facts {

    private static final ValueMapper MAPPER = ValueMapper.defaultValueMapper();

    private final EvalContext context;

    private Facts(EvalContext context) {
        this.context = context;
    }

    static Facts of(Map<String, Object> named) {
        Facts facts = new Facts(EvalContext.create(MAPPER, Feel.FUNCTIONS));
        for (Map.Entry<String, Object> entry : named.entrySet()) {
            facts = facts.with(entry.getKey(), entry.getValue());
        }
        return facts;
    }

    /** @return these facts and one more */
    Facts with(String name, Object value) {
        return new Facts(context.add(new Tuple2<>(name, MAPPER.toVal(value))));
    }

    EvalContext context() {
        return context;
    }
}
