package nl.ruilwerk.leave.api;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import nl.ruilwerk.feed.FeedToken;
import nl.ruilwerk.leave.LeaveChange;
import nl.ruilwerk.leave.ReadingLeaveChanges;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes of leave for another system, behind the same door and token as the files that it brings. It asks for what comes after the last number that
 * it has; asked again, the answer is the same.
 *
 * @see "docs/hr-feed.openapi.yaml"
 */
@RestController
@RequestMapping("/api/hr-feed/leave-changes")
class LeaveChangesController {

    private final ReadingLeaveChanges reading;

    LeaveChangesController(ReadingLeaveChanges reading) {
        this.reading = reading;
    }

    /**
     * @param last number to ask with next; the one that was asked with when there is nothing new
     * @param more whether there are more already
     */
    record Answer(List<Row> changes, long last, boolean more) {}

    /** As {@link LeaveChange}; hours as a number. */
    record Row(long number, Instant toldAt, String employeeNumber, String kind, String leave, String month,
               BigDecimal hours, String agreement) {}

    @GetMapping
    ResponseEntity<?> changes(@AuthenticationPrincipal FeedToken token, @RequestParam(defaultValue = "0") String after,
                              @RequestParam(defaultValue = "" + ReadingLeaveChanges.MOST) String limit) {
        OptionalLong from = number(after, Long.MAX_VALUE);
        OptionalLong most = number(limit, ReadingLeaveChanges.MOST);
        if (from.isEmpty() || most.isEmpty() || most.getAsLong() == 0) {
            return problem(400, "BAD_REQUEST", "Ask with after=<the last number that you have> and limit=1 to " + ReadingLeaveChanges.MOST + ".", "");
        }
        List<LeaveChange> found = reading.after(token, from.getAsLong(), (int) most.getAsLong());
        long last = found.isEmpty() ? from.getAsLong() : found.get(found.size() - 1).number();
        boolean more = found.size() == most.getAsLong() && !reading.after(token, last, 1).isEmpty();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(new Answer(found.stream().map(LeaveChangesController::row).toList(), last, more));
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> other() {
        return problem(405, "METHOD_NOT_ALLOWED", "Read it with GET.", "GET");
    }

    private static Row row(LeaveChange change) {
        return new Row(change.number(), change.toldAt(), change.employeeNumber(), change.kind().name().toLowerCase(Locale.ROOT), change.leave(),
                change.month().toString(), BigDecimal.valueOf(change.hours().hundredths(), 2), change.agreement());
    }

    private static OptionalLong number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            return number >= 0 && number <= most ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    private static ResponseEntity<ProblemDetail> problem(int status, String code, String detail, String allow) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        problem.setType(URI.create("urn:ruilwerk:hr-feed:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (allow.isEmpty() ? answer : answer.header(HttpHeaders.ALLOW, allow)).body(problem);
    }
}
