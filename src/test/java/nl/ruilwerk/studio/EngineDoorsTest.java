package nl.ruilwerk.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses at which the engine's own applications would answer, written in the ways that get past sloppy filters. */
@RuilwerkTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EngineDoorsTest {

    private static final List<String> DOORS = List.of("/camunda", "/camunda/app/admin/default/setup/", "/camunda/api/engine/engine/",
            "/engine-rest", "/engine-rest/task", "/engine-rest/engine/default/user/create", "/api/admin/setup/default/user/create",
            "/h2-console", "/actuator/env", "/actuator/heapdump", "/actuator/beans");

    @LocalServerPort
    private int port;
    private final HttpClient browser = HttpClient.newHttpClient();

    static Stream<String> addresses() {
        return DOORS.stream().flatMap(door -> Stream.of(door, door + "/", door + ";x", "/;x" + door, "/x/..;" + door,
                door.toUpperCase(Locale.ROOT), door.replace("e", "%65"), door.replace("e", "%2565"), door + ".", "/" + door));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void opensNoDoorToTheEngine(String address) throws IOException, InterruptedException {
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());

            // nobody is signed in: away to the sign-in page, or a plain no
            assertThat(answer.statusCode()).as(method + " " + address).isIn(302, 400, 401, 403, 404, 405);
            assertThat(answer.headers().firstValue("Location").orElse("/sign-in")).doesNotContain("camunda", "engine-rest");
        }
    }
}
