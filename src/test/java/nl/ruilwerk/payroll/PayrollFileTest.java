package nl.ruilwerk.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import org.junit.jupiter.api.Test;

/** The file for payroll, byte for byte (HS-141). */
class PayrollFileTest {

    private static final List<PayrollFile.Row> BICYCLE = List.of(
            row("00000000-0000-0000-0000-000000000001", "VAKGELD", "Vakantiegeld", "-750.00", "bruto"),
            row("00000000-0000-0000-0000-000000000002", "WKRFIETS", "Fietsplan", "750.00", "netto"));

    @Test
    void writesTwoLinesPerExchangeAndTheTotalAsDutchSpreadsheetsExpect() {
        assertThat(text(BICYCLE, FileFormat.DUTCH)).isEqualTo("""
                Regel;Werkgever;Personeelsnummer;Jaar;Periode;Looncomponent;Omschrijving;Bedrag;Soort;Aanvraag;Addendum;Correctie op\r
                00000000-0000-0000-0000-000000000001;hoeksche-school;10234;2026;5;VAKGELD;Vakantiegeld;-750,00;bruto;U-2026-00042;A-2026-3F9A21C4;\r
                00000000-0000-0000-0000-000000000002;hoeksche-school;10234;2026;5;WKRFIETS;Fietsplan;750,00;netto;U-2026-00042;A-2026-3F9A21C4;\r
                TOTAAL;;;;;;2 regels;0,00;;;;\r
                """);
    }

    @Test
    void followsTheSettingsOfTheEmployer() {
        assertThat(text(BICYCLE, new FileFormat(',', '.', false, false)))
                .startsWith("00000000-0000-0000-0000-000000000001,hoeksche-school,10234,2026,5,VAKGELD,Vakantiegeld,-750.00,bruto");
    }

    @Test
    void writesHoursBehindAllOtherColumnsForWhoCountsThem() {
        PayrollFile.Row leave = new PayrollFile.Row(new PayrollLineId(UUID.fromString("00000000-0000-0000-0000-000000000004")), "zorg", "10234",
                YearMonth.of(2026, 5), "VERLOF", "Bovenwettelijk verlof", Money.of("-18.90"), "uren", "U-2026-00042", "A-2026-3F9A21C4", "",
                Optional.of(Hours.of("-1.05")));

        assertThat(text(List.of(leave, BICYCLE.get(1)), FileFormat.DUTCH.withHours(true))).isEqualTo("""
                Regel;Werkgever;Personeelsnummer;Jaar;Periode;Looncomponent;Omschrijving;Bedrag;Soort;Aanvraag;Addendum;Correctie op;Uren\r
                00000000-0000-0000-0000-000000000004;zorg;10234;2026;5;VERLOF;Bovenwettelijk verlof;-18,90;uren;U-2026-00042;A-2026-3F9A21C4;;-1,05\r
                00000000-0000-0000-0000-000000000002;hoeksche-school;10234;2026;5;WKRFIETS;Fietsplan;750,00;netto;U-2026-00042;A-2026-3F9A21C4;;\r
                TOTAAL;;;;;;2 regels;731,10;;;;;-1,05\r
                """);
    }

    @Test
    void givesTheSameBytesForTheSameRows() {
        assertThat(PayrollFile.write(BICYCLE, FileFormat.DUTCH)).isEqualTo(PayrollFile.write(BICYCLE, FileFormat.DUTCH));
    }

    @Test
    void letsNoCellBecomeAFormula() {
        PayrollFile.Row hostile = row("00000000-0000-0000-0000-000000000003", "=HYPERLINK(\"x\")", "+cmd", "1.00", "netto");

        assertThat(text(List.of(hostile), FileFormat.DUTCH)).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains(";'+cmd;");
    }

    @Test
    void refusesAFormatInWhichColumnsAndDecimalsLookTheSame() {
        assertThatThrownBy(() -> new FileFormat(',', ',', true, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PayrollFile.Row row(String line, String component, String description, String amount, String kind) {
        return new PayrollFile.Row(new PayrollLineId(UUID.fromString(line)), "hoeksche-school", "10234", YearMonth.of(2026, 5),
                component, description, Money.of(amount), kind, "U-2026-00042", "A-2026-3F9A21C4", "", Optional.empty());
    }

    private static String text(List<PayrollFile.Row> rows, FileFormat format) {
        return new String(PayrollFile.write(rows, format), StandardCharsets.UTF_8);
    }
}
