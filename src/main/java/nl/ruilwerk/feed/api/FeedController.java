package nl.ruilwerk.feed.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.feed.FeedDelivery;
import nl.ruilwerk.feed.FeedImport;
import nl.ruilwerk.feed.FeedImport.State;
import nl.ruilwerk.feed.FeedKind;
import nl.ruilwerk.feed.FeedPlan;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem;
import nl.ruilwerk.feed.FeedRefusal;
import nl.ruilwerk.feed.FeedSettings;
import nl.ruilwerk.feed.FeedToken;
import nl.ruilwerk.feed.ImportingFeed;
import nl.ruilwerk.feed.RowResult;
import nl.ruilwerk.outcome.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Files of the personnel system from another system, one request each: taken whole or not at all.
 *
 * @see "docs/hr-feed.openapi.yaml"
 */
@RestController
@RequestMapping("/api/hr-feed")
class FeedController {

    private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final List<MediaType> JSON_LINES = List.of(MediaType.APPLICATION_NDJSON, MediaType.parseMediaType("application/jsonl"));

    private final ImportingFeed importing;
    private final FeedSettings settings;
    private final FeedAnswers answers;

    FeedController(ImportingFeed importing, FeedSettings settings, FeedAnswers answers) {
        this.importing = importing;
        this.settings = settings;
        this.answers = answers;
    }

    /**
     * What came of a file.
     *
     * @param id        empty for a file that was only tried out
     * @param olderRows lines that a newer file already overruled
     * @param notInFile people in service who do not stand in the file
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Result(Optional<UUID> id, String kind, LocalDate asOf, String state, Map<String, Integer> counts, List<Integer> olderRows, int notInFile,
                  Optional<String> sha256, Optional<Instant> deliveredAt, int problems, List<FeedAnswers.RowError> errors) {}

    @PostMapping("/{kind}")
    ResponseEntity<?> take(@PathVariable String kind, @RequestParam(name = "as-of", defaultValue = "") String asOf,
                           @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun, HttpServletRequest request) throws IOException {
        Optional<FeedKind> about = FeedKind.of(kind);
        if (about.isEmpty()) {
            return nothingThere();
        }
        Optional<Boolean> isJson = isJson(request);
        if (isJson.isEmpty()) {
            return answer(answers.problem(415, "UNSUPPORTED_MEDIA_TYPE", "Send text/csv or application/x-ndjson in UTF-8, not compressed."));
        }
        LocalDate day;
        try {
            day = LocalDate.parse(asOf);
        } catch (DateTimeException notADay) {
            return answer(answers.problem(400, "AS_OF_MISSING", "Name the day that the file holds for: ?as-of=2026-03-10"));
        }
        FeedDelivery delivery = new FeedDelivery(kind + (isJson.get() ? ".jsonl" : ".csv"), day, read(request), isJson.get(), about);
        return dryRun ? tryOut(delivery, request) : take(delivery, request);
    }

    private ResponseEntity<?> take(FeedDelivery delivery, HttpServletRequest request) {
        return importing.take(token(), delivery).<ResponseEntity<?>>either(taken -> {
            request.setAttribute(FeedTokenFilter.IMPORTED, taken.id());
            return taken.state() == State.BROKEN ? broken(taken.problemCount(), taken.problems(), Optional.of(taken.id()), request)
                    : ResponseEntity.ok(result(taken, request));
        }, refusal -> refuse(refusal, request));
    }

    private ResponseEntity<?> tryOut(FeedDelivery delivery, HttpServletRequest request) {
        return importing.tryOut(token(), delivery).<ResponseEntity<?>>either(plan -> plan.isBroken()
                ? broken(plan.problemCount(), plan.problems(), Optional.empty(), request)
                : ResponseEntity.ok(new Result(Optional.empty(), plan.kind().code(), plan.asOf(), "TRIED_OUT", FeedAnswers.counts(plan.counts()),
                        plan.rows().stream().filter(row -> row.outcome() == RowOutcome.OLDER).map(FeedPlan.Row::line).toList(), plan.missing(),
                        Optional.empty(), Optional.empty(), 0, List.of())), refusal -> refuse(refusal, request));
    }

    @GetMapping("/imports/{id}")
    ResponseEntity<?> find(@PathVariable String id, HttpServletRequest request) {
        Optional<FeedImport> found = uuid(id).flatMap(each -> importing.find(token(), each));
        return found.isPresent() ? ResponseEntity.ok(result(found.get(), request)) : nothingThere();
    }

    /** Whatever else is asked for below this address. */
    @RequestMapping("/**")
    ResponseEntity<ProblemDetail> other(HttpServletRequest request) {
        String below = request.getRequestURI().substring((request.getContextPath() + "/api/hr-feed").length());
        boolean isTaken = FeedKind.of(below.replaceFirst("^/", "")).isPresent();
        if (isTaken || below.matches("/imports/[^/]+")) {
            ProblemDetail wrongMethod = answers.problem(405, "METHOD_NOT_ALLOWED", isTaken ? "Send a file with POST." : "Read it with GET.");
            return ResponseEntity.status(405).header(HttpHeaders.ALLOW, isTaken ? "POST" : "GET").contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(wrongMethod);
        }
        return nothingThere();
    }

    /** A request that does not fit is the sender's to mend; anything else is ours, and its cause is in our log only. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failed) {
        if (failed instanceof ErrorResponse response) {
            return answer(answers.problem(response.getStatusCode().value(), "BAD_REQUEST", "The request does not fit the description."));
        } else if (failed instanceof MethodArgumentTypeMismatchException) {
            return answer(answers.problem(400, "BAD_REQUEST", "A parameter does not fit the description."));
        }
        LOG.error("A file of the feed could not be answered", failed);
        return answer(answers.problem(500, "FAILED", "Something went wrong here. Nothing was taken in."));
    }

    private Result result(FeedImport found, HttpServletRequest request) {
        return new Result(Optional.of(found.id()), found.kind().code(), found.asOf(), found.state().name(), FeedAnswers.counts(found.counts()),
                importing.rows(token(), found.id()).stream().filter(row -> row.outcome() == RowOutcome.OLDER).map(RowResult::line).toList(), found.missing(),
                Optional.of(found.sha256()), Optional.of(found.deliveredAt()), found.problemCount(), answers.errors(request, found.problems()));
    }

    private ResponseEntity<ProblemDetail> broken(int count, List<FeedProblem> problems, Optional<UUID> kept, HttpServletRequest request) {
        ProblemDetail problem = answers.problem(request, 422, Refusal.of(FeedRefusal.BROKEN, Map.of("problems", count)));
        problem.setProperty("problems", count);
        problem.setProperty("errors", answers.errors(request, problems));
        kept.ifPresent(id -> problem.setProperty("import", id));
        return answer(problem);
    }

    private ResponseEntity<ProblemDetail> refuse(Refusal refusal, HttpServletRequest request) {
        int status = switch ((FeedRefusal) refusal.reason()) {
            case TOO_LARGE -> 413;
            case AS_OF_IN_THE_FUTURE, BROKEN -> 422;
            case BUSY, CHANGED_MEANWHILE, ALREADY_DECIDED, OWN_FACTS, TOKEN_NAME_MISSING -> 409;
        };
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (refusal.reason() == FeedRefusal.BUSY ? answer.header(HttpHeaders.RETRY_AFTER, "60") : answer).body(answers.problem(request, status, refusal));
    }

    private ResponseEntity<ProblemDetail> nothingThere() {
        return answer(answers.problem(404, "NOT_FOUND", "There is nothing here."));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** One byte more than is taken is enough to see that it is too much: the rest is not read. */
    private byte[] read(HttpServletRequest request) throws IOException {
        int most = (int) settings.mostBytes().toBytes();
        try (InputStream body = request.getInputStream()) {
            return body.readNBytes(most + 1);
        }
    }

    private static Optional<Boolean> isJson(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null || request.getContentType() == null) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType());
            if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
                return Optional.empty();
            }
            boolean json = JSON_LINES.stream().anyMatch(known -> known.equalsTypeAndSubtype(type));
            return json || CSV.equalsTypeAndSubtype(type) ? Optional.of(json) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static FeedToken token() {
        return ((FeedTokenFilter.Authentication) SecurityContextHolder.getContext().getAuthentication()).getPrincipal();
    }
}
