package nl.ruilwerk.payroll;

import static nl.ruilwerk.words.SpreadsheetCell.harmless;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the file for payroll: UTF-8, one row per line, a row of totals at the end. Same rows, same bytes. Each column is
 * described in {@code docs/payroll-file.md}.
 */
public final class PayrollFile {

    static final List<String> COLUMNS = List.of("Regel", "Werkgever", "Personeelsnummer", "Jaar", "Periode", "Looncomponent",
            "Omschrijving", "Bedrag", "Soort", "Aanvraag", "Addendum", "Correctie op");

    /** Behind all others, so that who reads columns by place reads the same with and without it. */
    static final String HOURS = "Uren";

    /**
     * One row.
     *
     * @param line        stable identity of the line
     * @param description name of the source or goal
     * @param amount      EUR, signed
     * @param kind        as {@link PayrollLine#kind}
     * @param corrects    identity of the rejected line that this one replaces; empty for none
     * @param hours       signed; empty for money
     */
    public record Row(PayrollLineId line, String employer, String employeeNumber, YearMonth payMonth, String component,
                      String description, Money amount, String kind, String request, String addendum, String corrects, Optional<Hours> hours) {}

    private PayrollFile() {}

    public static byte[] write(List<Row> rows, FileFormat format) {
        CSVFormat csv = CSVFormat.Builder.create().setDelimiter(format.separator()).setQuote('"').setRecordSeparator("\r\n").get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, csv)) {
            if (format.header()) {
                print(printer, format, COLUMNS, HOURS);
            }
            for (Row row : rows) {
                print(printer, format, List.of(row.line(), harmless(row.employer()), harmless(row.employeeNumber()), row.payMonth().getYear(),
                        row.payMonth().getMonthValue(), harmless(row.component()), harmless(row.description()), decimal(row.amount().toString(), format),
                        row.kind(), harmless(row.request()), harmless(row.addendum()), row.corrects()),
                        row.hours().map(hours -> decimal(hours.toString(), format)).orElse(""));
            }
            Money total = Money.sum(rows.stream().map(Row::amount).toList());
            Hours hours = rows.stream().flatMap(row -> row.hours().stream()).reduce(Hours.ZERO, Hours::plus);
            print(printer, format, List.of("TOTAAL", "", "", "", "", "", rows.size() + " regels", decimal(total.toString(), format), "", "", "", ""),
                    decimal(hours.toString(), format));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter printer, FileFormat format, List<?> cells, String hours) throws IOException {
        printer.printRecord(format.hours() ? Stream.concat(cells.stream(), Stream.of(hours)).toList() : cells);
    }

    private static String decimal(String number, FileFormat format) {
        return number.replace('.', format.decimalSign());
    }
}
