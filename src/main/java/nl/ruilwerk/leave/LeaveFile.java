package nl.ruilwerk.leave;

import static nl.ruilwerk.words.SpreadsheetCell.harmless;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Changes of leave as a file for a register that is filled by hand: UTF-8, divided by semicolons, one row per change. The columns are those of the
 * feed ({@code docs/hr-feed.md}).
 */
public final class LeaveFile {

    private static final CSVFormat CSV = CSVFormat.Builder.create().setDelimiter(';').setQuote('"').setRecordSeparator("\r\n")
            .setHeader("number", "told_at", "employee_number", "kind", "leave", "month", "hours", "agreement").get();

    private final StringWriter text = new StringWriter();
    private final CSVPrinter printer;

    public LeaveFile() {
        try {
            printer = new CSVPrinter(text, CSV);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void add(LeaveChange change) {
        try {
            printer.printRecord(change.number(), change.toldAt(), harmless(change.employeeNumber()), change.kind().name().toLowerCase(Locale.ROOT), change.leave(),
                    change.month(), change.hours(), harmless(change.agreement()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] content() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
