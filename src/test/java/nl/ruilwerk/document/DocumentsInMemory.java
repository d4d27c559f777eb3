package nl.ruilwerk.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** Documents without a database, for tests of rules. */
public final class DocumentsInMemory implements Documents {

    private final Map<StoredDocument, CheckedDocument> all = new LinkedHashMap<>();

    @Override
    public Optional<StoredDocument> find(EmployerId employer, DocumentId document) {
        return find(employer, List.of(document)).stream().findFirst();
    }

    @Override
    public List<StoredDocument> find(EmployerId employer, List<DocumentId> documents) {
        return all.keySet().stream().filter(one -> one.employer().equals(employer) && documents.contains(one.id())).toList();
    }

    @Override
    public Optional<byte[]> content(DocumentId document) {
        return checked(document).map(CheckedDocument::content);
    }

    @Override
    public Optional<Preview> preview(DocumentId document, int page) {
        return checked(document).flatMap(one -> one.previews().stream().filter(preview -> preview.page() == page).findFirst());
    }

    private Optional<CheckedDocument> checked(DocumentId document) {
        return all.entrySet().stream().filter(one -> one.getKey().id().equals(document)).map(Map.Entry::getValue).findFirst();
    }

    @Override
    public List<SameReceipt> sameReceipts(EmployerId employer, DocumentId document) {
        return find(employer, document).map(mine -> sameReceipts(employer, mine.sha256()).stream()
                .filter(other -> !other.document().equals(document)).toList()).orElse(List.of());
    }

    @Override
    public List<SameReceipt> sameReceipts(EmployerId employer, Sha256 bytes) {
        return all.keySet().stream().filter(one -> one.employer().equals(employer) && one.sha256().equals(bytes))
                .map(one -> new SameReceipt(one.id(), one.owner(), one.storedAt())).toList();
    }

    @Override
    public int countReceipts(PersonId owner, Instant since) {
        return (int) all.keySet().stream().filter(one -> one.owner().equals(owner) && !one.storedAt().isBefore(since)).count();
    }

    @Override
    public StoredDocument add(CheckedDocument document, Instant storedAt) {
        StoredDocument stored = new StoredDocument(DocumentId.fresh(), document.employer(), document.owner(), document.purpose(),
                document.name(), document.type(), document.size(), document.sha256(), document.pages(), document.previews().size(), storedAt);
        all.put(stored, document);
        return stored;
    }

    public List<StoredDocument> all() {
        return new ArrayList<>(all.keySet());
    }
}
