package nl.ruilwerk.notification.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import nl.ruilwerk.money.Money;

/** Figures as they stand in a JSON column: each with its kind, so that it is written in the reader's language later. */
final class Figures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Figures() {}

    static String write(Map<String, Object> figures) {
        ObjectNode all = JSON.createObjectNode();
        figures.forEach((name, figure) -> write(all.putObject(name), name, figure));
        return all.toString();
    }

    private static void write(ObjectNode node, String name, Object figure) {
        if (figure instanceof Money money) {
            node.put("cents", money.cents());
        } else if (figure instanceof LocalDate date) {
            node.put("date", date.toString());
        } else if (figure instanceof YearMonth month) {
            node.put("month", month.toString());
        } else if (figure instanceof ZonedDateTime moment) {
            node.put("moment", moment.toString());
        } else if (figure instanceof BigDecimal decimal) {
            node.put("decimal", decimal.toPlainString());
        } else if (figure instanceof Integer || figure instanceof Long) {
            node.put("number", ((Number) figure).longValue());
        } else if (figure instanceof String text) {
            node.put("text", text);
        } else if (figure instanceof Map<?, ?> texts && !texts.isEmpty()) {
            ObjectNode languages = node.putObject("texts");
            texts.forEach((language, text) -> languages.put((String) language, (String) text));
        } else {
            throw new IllegalArgumentException("Figure " + name + " is money, a date, a month, a moment, a number or text, not "
                    + figure.getClass().getName());
        }
    }

    static Map<String, Object> read(String json) {
        try {
            Map<String, Object> figures = new HashMap<>();
            JSON.readTree(json).fields().forEachRemaining(field -> {
                var kind = field.getValue().fields().next();
                figures.put(field.getKey(), read(kind.getKey(), kind.getValue()));
            });
            return figures;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored figures are not readable: " + json, unreadable);
        }
    }

    private static Object read(String kind, JsonNode value) {
        return switch (kind) {
            case "cents" -> Money.ofCents(value.longValue());
            case "date" -> LocalDate.parse(value.textValue());
            case "month" -> YearMonth.parse(value.textValue());
            case "moment" -> ZonedDateTime.parse(value.textValue());
            case "decimal" -> new BigDecimal(value.textValue());
            case "number" -> value.longValue();
            case "text" -> value.textValue();
            case "texts" -> {
                Map<String, String> texts = new HashMap<>();
                value.fields().forEachRemaining(text -> texts.put(text.getKey(), text.getValue().textValue()));
                yield texts;
            }
            default -> throw new IllegalStateException("Stored figure of unknown kind " + kind);
        };
    }
}
