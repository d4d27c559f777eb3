package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.ruilwerk.feed.DecimalSigns.Shows;
import nl.ruilwerk.feed.FeedColumn.Need;
import nl.ruilwerk.feed.FeedColumn.Type;
import nl.ruilwerk.feed.FeedProblem.Code;

/** Reads a file: finds out what it is about, and turns each cell into what its column says. It knows no people. */
final class FeedReader {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>(),;:\\\\]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@');
    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "yes", true, "ja", true, "false", false, "no", false, "nee", false);

    private final FeedProblems problems = new FeedProblems();
    private Shows decimals = Shows.NOTHING;
    private boolean isJson;
    private boolean isoDates;
    private boolean dutchDates;

    private FeedReader() {}

    /**
     * @param isJson   JSON lines instead of CSV
     * @param expected what it must be about; empty to find out
     */
    static FeedTable read(byte[] content, boolean isJson, Optional<FeedKind> expected, int mostRows) {
        FeedReader reader = new FeedReader();
        reader.isJson = isJson;
        Optional<RawFeed> raw = isJson ? JsonLinesFeed.read(content, mostRows, reader.problems) : CsvFeed.read(content, mostRows, reader.problems);
        return raw.map(cells -> reader.read(cells, expected))
                .orElseGet(() -> new FeedTable(expected.orElse(FeedKind.PEOPLE), new FeedStyle(isJson ? JsonLinesFeed.SEPARATOR : "", false, "", ""), Map.of(), List.of(), reader.problems.list()));
    }

    private FeedTable read(RawFeed raw, Optional<FeedKind> expected) {
        FeedKind kind = expected.orElseGet(() -> kindOf(raw.headers()));
        Map<FeedColumn, Integer> columns = columns(kind, raw);
        Map<FeedColumn, String> headers = new LinkedHashMap<>();
        columns.forEach((column, place) -> headers.put(column, raw.headers().get(place)));
        List<FeedRow> rows = new ArrayList<>();
        if (problems.isEmpty()) {
            findDecimalSign(raw, columns);
            for (RawFeed.Row row : raw.rows()) {
                rows.add(row(row, columns, headers));
            }
            if (rows.isEmpty()) {
                problems.add(FeedProblem.ofFile(Code.EMPTY_FILE, Map.of()));
            }
        }
        String sign = decimals == Shows.COMMA ? "," : decimals == Shows.POINT ? "." : "";
        String dates = isoDates && dutchDates ? "BOTH" : isoDates ? "ISO" : dutchDates ? "DUTCH" : "";
        return new FeedTable(kind, new FeedStyle(raw.separator(), raw.mark(), sign, dates), headers, rows, problems.list());
    }

    /** The kind that knows the most of the columns; when two know as many, the one that misses the fewest. */
    private static FeedKind kindOf(List<String> headers) {
        return Arrays.stream(FeedKind.values()).min(Comparator
                .comparingLong((FeedKind kind) -> headers.stream().filter(header -> kind.column(header).isEmpty()).count())
                .thenComparingLong(kind -> missing(kind, headers).size())).orElseThrow();
    }

    private static List<FeedColumn> missing(FeedKind kind, List<String> headers) {
        return kind.columns().stream().filter(column -> column.need() != Need.NOTHING && headers.stream().noneMatch(column::isCalled)).toList();
    }

    private Map<FeedColumn, Integer> columns(FeedKind kind, RawFeed raw) {
        List<String> headers = raw.headers();
        Map<FeedColumn, Integer> columns = new LinkedHashMap<>();
        if (headers.stream().allMatch(header -> kind.column(header).isEmpty())) {
            problems.add(1, "", String.join(" ", headers), Code.NO_KNOWN_COLUMNS, Map.of("columns", listing(kind)));
            return columns;
        }
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            Optional<FeedColumn> column = kind.column(header);
            if (column.isEmpty()) {
                problems.add(1, header, header, Code.UNKNOWN_COLUMN, Map.of("columns", listing(kind), "kind", kind.code()));
            } else if (columns.putIfAbsent(column.get(), place) != null) {
                problems.add(1, header, header, Code.DUPLICATE_COLUMN);
            }
        }
        // a JSON object may leave out what it does not know; what must have a value is asked for in each row
        missing(kind, headers).stream().filter(column -> column.need() == Need.VALUE || !isJson)
                .forEach(column -> problems.add(1, column.name(), "", Code.MISSING_COLUMN, Map.of("kind", kind.code(), "dutch", column.dutch())));
        return columns;
    }

    private static String listing(FeedKind kind) {
        return kind.columns().stream().map(FeedColumn::name).collect(Collectors.joining(", "));
    }

    private void findDecimalSign(RawFeed raw, Map<FeedColumn, Integer> columns) {
        if (isJson) {
            decimals = Shows.POINT;
            return;
        }
        columns.forEach((column, place) -> {
            if (column.type() == Type.NUMBER && decimals == Shows.NOTHING) {
                decimals = DecimalSigns.ofAll(raw.rows().stream().map(row -> row.cells()[place]).toList()).orElse(Shows.NOTHING);
            }
        });
    }

    private FeedRow row(RawFeed.Row raw, Map<FeedColumn, Integer> columns, Map<FeedColumn, String> headers) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, place) -> {
            String cell = raw.cells()[place];
            if (!cell.isEmpty()) {
                cell(raw.line(), headers.get(column), cell, column).ifPresent(value -> values.put(column.name(), value));
            } else if (column.need() == Need.VALUE) {
                problems.add(raw.line(), headers.get(column), "", Code.EMPTY_CELL);
            }
        });
        return new FeedRow(raw.line(), values);
    }

    private Optional<?> cell(int line, String header, String cell, FeedColumn column) {
        if (cell.codePoints().anyMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT)) {
            return wrong(line, header, cell, Code.CONTROL_CHARACTER, Map.of());
        }
        if (cell.length() > Math.min(column.longest(), FeedColumn.LONGEST)) {
            return wrong(line, header, cell, Code.TOO_LONG, Map.of("most", String.valueOf(column.longest())));
        }
        // a file of people is opened in a spreadsheet sooner or later, and would run there
        if (column.type() != Type.NUMBER && FORMULA.contains(cell.charAt(0))) {
            return wrong(line, header, cell, Code.FORMULA, Map.of());
        }
        return switch (column.type()) {
            case TEXT -> Optional.of(cell);
            case EMAIL -> EMAIL.matcher(cell).matches() ? Optional.of(cell) : wrong(line, header, cell, Code.NOT_AN_EMAIL, Map.of());
            case DATE -> date(line, header, cell);
            case NUMBER -> number(line, header, cell, column);
            case CHOICE -> column.choices().contains(cell.toLowerCase(Locale.ROOT)) ? Optional.of(cell.toLowerCase(Locale.ROOT))
                    : wrong(line, header, cell, Code.NOT_A_CHOICE, Map.of("choices", String.join(", ", column.choices())));
            case YES_NO -> YES_NO.containsKey(cell.toLowerCase(Locale.ROOT)) ? Optional.of(YES_NO.get(cell.toLowerCase(Locale.ROOT)))
                    : wrong(line, header, cell, Code.NOT_A_CHOICE, Map.of("choices", "yes, no, ja, nee, true, false"));
        };
    }

    private Optional<?> date(int line, String header, String cell) {
        boolean iso = cell.matches("\\d{4}-\\d{2}-\\d{2}");
        if (iso || cell.matches("\\d{1,2}-\\d{1,2}-\\d{4}")) {
            try {
                LocalDate day = LocalDate.parse(cell, iso ? ISO : DUTCH);
                if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                    isoDates |= iso;
                    dutchDates |= !iso;
                    return Optional.of(day);
                }
            } catch (DateTimeException noSuchDay) {
                return wrong(line, header, cell, Code.NOT_A_DATE, Map.of());
            }
        }
        return wrong(line, header, cell, Code.NOT_A_DATE, Map.of());
    }

    private Optional<?> number(int line, String header, String cell, FeedColumn column) {
        Shows shows = decimals == Shows.POINT && cell.matches("-?\\d+\\.\\d+") ? Shows.POINT : DecimalSigns.shown(cell);
        if (shows == Shows.NO_NUMBER || isJson && cell.indexOf(',') >= 0) {
            return wrong(line, header, cell, Code.NOT_A_NUMBER, Map.of());
        } else if (shows == Shows.EITHER && decimals == Shows.NOTHING) {
            return wrong(line, header, cell, Code.AMBIGUOUS_NUMBER, Map.of());
        } else if ((shows == Shows.COMMA || shows == Shows.POINT) && shows != decimals) {
            return wrong(line, header, cell, Code.MIXED_DECIMAL_SIGNS, Map.of("sign", decimals == Shows.COMMA ? "," : "."));
        }
        BigDecimal number = DecimalSigns.read(cell, decimals);
        if (number.stripTrailingZeros().scale() > column.scale()) {
            return wrong(line, header, cell, Code.TOO_MANY_DECIMALS, Map.of("decimals", String.valueOf(column.scale())));
        } else if (number.compareTo(column.least()) < 0) {
            return wrong(line, header, cell, Code.TOO_SMALL, Map.of("least", column.least().toPlainString()));
        } else if (number.compareTo(column.most()) > 0) {
            return wrong(line, header, cell, Code.TOO_LARGE, Map.of("most", column.most().toPlainString()));
        }
        return Optional.of(number);
    }

    private Optional<?> wrong(int line, String header, String cell, Code code, Map<String, String> figures) {
        problems.add(line, header, cell, code, figures);
        return Optional.empty();
    }
}
