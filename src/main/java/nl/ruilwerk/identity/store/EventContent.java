package nl.ruilwerk.identity.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import nl.ruilwerk.identity.events.PersonnelEvent;
import nl.ruilwerk.money.Money;

/** Events as they stand in a JSON column until they are told; an event of an earlier release stays readable. */
final class EventContent {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new Jdk8Module(), new JavaTimeModule(), new SimpleModule()
                    .addSerializer(Money.class, new WritingMoney()).addDeserializer(Money.class, new ReadingMoney()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private EventContent() {}

    static String write(PersonnelEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event cannot be written: " + event.key(), impossible);
        }
    }

    /** @param kind simple name of the event's class */
    static PersonnelEvent read(String kind, String json) {
        Class<?> type = Arrays.stream(PersonnelEvent.class.getPermittedSubclasses()).filter(known -> known.getSimpleName().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No event " + kind));
        try {
            return (PersonnelEvent) JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A kept event is not readable: " + kind, unreadable);
        }
    }

    private static final class WritingMoney extends JsonSerializer<Money> {
        @Override
        public void serialize(Money amount, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(amount.toString());
        }
    }

    private static final class ReadingMoney extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Money.of(json.getText());
        }
    }
}
