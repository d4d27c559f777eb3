package nl.ruilwerk.scheme;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.ruilwerk.money.Money;

/**
 * Figures of a finding as JSON, each with its kind, so that a stored finding says the same sentence later:
 * {@code {"money": "1250.00"}}, {@code {"date": "2023-11-01"}}, {@code {"month": "2023-12"}}, {@code {"text": {...}}}.
 */
final class Figures {

    private Figures() {}

    /** @return the figures with texts in that language, the rest unchanged */
    static Map<String, Object> in(Locale locale, Map<String, Object> figures) {
        Map<String, Object> said = new TreeMap<>(figures);
        said.replaceAll((name, value) -> value instanceof Text text ? text.in(locale) : value);
        return said;
    }

    static final class Writer extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            if (value instanceof Money money) {
                json.writeStringField("money", money.toString());
            } else if (value instanceof LocalDate date) {
                json.writeStringField("date", date.toString());
            } else if (value instanceof YearMonth month) {
                json.writeStringField("month", month.toString());
            } else if (value instanceof Number number) {
                json.writeStringField("number", new BigDecimal(number.toString()).toPlainString());
            } else if (value instanceof Text text) {
                json.writeObjectField("text", text.byLanguage());
            } else {
                json.writeStringField("word", String.valueOf(value));
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends JsonDeserializer<Object> {
        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            String kind = node.fieldNames().next();
            JsonNode value = node.get(kind);
            return switch (kind) {
                case "money" -> Money.of(value.asText());
                case "date" -> LocalDate.parse(value.asText());
                case "month" -> YearMonth.parse(value.asText());
                case "number" -> new BigDecimal(value.asText());
                case "text" -> {
                    Map<String, String> words = new TreeMap<>();
                    value.fields().forEachRemaining(word -> words.put(word.getKey(), word.getValue().asText()));
                    yield new Text(words);
                }
                default -> value.asText();
            };
        }
    }
}
