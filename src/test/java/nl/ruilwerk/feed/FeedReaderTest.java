package nl.ruilwerk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.feed.FeedProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says, found out and never guessed. */
class FeedReaderTest {

    private static final String SALARIES = "employee_number;employment_number;valid_from;monthly_salary\n";
    private static final String PEOPLE = "employee_number;given_name;surname;email\n";

    private static FeedTable read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedTable read(byte[] content) {
        return FeedReader.read(content, false, Optional.empty(), 10);
    }

    private static FeedTable readJson(String lines, FeedKind kind) {
        return FeedReader.read(lines.getBytes(StandardCharsets.UTF_8), true, Optional.of(kind), 10);
    }

    private static List<Code> problems(FeedTable table) {
        return table.problems().stream().map(FeedProblem::code).toList();
    }

    private static FeedProblem onlyProblem(FeedTable table) {
        assertThat(table.problems()).hasSize(1);
        return table.problems().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorWithAndWithoutAByteOrderMark(String separator) {
        String text = (PEOPLE + "1;Sanne;de Vries;s@example.org\n").replace(";", separator);

        for (String mark : List.of("", "\uFEFF")) {
            FeedTable table = read(mark + text);

            assertThat(table.problems()).isEmpty();
            assertThat(table.kind()).isEqualTo(FeedKind.PEOPLE);
            assertThat(table.style().separator()).isEqualTo(separator.equals("\t") ? "TAB" : separator);
            assertThat(table.style().mark()).isEqualTo(!mark.isEmpty());
            assertThat(table.rows().get(0).text("surname")).isEqualTo("de Vries");
        }
    }

    @Test
    void tellsEachKindByItsColumns() {
        for (FeedKind kind : FeedKind.values()) {
            String header = String.join(";", kind.columns().stream().map(FeedColumn::name).toList());
            assertThat(read(header + "\n" + ";".repeat(kind.columns().size() - 1)).kind()).isEqualTo(kind);
            String dutch = String.join(";", kind.columns().stream().map(FeedColumn::dutch).toList());
            assertThat(read(dutch + "\n" + ";".repeat(kind.columns().size() - 1)).kind()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234,50|1234.50|,", "1234.50|1234.50|.", "1.234,50|1234.50|,", "1,234.50|1234.50|.", "4250|4250|''", "0.125|0.125|."})
    void findsTheDecimalSign(String written, String meant, String sign) {
        FeedTable table = read((written.startsWith("0") ? "employee_number;employment_number;valid_from;weekly_hours;fte\n1;1;2026-01-01;5;"
                : SALARIES + "1;1;2026-01-01;") + written + "\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows().get(0).number(written.startsWith("0") ? "fte" : "monthly_salary").orElseThrow()).isEqualByComparingTo(new BigDecimal(meant));
        assertThat(table.style().decimalSign()).isEqualTo(sign);
    }

    @Test
    void readsAThousandAsTheOtherNumbersShowAndRefusesToGuessWhenNoneDoes() {
        FeedTable shown = read(SALARIES + "1;1;2026-01-01;3.250\n2;1;2026-01-01;4.100,50\n");
        FeedTable unclear = read(SALARIES + "1;1;2026-01-01;3.250\n");

        assertThat(shown.rows().get(0).number("monthly_salary").orElseThrow()).isEqualByComparingTo("3250");
        assertThat(onlyProblem(unclear).code()).isEqualTo(Code.AMBIGUOUS_NUMBER);
        assertThat(onlyProblem(unclear).value()).isEqualTo("3.250");
    }

    @Test
    void refusesTwoDecimalSignsInOneFile() {
        FeedProblem problem = onlyProblem(read(SALARIES + "1;1;2026-01-01;3250,10\n2;1;2026-01-01;3250.10\n"));

        assertThat(problem).isEqualTo(new FeedProblem(3, "monthly_salary", "3250.10", Code.MIXED_DECIMAL_SIGNS, java.util.Map.of("sign", ",")));
    }

    @Test
    void takesIsoAndDutchDatesAndNoOthers() {
        FeedTable table = read(SALARIES + "1;1;2026-08-01;1\n2;1;1-8-2026;1\n");

        assertThat(table.rows()).allSatisfy(row -> assertThat(row.date("valid_from")).contains(LocalDate.of(2026, 8, 1)));
        assertThat(table.style().dates()).isEqualTo("BOTH");
        for (String wrong : List.of("08/01/2026", "1-8-26", "2026-02-30", "30-2-2026", "2026-8-1", "1 augustus", "0001-01-01", "20260801", "45870")) {
            assertThat(onlyProblem(read(SALARIES + "1;1;" + wrong + ";1\n")).code()).as(wrong).isEqualTo(Code.NOT_A_DATE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-1|TOO_SMALL", "1000000|TOO_LARGE", "1,234|AMBIGUOUS_NUMBER", "0,123|TOO_MANY_DECIMALS", "€ 10|NOT_A_NUMBER", "1e9|NOT_A_NUMBER",
        "NaN|NOT_A_NUMBER", "1.2.3|NOT_A_NUMBER"})
    void refusesAmountsThatAreNone(String written, Code code) {
        assertThat(onlyProblem(read(SALARIES + "1;1;2026-01-01;" + written + "\n")).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(A1)", "+31", "-2+3", "@SUM(A1)"})
    void refusesWhatASpreadsheetWouldRun(String name) {
        FeedProblem problem = onlyProblem(read(PEOPLE + "1;" + name + ";de Vries;s@example.org\n"));

        assertThat(problem.code()).isEqualTo(Code.FORMULA);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo("given_name");
    }

    @Test
    void refusesInvisibleCharactersLongTextsAndWhatIsNoAddress() {
        assertThat(problems(read(PEOPLE + "1;San\u202Ene;de Vries;s@example.org\n2;" + "x".repeat(81) + ";b;s@example.org\n3;a;b;nobody\n4;a;b;\n")))
                .containsExactly(Code.CONTROL_CHARACTER, Code.TOO_LONG, Code.NOT_AN_EMAIL, Code.EMPTY_CELL);
    }

    /** AL-13: names and e-mail are the least that must be there. */
    @Test
    void namesColumnsThatAreMissingUnknownOrTwice() {
        assertThat(problems(read("employee_number;given_name;surname\n1;a;b\n"))).containsExactly(Code.MISSING_COLUMN);
        assertThat(problems(read("employee_number;given_name;surname;email;shoe_size\n1;a;b;c@d.nl;43\n"))).containsExactly(Code.UNKNOWN_COLUMN);
        assertThat(problems(read("employee_number;given_name;surname;email;e-mail\n1;a;b;c@d.nl;c@d.nl\n"))).containsExactly(Code.DUPLICATE_COLUMN);
        assertThat(problems(read("foo;bar\n1;2\n"))).containsExactly(Code.NO_KNOWN_COLUMNS);
        assertThat(problems(read(""))).containsExactly(Code.EMPTY_FILE);
        assertThat(problems(read(PEOPLE))).containsExactly(Code.EMPTY_FILE);
        assertThat(problems(read(PEOPLE + "1;a;b\n"))).containsExactly(Code.WRONG_NUMBER_OF_CELLS);
        assertThat(problems(read(PEOPLE + "1;\"a\"x;b;c@d.nl\n"))).containsExactly(Code.BROKEN_QUOTES);
        assertThat(problems(read(PEOPLE + "1;a;b;c@d.nl\n".repeat(11)))).containsExactly(Code.TOO_MANY_ROWS);
    }

    @Test
    void refusesOtherEncodingsAndSaysFromWhichLine() {
        assertThat(onlyProblem(read((PEOPLE + "1;André;b;c@d.nl\n").getBytes(Charset.forName("windows-1252")))))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.NOT_UTF8)).satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
        assertThat(problems(read(PEOPLE.getBytes(StandardCharsets.UTF_16)))).containsExactly(Code.NOT_UTF8);
        assertThat(problems(read("PK\3\4\0\0".getBytes(StandardCharsets.UTF_8)))).containsExactly(Code.NOT_UTF8);
    }

    @Test
    void readsFurtherFactsByTheTypeThatTheHeaderNames() {
        FeedTable table = read("employee_number;given_name;surname;email;person.employerDevice:yesno;person.grade:number;person.team:text\n1;a;b;c@d.nl;ja;7;12\n");

        assertThat(table.problems()).isEmpty();
        assertThat(ComparingPeople.facts(table.attributes(), table.rows().get(0), java.util.Map.of()))
                .isEqualTo(java.util.Map.of("employerDevice", true, "grade", new BigDecimal("7"), "team", "12"));
    }

    @Test
    void readsJsonLines() {
        FeedTable table = readJson("""
                {"employee_number":"1","employment_number":"1","valid_from":"2026-08-01","monthly_salary":4250.5}

                {"monthly_salary":"4250.50","employee_number":"2","employment_number":"1","valid_from":"2026-08-01"}
                """, FeedKind.SALARIES);

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).extracting(FeedRow::line).containsExactly(1, 3);
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.number("monthly_salary").orElseThrow()).isEqualByComparingTo("4250.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"employee_number\":{}}", "{\"a\":1,\"a\":2}", "{", "{}{}", "{\"a\":NaN}"})
    void refusesOtherJson(String line) {
        assertThat(problems(readJson(line, FeedKind.PEOPLE))).containsExactly(Code.NOT_JSON);
    }

    @Test
    void readsTheExampleOfEveryKind() throws java.io.IOException {
        for (FeedKind kind : FeedKind.values()) {
            try (java.io.InputStream file = FeedReader.class.getResourceAsStream("/feed/examples/" + kind.code() + ".csv")) {
                FeedTable table = read(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{year}", "2026"));
                assertThat(table.problems()).isEmpty();
                assertThat(table.kind()).isEqualTo(kind);
            }
        }
    }
}
