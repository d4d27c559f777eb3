package nl.ruilwerk.approval.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import nl.ruilwerk.money.Money;

/** Keeps the figures of a title as JSON, so that an amount comes back as an amount and a day as a day. */
final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Figures() {}

    /** @throws IllegalArgumentException if a figure is of a kind that no sentence writes */
    static String write(Map<String, Object> figures) {
        ObjectNode all = JSON.createObjectNode();
        figures.forEach((name, value) -> {
            if (value instanceof String text) {
                all.put(name, text);
            } else if (value instanceof Integer || value instanceof Long) {
                all.put(name, ((Number) value).longValue());
            } else if (value instanceof Money money) {
                all.putObject(name).put("cents", money.cents());
            } else if (value instanceof LocalDate day) {
                all.putObject(name).put("day", day.toString());
            } else if (value instanceof YearMonth month) {
                all.putObject(name).put("month", month.toString());
            } else if (value instanceof BigDecimal number) {
                all.putObject(name).put("decimal", number.toPlainString());
            } else if (value instanceof Map<?, ?> byLanguage) {
                ObjectNode texts = all.putObject(name).putObject("text");
                byLanguage.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
            } else {
                throw new IllegalArgumentException("A title cannot hold " + name + " = " + value);
            }
        });
        return all.toString();
    }

    static Map<String, Object> read(String json) {
        try {
            Map<String, Object> figures = new HashMap<>();
            JSON.readTree(json).fields().forEachRemaining(entry -> figures.put(entry.getKey(), read(entry.getValue())));
            return figures;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The figures of a title cannot be read: " + json, broken);
        }
    }

    private static Object read(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        } else if (value.isIntegralNumber()) {
            return value.asLong();
        } else if (value.has("cents")) {
            return Money.ofCents(value.get("cents").asLong());
        } else if (value.has("day")) {
            return LocalDate.parse(value.get("day").asText());
        } else if (value.has("month")) {
            return YearMonth.parse(value.get("month").asText());
        } else if (value.has("decimal")) {
            return new BigDecimal(value.get("decimal").asText());
        }
        Map<String, Object> texts = new HashMap<>();
        value.path("text").fields().forEachRemaining(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }
}
