package nl.ruilwerk.feed.ui;

import java.nio.charset.StandardCharsets;
import nl.ruilwerk.feed.FeedExamples;
import nl.ruilwerk.feed.FeedKind;
import nl.ruilwerk.feed.ImportingFeed;
import nl.ruilwerk.identity.CurrentActor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out an example of each kind of file to whoever may bring one. */
@RestController
class FeedExampleDownload {

    private final CurrentActor current;
    private final FeedExamples examples;

    FeedExampleDownload(CurrentActor current, FeedExamples examples) {
        this.current = current;
        this.examples = examples;
    }

    @GetMapping("/feed-examples/{kind}")
    ResponseEntity<byte[]> example(@PathVariable String kind) {
        return current.find().filter(ImportingFeed::isImporter).flatMap(actor -> FeedKind.of(kind).map(known -> ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(known.code() + ".csv").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(examples.example(actor.employer(), known)))).orElseGet(() -> ResponseEntity.notFound().build());
    }
}
