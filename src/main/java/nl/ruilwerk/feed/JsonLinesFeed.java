package nl.ruilwerk.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.feed.FeedProblem.Code;

/** Takes JSON lines apart: one flat object per line; the names are those of the columns. */
final class JsonLinesFeed {

    static final String SEPARATOR = "JSON";

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(5).maxStringLength(10_000).maxNumberLength(50).build()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonLinesFeed() {}

    /** @return the cells; empty when it cannot be taken apart, and {@code problems} says why */
    static Optional<RawFeed> read(byte[] content, int mostRows, FeedProblems problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException malformed) {
            problems.add(FeedProblem.ofFile(Code.NOT_UTF8, Map.of()));
            return Optional.empty();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Map<Integer, String>> objects = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (objects.size() == mostRows) {
                problems.add(number, "", "", Code.TOO_MANY_ROWS, Map.of("most", String.valueOf(mostRows)));
                return Optional.empty();
            }
            cells(line, number, columns, problems).ifPresent(objects::add);
            numbers.add(number);
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (objects.isEmpty()) {
            problems.add(FeedProblem.ofFile(Code.EMPTY_FILE, Map.of()));
            return Optional.empty();
        }
        List<RawFeed.Row> rows = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            String[] cells = new String[columns.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = objects.get(i).getOrDefault(column, "");
            }
            rows.add(new RawFeed.Row(numbers.get(i), cells));
        }
        return Optional.of(new RawFeed(SEPARATOR, false, List.copyOf(columns.keySet()), rows));
    }

    private static Optional<Map<Integer, String>> cells(String line, int number, Map<String, Integer> columns, FeedProblems problems) {
        try {
            JsonNode object = JSON.readTree(line);
            if (!object.isObject()) {
                problems.add(number, "", line, Code.NOT_JSON);
                return Optional.empty();
            }
            Map<Integer, String> cells = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getValue().isContainerNode() || columns.size() > 100) {
                    problems.add(number, member.getKey(), "", Code.NOT_JSON);
                    return Optional.empty();
                }
                int column = columns.computeIfAbsent(member.getKey(), none -> columns.size());
                JsonNode value = member.getValue();
                cells.put(column, value.isNull() ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.asText().strip());
            }
            return Optional.of(cells);
        } catch (JsonProcessingException broken) {
            problems.add(number, "", line, Code.NOT_JSON);
            return Optional.empty();
        }
    }
}
