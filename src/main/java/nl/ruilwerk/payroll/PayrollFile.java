package nl.ruilwerk.payroll;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
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

    /**
     * One row.
     *
     * @param line        stable identity of the line
     * @param description name of the source or goal
     * @param amount      EUR, signed
     * @param kind        {@code bruto} for a source, {@code netto} for a reimbursement
     * @param corrects    identity of the rejected line that this one replaces; empty for none
     */
    public record Row(PayrollLineId line, String employer, String employeeNumber, YearMonth payMonth, String component,
                      String description, Money amount, String kind, String request, String addendum, String corrects) {}

    private PayrollFile() {}

    public static byte[] write(List<Row> rows, FileFormat format) {
        CSVFormat csv = CSVFormat.Builder.create().setDelimiter(format.separator()).setQuote('"').setRecordSeparator("\r\n").get();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, csv)) {
            if (format.header()) {
                printer.printRecord(COLUMNS);
            }
            for (Row row : rows) {
                printer.printRecord(row.line(), harmless(row.employer()), harmless(row.employeeNumber()), row.payMonth().getYear(),
                        row.payMonth().getMonthValue(), harmless(row.component()), harmless(row.description()), amount(row.amount(), format),
                        row.kind(), harmless(row.request()), harmless(row.addendum()), row.corrects());
            }
            Money total = Money.sum(rows.stream().map(Row::amount).toList());
            printer.printRecord("TOTAAL", "", "", "", "", "", rows.size() + " regels", amount(total, format), "", "", "", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String amount(Money amount, FileFormat format) {
        return amount.toString().replace('.', format.decimalSign());
    }

    /** A cell that a spreadsheet would take for a formula is written as text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
