package nl.ruilwerk.leave.ui;

import java.nio.charset.StandardCharsets;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.leave.LeaveFile;
import nl.ruilwerk.leave.ReadingLeaveChanges;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out all changes of leave as a file; whoever may not read them finds nothing there. */
@RestController
class LeaveChangesDownload {

    static final String PATH = "leave-changes-file";

    private final ReadingLeaveChanges reading;
    private final CurrentActor current;

    LeaveChangesDownload(ReadingLeaveChanges reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    @GetMapping("/" + PATH)
    ResponseEntity<byte[]> file() {
        return current.find().filter(ReadingLeaveChanges::isReader).map(actor -> {
            LeaveFile file = new LeaveFile();
            reading.each(actor, file::add);
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("leave-changes.csv").build().toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .body(file.content());
        }).orElseGet(() -> ResponseEntity.notFound().build());
    }
}
