package nl.ruilwerk.payroll.ui;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.payroll.PayBatchId;
import nl.ruilwerk.payroll.ReadingBatch;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the file of a closed batch, always the same bytes; whoever may not have it finds nothing there. */
@RestController
class BatchDownload {

    private final ReadingBatch reading;
    private final CurrentActor current;

    BatchDownload(ReadingBatch reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    @GetMapping("/payroll-files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return current.find().flatMap(actor -> batch(id).flatMap(batch -> reading.file(actor, batch)))
                .map(file -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name()).build().toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<PayBatchId> batch(String id) {
        try {
            return Optional.of(new PayBatchId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }
}
