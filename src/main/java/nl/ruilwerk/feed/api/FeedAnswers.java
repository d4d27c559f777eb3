package nl.ruilwerk.feed.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What the address of the feed answers: results, and problem details as RFC 9457 has them. */
@Component
class FeedAnswers {

    private final Words words;
    private final ObjectMapper json;

    FeedAnswers(Words words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    /** One problem in a file, in the language that was asked for. */
    record RowError(int line, String column, String value, String code, String message, String right) {}

    /** English unless Dutch was asked for: programs read it first. */
    static Locale language(HttpServletRequest request) {
        boolean dutch = request.getHeader("Accept-Language") != null && request.getLocale().getLanguage().equals("nl");
        return Words.LANGUAGES.get(dutch ? 0 : 1);
    }

    ProblemDetail problem(HttpServletRequest request, int status, Refusal refusal) {
        return problem(status, refusal.reason().name(), words.say(language(request), refusal));
    }

    ProblemDetail problem(int status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        problem.setType(URI.create("urn:ruilwerk:hr-feed:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        return problem;
    }

    List<RowError> errors(HttpServletRequest request, List<FeedProblem> problems) {
        Locale language = language(request);
        return problems.stream().map(problem -> new RowError(problem.line(), problem.column(), problem.value(), problem.code().name(),
                words.say(language, problem.code().problemKey(), problem.figures()), words.say(language, problem.code().rightKey(), problem.figures())))
                .toList();
    }

    static Map<String, Integer> counts(Map<RowOutcome, Integer> counts) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((outcome, count) -> named.put(outcome.name().toLowerCase(Locale.ROOT), count));
        return named;
    }

    /** Where Spring MVC has not begun yet. */
    void write(HttpServletRequest request, HttpServletResponse response, int status, Refusal refusal) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem(request, status, refusal)).getBytes(StandardCharsets.UTF_8));
    }
}
