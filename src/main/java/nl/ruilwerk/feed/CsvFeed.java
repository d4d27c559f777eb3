package nl.ruilwerk.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.feed.FeedProblem.Code;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Takes a CSV file apart: UTF-8 with or without a byte order mark, cells divided by {@code ;}, {@code ,} or a tab. */
final class CsvFeed {

    private static final char MARK = '\uFEFF';
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private CsvFeed() {}

    /** @return the cells; empty when the file cannot be taken apart, and {@code problems} says why */
    static Optional<RawFeed> read(byte[] content, int mostRows, FeedProblems problems) {
        Optional<String> decoded = decode(content, problems);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        boolean mark = !decoded.get().isEmpty() && decoded.get().charAt(0) == MARK;
        String text = mark ? decoded.get().substring(1) : decoded.get();
        if (text.isBlank()) {
            problems.add(FeedProblem.ofFile(Code.EMPTY_FILE, Map.of()));
            return Optional.empty();
        }
        char separator = separator(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        CSVFormat format = CSVFormat.Builder.create().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(separator != '\t').get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            return read(parser, separator, mark, mostRows, problems);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be read", impossible);
        }
    }

    private static Optional<RawFeed> read(CSVParser parser, char separator, boolean mark, int mostRows, FeedProblems problems) {
        List<String> headers = List.of();
        List<RawFeed.Row> rows = new ArrayList<>();
        try {
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                String[] cells = Arrays.stream(record.values()).map(String::strip).toArray(String[]::new);
                if (headers.isEmpty()) {
                    headers = List.of(cells);
                } else if (rows.size() == mostRows) {
                    problems.add(line, "", "", Code.TOO_MANY_ROWS, Map.of("most", String.valueOf(mostRows)));
                    return Optional.empty();
                } else if (cells.length != headers.size()) {
                    problems.add(line, "", "", Code.WRONG_NUMBER_OF_CELLS,
                            Map.of("cells", String.valueOf(cells.length), "columns", String.valueOf(headers.size())));
                } else if (Arrays.stream(cells).anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new RawFeed.Row(line, cells));
                }
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            problems.add((int) parser.getCurrentLineNumber() + 1, "", "", Code.BROKEN_QUOTES);
            return Optional.empty();
        }
        return Optional.of(new RawFeed(separator == '\t' ? "TAB" : String.valueOf(separator), mark, headers, rows));
    }

    /** The separator is the one that shows the most columns that are known; a file without any gets its own message later. */
    private static char separator(String header) {
        char best = SEPARATORS.get(0);
        long most = -1;
        for (char separator : SEPARATORS) {
            long known = Arrays.stream(header.split(String.valueOf(separator), -1)).map(cell -> cell.replace("\"", "").strip())
                    .filter(cell -> Arrays.stream(FeedKind.values()).anyMatch(kind -> kind.column(cell).isPresent())).count();
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    private static Optional<String> decode(byte[] content, FeedProblems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        characters.flip();
        if (result.isError() || characters.toString().indexOf('\0') >= 0) {
            long line = 1 + characters.chars().takeWhile(each -> each != 0).filter(each -> each == '\n').count();
            problems.add((int) line, "", "", Code.NOT_UTF8);
            return Optional.empty();
        }
        return Optional.of(characters.toString());
    }
}
