package nl.ruilwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import nl.ruilwerk.testing.RuilwerkTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server answers to somebody who is not signed in, and what it tells every browser. */
@RuilwerkTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", path.startsWith("/actuator") ? "*/*" : "text/html")
                .header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .POST(BodyPublishers.ofString("username=a&password=b")).header("Content-Type", "application/x-www-form-urlencoded").build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/accounts", "/documents/1", "/there-is-no-such-page", "/actuator", "/actuator/env", "/actuator/beans",
        "/actuator/heapdump", "/camunda", "/engine-rest", "/h2-console", "/login", "/logout", "/inbox;x=1"})
    void leadsEverythingElseToSignIn(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(List.of(302, 400, 404)).contains(answer.statusCode());
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
        }
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void showsTheSignInPageAndHealthWithoutDetails() throws Exception {
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
        HttpResponse<String> health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/ruilwerk/frame.css").statusCode()).isEqualTo(200);
    }

    @Test
    void letsOnlyMarkedScriptsRunAndMarksEachAnswerAnew() throws Exception {
        HttpResponse<String> one = get("/sign-in");
        HttpResponse<String> other = get("/sign-in");
        String policy = one.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(one.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'").contains("script-src-attr 'none'");
        String scripts = List.of(policy.split("; ")).stream().filter(part -> part.startsWith("script-src ")).findFirst().orElseThrow();
        assertThat(scripts).contains("'self'").doesNotContain("unsafe-inline").doesNotContain("*").doesNotContain("http:");
        String mark = scripts.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(mark).hasSizeGreaterThanOrEqualTo(22);
        assertThat(other.headers().firstValue("Content-Security-Policy").orElseThrow()).doesNotContain(mark);
        assertThat(Jsoup.parse(one.body()).select("script")).isNotEmpty().allSatisfy(script -> assertThat(script.attr("nonce")).isEqualTo(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/inbox", "/ruilwerk/frame.css", "/actuator/health", "/error"})
    void tellsEveryBrowserToBeCareful(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=(self)").contains("geolocation=()");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void keepsTheSessionInACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
        HttpResponse<String> answer = get("/sign-in");

        assertThat(answer.headers().allValues("Set-Cookie")).singleElement()
                .satisfies(cookie -> assertThat(cookie).startsWith("ruilwerk=").contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(answer.body()).doesNotContainIgnoringCase("jsessionid");
        assertThat(get("/inbox").headers().firstValue("Location")).contains("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/sign-in", "/logout", "/documents/1", "/actuator/health"})
    void acceptsNoFormWithoutAToken(String path) throws Exception {
        HttpResponse<String> answer = post(path);

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(302);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void answersTheErrorAddressItselfAsOneThatDoesNotExist() throws Exception {
        HttpResponse<String> answer = get("/error");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This page does not exist").contains("lang=\"en\"");
    }
}
