package nl.ruilwerk.studio.checks;

import java.util.Map;
import java.util.regex.Pattern;
import nl.ruilwerk.studio.ModelCheck;
import nl.ruilwerk.studio.ModelElement;
import nl.ruilwerk.studio.ModelFaults;
import nl.ruilwerk.studio.Models;
import org.springframework.stereotype.Component;

/**
 * What a process computes stands in a decision table or in a bean. An expression in a process names one variable, or
 * compares it with one value; a call activity may hand on the business key.
 */
@Component
class OnlySimpleExpressions implements ModelCheck {

    private static final String VARIABLE = "[a-z][A-Za-z0-9]*";
    private static final String VALUE = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\"|true|false|-?\\d+)";
    private static final Pattern SIMPLE = Pattern.compile("[$#]\\{\\s*(?:"
            + "(?:not\\s+|!\\s*)?" + VARIABLE
            + "|" + VARIABLE + "\\s*(?:==|!=|<=?|>=?)\\s*" + VALUE
            + ")\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{\\s*execution\\.processBusinessKey\\s*}");

    @Override
    public boolean guardsTheEngine() {
        return true;
    }

    @Override
    public void check(Models models, ModelFaults faults) {
        models.processes().forEach(file -> file.root().all().forEach(element -> {
            element.attributes().forEach((name, value) -> {
                boolean handsOn = element.isCamunda("in") && name.local().equals("businessKey") && BUSINESS_KEY.matcher(value).matches();
                if (!handsOn && !isSimple(value)) {
                    faults.add(file, element, "freeExpression", Map.of("found", value));
                }
            });
            if (!isProse(element) && !isSimple(element.text())) {
                faults.add(file, element, "freeExpression", Map.of("found", element.text()));
            }
        }));
    }

    private static boolean isSimple(String value) {
        return !value.contains("${") && !value.contains("#{") || SIMPLE.matcher(value).matches();
    }

    /** Prose that the engine keeps and never evaluates. */
    private static boolean isProse(ModelElement element) {
        return element.isBpmn("documentation") || element.isBpmn("text");
    }
}
