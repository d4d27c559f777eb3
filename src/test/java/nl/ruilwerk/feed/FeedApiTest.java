package nl.ruilwerk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems bring files over HTTP (AL-14), as {@code docs/hr-feed.openapi.yaml} says. */
@RuilwerkTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"ruilwerk.feed.uses-per-minute=12", "ruilwerk.feed.wrong-per-address=6",
    "ruilwerk.feed.most-bytes=1MB"})
class FeedApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    @LocalServerPort
    private int port;
    @Autowired
    private KeepingFeedTokens tokens;
    @Autowired
    private PersonnelRecords records;
    @Autowired
    private Actors actors;
    @Autowired
    private JdbcClient database;
    private EmployerId employer;
    private Actor administrator;
    private KeepingFeedTokens.Made token;

    @BeforeEach
    void school() {
        employer = actors.employer();
        administrator = actors.person(employer, Role.ADMINISTRATOR);
        token = tokens.make(administrator, "Salarispakket").orThrow();
        database.sql("delete from feed_token_use where token_id is null").update();
    }

    private HttpResponse<String> send(String method, String path, String secret, String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hr-feed" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, token.secret(), "text/csv", body);
    }

    private static String people(String number) {
        return FeedFixture.PEOPLE + number + ";Sanne;de Vries;" + UUID.randomUUID() + "@example.org;\n";
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).startsWith("urn:ruilwerk:hr-feed:");
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("Exception");
        return problem;
    }

    @Test
    void takesAFileWithoutSessionAndCookie() throws Exception {
        HttpResponse<String> answer = post("/people?as-of=2026-03-10", people("7"));

        JsonNode result = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(result.get("state").asText()).isEqualTo("APPLIED");
        assertThat(result.get("counts").get("new").asInt()).isEqualTo(1);
        assertThat(records.people(employer)).containsKey("7");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        JsonNode found = JSON.readTree(send("GET", "/imports/" + result.get("id").asText(), token.secret(), null, null).body());
        assertThat(found).isEqualTo(result);
    }

    @Test
    void takesJsonLinesAndTheSameFileOnce() throws Exception {
        String line = "{\"employee_number\":\"8\",\"given_name\":\"Jan\",\"surname\":\"Smit\",\"email\":\"" + UUID.randomUUID() + "@example.org\"}\n";

        List<HttpResponse<String>> answers = AtOnce.run(3, () -> send("POST", "/people?as-of=2026-03-10", token.secret(), "application/x-ndjson", line));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.body()).distinct()).hasSize(1);
        assertThat(records.people(employer)).containsKey("8");
    }

    @Test
    void onlySaysWhatAFileWouldDoOnADryRun() throws Exception {
        JsonNode result = JSON.readTree(post("/people?as-of=2026-03-10&dry-run=true", people("7")).body());

        assertThat(result.get("state").asText()).isEqualTo("TRIED_OUT");
        assertThat(result.has("id")).isFalse();
        assertThat(records.people(employer)).doesNotContainKey("7");
    }

    @Test
    void namesLineColumnValueAndWhatWouldBeRightInTheLanguageAskedFor() throws Exception {
        String broken = FeedFixture.PEOPLE + "7;=1+1;de Vries;a@example.org;\n";

        JsonNode english = problem(post("/people?as-of=2026-03-10", broken), 422);
        JsonNode dutch = problem(send("POST", "/people?as-of=2026-03-10", token.secret(), "text/csv", broken, "Accept-Language", "nl"), 422);

        JsonNode error = english.get("errors").get(0);
        assertThat(error.get("line").asInt()).isEqualTo(2);
        assertThat(error.get("column").asText()).isEqualTo("given_name");
        assertThat(error.get("value").asText()).isEqualTo("=1+1");
        assertThat(error.get("message").asText()).isEqualTo("A spreadsheet would run this as a formula.");
        assertThat(dutch.get("errors").get(0).get("right").asText()).startsWith("Een waarde die niet begint met");
        assertThat(english.get("import").asText()).isNotBlank();
        assertThat(records.people(employer)).doesNotContainKey("7");
    }

    @Test
    void answersEveryOtherMistakeWithAProblem() throws Exception {
        problem(post("/people", people("7")), 400);
        problem(post("/people?as-of=10-3-2026", people("7")), 400);
        problem(post("/people?as-of=2026-03-10&dry-run=perhaps", people("7")), 400);
        problem(post("/people?as-of=2199-01-01", people("7")), 422);
        problem(post("/payslips?as-of=2026-03-10", people("7")), 404);
        // LZ-23: no other system files a request for somebody
        problem(post("/requests?as-of=2026-03-10", people("7")), 404);
        problem(send("POST", "/people?as-of=2026-03-10", token.secret(), "application/json", "{}"), 415);
        problem(send("POST", "/people?as-of=2026-03-10", token.secret(), "text/csv; charset=windows-1252", "x"), 415);
        problem(send("POST", "/people?as-of=2026-03-10", token.secret(), "text/csv", "x", "Content-Encoding", "gzip"), 415);
        assertThat(problem(send("GET", "/people", token.secret(), null, null), 405)).isNotNull();
        problem(send("GET", "/imports/" + UUID.randomUUID(), token.secret(), null, null), 404);
        problem(send("GET", "/imports/1", token.secret(), null, null), 404);
    }

    @Test
    void readsNoMoreOfAHugeFileThanItTakes() throws Exception {
        long[] read = {0};
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hr-feed/people?as-of=2026-03-10"))
                .header("Authorization", "Bearer " + token.secret()).header("Content-Type", "text/csv").expectContinue(false)
                .POST(BodyPublishers.ofInputStream(() -> endless(read))).build();

        try {
            problem(client.send(request, BodyHandlers.ofString()), 413);
        } catch (java.io.IOException connectionClosed) {
            // the server may hang up while the client still sends
        }

        assertThat(read[0]).isLessThan(200L * 1024 * 1024);
        assertThat(database.sql("select status from feed_token_use where token_id = :token").param("token", token.token().id())
                .query(Integer.class).list()).containsExactly(413);
    }

    private static InputStream endless(long[] read) {
        return new InputStream() {
            @Override
            public int read() {
                return read[0]++ < 200L * 1024 * 1024 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (read[0] >= 200L * 1024 * 1024) {
                    return -1;
                }
                Arrays.fill(bytes, from, from + length, (byte) 'x');
                read[0] += length;
                return length;
            }
        };
    }

    @Test
    void letsNobodyInWithoutATokenThatWorks() throws Exception {
        tokens.revoke(administrator, token.token().id());

        assertThat(problem(send("POST", "/people?as-of=2026-03-10", null, "text/csv", people("7")), 401)).isNotNull();
        HttpResponse<String> revoked = post("/people?as-of=2026-03-10", people("7"));
        problem(revoked, 401);
        assertThat(revoked.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"hr-feed\", error=\"invalid_token\"");
        problem(send("GET", "/there/is/nothing", "rwf_wrong", null, null), 401);
        assertThat(records.people(employer)).doesNotContainKey("7");
    }

    @Test
    void forgetsATokenAfterItsTime() throws Exception {
        database.sql("update feed_token set expires_at = now() - interval '1 second' where id = :id").param("id", token.token().id()).update();

        problem(post("/people?as-of=2026-03-10", people("7")), 401);
    }

    @Test
    void opensNoScreenAndNoOtherAddressWithAToken() throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/inbox"))
                .header("Authorization", "Bearer " + token.secret()).header("Accept", "text/html").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("sign-in");
    }

    @Test
    void servesOnlyTheTokensOwnEmployer() throws Exception {
        KeepingFeedTokens.Made other = tokens.make(actors.person(actors.employer(), Role.ADMINISTRATOR), "Ander").orThrow();
        String id = JSON.readTree(post("/people?as-of=2026-03-10", people("7")).body()).get("id").asText();

        problem(send("GET", "/imports/" + id, other.secret(), null, null), 404);
        String jobs = FeedFixture.HOURS + "7;1;2026-03-01;8;0,2\n";
        JsonNode unknown = problem(send("POST", "/hours?as-of=2026-03-10", other.secret(), "text/csv", jobs), 422);
        assertThat(unknown.get("errors").get(0).get("code").asText()).isEqualTo("UNKNOWN_PERSON");
    }

    @Test
    void holdsBackTooManyRequestsAndTooManyWrongTokens() throws Exception {
        for (int i = 0; i < 12; i++) {
            assertThat(send("GET", "/imports/1", token.secret(), null, null).statusCode()).isEqualTo(404);
        }
        HttpResponse<String> tooOften = send("GET", "/imports/1", token.secret(), null, null);
        problem(tooOften, 429);
        assertThat(tooOften.headers().firstValue("Retry-After")).contains("60");

        for (int i = 0; i < 6; i++) {
            assertThat(send("GET", "/imports/1", "rwf_guess" + i, null, null).statusCode()).isEqualTo(401);
        }
        problem(send("GET", "/imports/1", "rwf_guess", null, null), 429);
        assertThat(database.sql("select count(*) from feed_token_use where token_id is null").query(Long.class).single()).isEqualTo(7);
    }

    @Test
    void writesEveryUseDownAndKeepsNoSecret() throws Exception {
        post("/people?as-of=2026-03-10", people("7"));

        assertThat(tokens.uses(administrator)).singleElement().satisfies(use -> {
            assertThat(use.asked()).isEqualTo("POST /api/hr-feed/people");
            assertThat(use.status()).contains(200);
            assertThat(use.imported()).isPresent();
        });
        assertThat(database.sql("select token_hash from feed_token where id = :id").param("id", token.token().id()).query(String.class).single())
                .hasSize(64).doesNotContain(token.secret());
    }

    @Test
    void letsOnlyAdministratorsKeepTokens() {
        for (Actor other : List.of(actors.person(employer, Role.HR), Actors.forUnit(employer, administrator.person(), Role.ADMINISTRATOR, "PO"))) {
            assertThatThrownBy(() -> tokens.make(other, "x")).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> tokens.revoke(other, token.token().id())).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> tokens.uses(other)).isInstanceOf(NotAllowedException.class);
        }
        Actor stranger = actors.person(actors.employer(), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> tokens.revoke(stranger, token.token().id())).isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(tokens.make(administrator, " ").refusalOrThrow().reason()).isEqualTo(FeedRefusal.TOKEN_NAME_MISSING);
    }

    @Test
    void isDescribedAsItIs() throws Exception {
        JsonNode description = new YAMLMapper().readTree(Path.of("docs/hr-feed.openapi.yaml").toFile());
        JsonNode schemas = description.get("components").get("schemas");

        assertThat(texts(schemas.get("Kind").get("enum"))).containsExactlyElementsOf(Arrays.stream(FeedKind.values()).map(FeedKind::code).toList());
        for (FeedKind kind : FeedKind.values()) {
            JsonNode schema = schemas.get(kind.code());
            List<String> named = new java.util.ArrayList<>();
            schema.get("properties").fieldNames().forEachRemaining(named::add);
            assertThat(named).containsExactlyElementsOf(kind.columns().stream().map(FeedColumn::name).toList());
            assertThat(texts(schema.get("required"))).containsExactlyElementsOf(kind.columns().stream()
                    .filter(column -> column.need() == FeedColumn.Need.VALUE).map(FeedColumn::name).toList());
            for (FeedColumn column : kind.columns()) {
                JsonNode property = schema.get("properties").get(column.name());
                if (column.type() == FeedColumn.Type.CHOICE) {
                    assertThat(texts(property.get("enum"))).isEqualTo(column.choices());
                } else if (column.type() == FeedColumn.Type.NUMBER) {
                    assertThat(property.get("minimum").decimalValue()).as(column.name()).isEqualByComparingTo(column.least());
                    assertThat(property.get("maximum").decimalValue()).as(column.name()).isEqualByComparingTo(column.most());
                }
            }
        }
        JsonNode result = JSON.readTree(post("/people?as-of=2026-03-10", people("7")).body());
        TreeSet<String> described = new TreeSet<>();
        schemas.get("Result").get("properties").fieldNames().forEachRemaining(described::add);
        TreeSet<String> answered = new TreeSet<>();
        result.fieldNames().forEachRemaining(answered::add);
        assertThat(answered).isEqualTo(described);
        JsonNode problem = problem(post("/people?as-of=2026-03-10", FeedFixture.PEOPLE + "7;a;b;c;\n"), 422);
        problem.fieldNames().forEachRemaining(name -> assertThat(schemas.get("Problem").get("properties").has(name)).as(name).isTrue());
        problem.get("errors").get(0).fieldNames().forEachRemaining(name -> assertThat(schemas.get("RowError").get("properties").has(name)).as(name).isTrue());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
