package nl.ruilwerk.approval;

import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.forms.FormAnswers;
import nl.ruilwerk.forms.FormFile;

/** Writes validated answers as a {@link nl.ruilwerk.approval.spi.TaskForm} gets them and as they are kept. */
final class Answers {

    private Answers() {}

    /** @return texts, exact numbers, booleans, lists and maps; days and times as ISO text, files as their ids; what was left empty is left out */
    static Map<String, Object> plain(FormAnswers answers) {
        return plain(answers.values());
    }

    /** @param values typed answers or answers as a screen has them, right or wrong */
    static Map<String, Object> plain(Map<?, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                plain.put((String) key, plain(value));
            }
        });
        return Collections.unmodifiableMap(plain);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> group) {
            return plain(group);
        } else if (value instanceof List<?> items) {
            return items.stream().map(Answers::plain).toList();
        } else if (value instanceof FormFile file) {
            return file.id();
        }
        return value instanceof Temporal ? value.toString() : value;
    }
}
