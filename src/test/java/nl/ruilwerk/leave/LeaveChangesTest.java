package nl.ruilwerk.leave;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.vaadin.flow.component.Component;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import nl.ruilwerk.feed.KeepingFeedTokens;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.Screens;
import nl.ruilwerk.testing.TestClock;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bought and sold leave is told to the leave register (AV-68, LZ-127); stories prove it through requests, this proves what lines of payroll become. */
@RuilwerkTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestClock.Configuration.class)
class LeaveChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private TellingLeaveChanges telling;
    @Autowired
    private ReadingLeaveChanges reading;
    @Autowired
    private KeepingFeedTokens tokens;
    @Autowired
    private Actors actors;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient database;
    private EmployerId employer;
    private Actor hr;
    private PersonId person;
    private UUID request;

    @BeforeEach
    void employer() {
        clock.set(LocalDate.of(2026, 3, 10));
        employer = actors.employer("lelie");
        hr = actors.person(employer, Role.HR);
        person = actors.person(employer, Role.EMPLOYEE).person();
        request = UUID.randomUUID();
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    private UUID line(String side, String code, String month, String hours, UUID corrects) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into payroll_line (id, employer_id, person_id, request_id, pay_month, side, code, component, amount_cents, treatment, hour_hundredths,
                    addendum_ref, corrects, planned_at, key)
                values (:id, :employer, :person, :request, :month, :side, :code, '1', 100, 'HOURS', :hours::numeric * 100, 'A-1', :corrects, now(), :id)
                """)
                .param("id", id).param("employer", employer.value()).param("person", person.value()).param("request", request)
                .param("month", LocalDate.parse(month + "-01")).param("side", side).param("code", code).param("hours", hours)
                .param("corrects", corrects, java.sql.Types.OTHER).update();
        return id;
    }

    /** @param state not PLANNED, so it belongs to a batch that was handed over */
    private void answered(UUID line, String state) {
        UUID batch = UUID.randomUUID();
        database.sql("""
                insert into pay_batch (id, employer_id, pay_month, number, closed_by, closed_at, lines, total_source_cents, total_goal_cents, file_name, content, sha256)
                select :batch, employer_id, pay_month, 1, :by, now(), 1, 0, 0, 'f', '', repeat('0', 64) from payroll_line where id = :line
                """).param("batch", batch).param("by", hr.person().value()).param("line", line).update();
        database.sql("update payroll_line set state = :state, batch_id = :batch, reject_reason = 'no' where id = :line")
                .param("state", state).param("batch", batch).param("line", line).update();
    }

    private List<String> told() {
        List<String> all = new ArrayList<>();
        reading.each(hr, change -> all.add(change.number() + " " + change.kind() + " " + change.leave() + " " + change.month() + " " + change.hours()));
        return all;
    }

    @Test
    void tellsEachMonthOfASourceAndBoughtHoursFromTheirFirstMonthOnce() {
        line("SOURCE", "leave", "2026-03", "-2.00", null);
        line("SOURCE", "leave", "2026-04", "-2.50", null);
        line("GOAL", "purchase-leave", "2026-11", "1.25", null);
        line("GOAL", "purchase-leave", "2026-12", "1.25", null);
        line("GOAL", "purchase-leave", "2027-01", "1.25", null);

        assertThat(telling.tell(employer)).isEqualTo(4);
        assertThat(telling.tell(employer)).isZero();

        assertThat(told()).containsExactly("1 EXCHANGED leave 2026-03 -2.00", "2 EXCHANGED leave 2026-04 -2.50", "3 BOUGHT purchase-leave 2026-11 2.50",
                "4 BOUGHT purchase-leave 2027-01 1.25");
    }

    @Test
    void takesBackWhatIsTakenOut() {
        line("SOURCE", "leave", "2026-03", "-2.00", null);
        UUID later = line("SOURCE", "leave", "2026-04", "-2.00", null);
        telling.tell(employer);

        database.sql("update payroll_line set state = 'DROPPED', dropped_at = now() where id = :id").param("id", later).update();
        telling.tell(employer);

        assertThat(told()).last().isEqualTo("3 EXCHANGED leave 2026-04 2.00");
        assertThat(telling.tell(employer)).isZero();
    }

    @Test
    void movesTheHoursOfARejectedLineOnceAnotherReplacesIt() {
        UUID rejected = line("SOURCE", "leave", "2026-03", "-2.00", null);
        telling.tell(employer);

        answered(rejected, "REJECTED");
        assertThat(telling.tell(employer)).isZero();
        UUID replacing = line("SOURCE", "leave", "2026-04", "-2.00", rejected);
        telling.tell(employer);

        assertThat(told()).containsExactly("1 EXCHANGED leave 2026-03 -2.00", "2 EXCHANGED leave 2026-03 2.00", "3 EXCHANGED leave 2026-04 -2.00");
        answered(replacing, "ACKNOWLEDGED");
        assertThat(telling.tell(employer)).isZero();
    }

    @Test
    void tellsOnceAndWithoutGapsHoweverManyNodesTell() throws Exception {
        for (int month = 1; month <= 9; month++) {
            line("SOURCE", "leave", "2026-0" + month, "-1.00", null);
        }

        List<Integer> told = AtOnce.run(6, () -> telling.tell(employer));

        assertThat(told.stream().mapToInt(Integer::intValue).sum()).isEqualTo(9);
        assertThat(reading.latest(hr)).extracting(LeaveChange::number).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void leavesMonthsThatAreClosedForGoodAsTheyWereTold() {
        UUID old = line("SOURCE", "leave", "2025-01", "-2.00", null);
        line("SOURCE", "leave", "2024-12", "-2.00", null);
        telling.tell(employer);
        assertThat(told()).containsExactly("1 EXCHANGED leave 2025-01 -2.00");

        clock.set(LocalDate.of(2027, 1, 1));
        database.sql("update payroll_line set state = 'DROPPED', dropped_at = now() where id = :id").param("id", old).update();

        assertThat(telling.tell(employer)).isZero();
    }

    @Test
    void neverChangesWhatWasTold() {
        line("SOURCE", "leave", "2026-03", "-2.00", null);
        telling.tell(employer);

        assertThatThrownBy(() -> database.sql("update leave_change set hour_hundredths = 1 where employer_id = :id").param("id", employer.value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    private HttpResponse<String> ask(String method, String query, String secret) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hr-feed/leave-changes" + query))
                .method(method, HttpRequest.BodyPublishers.noBody()).header("Authorization", "Bearer " + secret).build(), BodyHandlers.ofString());
    }

    private String secret(EmployerId of) {
        return tokens.make(actors.person(of, Role.ADMINISTRATOR), "Verlofregistratie").orThrow().secret();
    }

    @Test
    void letsAnotherSystemReadOnFromTheLastNumberThatItHas() throws Exception {
        line("SOURCE", "leave", "2026-03", "-2.00", null);
        line("SOURCE", "leave", "2026-04", "-2.50", null);
        line("GOAL", "purchase-leave", "2026-11", "10.00", null);
        telling.tell(employer);
        String secret = secret(employer);

        JsonNode first = JSON.readTree(ask("GET", "?limit=2", secret).body());
        JsonNode rest = JSON.readTree(ask("GET", "?after=" + first.get("last"), secret).body());
        JsonNode nothing = JSON.readTree(ask("GET", "?after=3", secret).body());

        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(first.get("changes")).hasSize(2);
        assertThat(rest.get("more").asBoolean()).isFalse();
        assertThat(rest.get("last").asLong()).isEqualTo(3);
        JsonNode bought = rest.get("changes").get(0);
        assertThat(bought.get("kind").asText()).isEqualTo("bought");
        assertThat(bought.get("leave").asText()).isEqualTo("purchase-leave");
        assertThat(bought.get("month").asText()).isEqualTo("2026-11");
        assertThat(bought.get("hours").decimalValue()).isEqualByComparingTo("10");
        assertThat(bought.get("employeeNumber").asText()).isNotBlank();
        assertThat(nothing.get("changes")).isEmpty();
        assertThat(nothing.get("last").asLong()).isEqualTo(3);
    }

    @Test
    void tellsNoOtherEmployerAndNobodyWithoutAToken() throws Exception {
        line("SOURCE", "leave", "2026-03", "-2.00", null);
        telling.tell(employer);

        assertThat(JSON.readTree(ask("GET", "", secret(actors.employer("lelie"))).body()).get("changes")).isEmpty();
        assertThat(ask("GET", "", "rwf_wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void answersAMistakeWithAProblem() throws Exception {
        String secret = secret(employer);

        for (String query : List.of("?after=-1", "?after=x", "?limit=0", "?limit=1001", "?after=99999999999999999999")) {
            HttpResponse<String> answer = ask("GET", query, secret);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).get("type").asText()).isEqualTo("urn:ruilwerk:hr-feed:bad-request");
        }
        HttpResponse<String> posted = ask("POST", "", secret);
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void isDescribedAsItIs() throws Exception {
        line("SOURCE", "leave", "2026-03", "-2.00", null);
        telling.tell(employer);
        JsonNode schemas = new YAMLMapper().readTree(Path.of("docs/hr-feed.openapi.yaml").toFile()).get("components").get("schemas");

        JsonNode answer = JSON.readTree(ask("GET", "", secret(employer)).body());

        assertThat(names(answer)).isEqualTo(names(schemas.get("LeaveChanges").get("properties")));
        assertThat(names(answer.get("changes").get(0))).isEqualTo(names(schemas.get("LeaveChange").get("properties")));
    }

    private static TreeSet<String> names(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void isReadByWhoKeepsPersonnelDataOfTheWholeEmployer() {
        for (Actor reader : List.of(hr, actors.person(employer, Role.ADMINISTRATOR), actors.person(employer, Role.AUDITOR))) {
            assertThat(reading.latest(reader)).isEmpty();
        }
        for (Actor other : List.of(actors.person(employer, Role.EMPLOYEE), actors.person(employer, Role.MANAGER), actors.person(employer, Role.PAYROLL),
                Actors.forUnit(employer, hr.person(), Role.HR, "PO"))) {
            assertThatThrownBy(() -> reading.latest(other)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> reading.each(other, change -> { })).isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void writesAFileThatASpreadsheetDoesNotRun() {
        line("SOURCE", "leave", "2026-03", "-2.00", null);
        database.sql("update person set employee_number = '=1+1' where id = :id").param("id", person.value()).update();
        telling.tell(employer);
        LeaveFile file = new LeaveFile();

        reading.each(hr, file::add);

        assertThat(new String(file.content(), StandardCharsets.UTF_8)).startsWith("number;told_at;employee_number;kind;leave;month;hours;agreement\r\n1;")
                .endsWith(";'=1+1;exchanged;leave;2026-03;-2.00;A-1\r\n");
    }

    @Test
    void showsTheLatestWithTheNamesOfTheScheme() {
        line("GOAL", "purchase-leave", "2026-11", "10.00", null);
        telling.tell(employer);

        Screens.open(context, Words.LANGUAGES.get(0), hr);
        Screens.go("leave-changes");

        StringBuilder shown = new StringBuilder();
        _find(Component.class).forEach(part -> shown.append(part.getElement().getText()).append('\n'));
        assertThat(shown).contains("Gekocht", "Koop vakantie-uren", "november 2026", "10\u00a0uur");
    }
}
