package nl.ruilwerk.document.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.Preview;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.spi.DocumentAccess;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out documents and previews to those who may see them. Whatever is not there, not theirs or not well written
 * gets the same answer: 404, so that an address gives nothing away. Originals are only offered for saving; what a page
 * shows are the previews that we drew ourselves.
 */
@RestController
class DocumentDownload {

    private final Documents documents;
    private final ObjectProvider<DocumentAccess> access;
    private final CurrentActor currentActor;

    DocumentDownload(Documents documents, ObjectProvider<DocumentAccess> access, CurrentActor currentActor) {
        this.documents = documents;
        this.access = access;
        this.currentActor = currentActor;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> original(@PathVariable String id) {
        Optional<StoredDocument> document = readable(id);
        return document.flatMap(known -> documents.content(known.id()))
                .map(bytes -> answer(document.get().type().contentType(), ContentDisposition.attachment(), document.get().name().value(), bytes))
                .orElseGet(DocumentDownload::notFound);
    }

    @GetMapping("/documents/{id}/preview/{page}")
    ResponseEntity<byte[]> preview(@PathVariable String id, @PathVariable String page) {
        if (!page.matches("[1-9][0-9]?")) {
            return notFound();
        }
        Optional<Preview> preview = readable(id).flatMap(known -> documents.preview(known.id(), Integer.parseInt(page)));
        return preview.map(drawn -> answer(drawn.contentType(), ContentDisposition.inline(),
                        "preview-" + drawn.page() + (drawn.contentType().equals("image/png") ? ".png" : ".jpg"), drawn.bytes()))
                .orElseGet(DocumentDownload::notFound);
    }

    private Optional<StoredDocument> readable(String id) {
        Optional<Actor> actor = currentActor.find();
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        List<DocumentAccess> doors = access.stream().toList();
        return DocumentId.parse(id)
                .flatMap(known -> documents.find(actor.get().employer(), known))
                .filter(document -> doors.stream().anyMatch(door -> door.mayRead(actor.get(), document)));
    }

    private static ResponseEntity<byte[]> answer(String contentType, ContentDisposition.Builder disposition, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                // personal data: no proxy keeps it, nor the browser of a shared computer
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentLength(bytes.length)
                .body(bytes);
    }

    private static ResponseEntity<byte[]> notFound() {
        return ResponseEntity.notFound().header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }
}
