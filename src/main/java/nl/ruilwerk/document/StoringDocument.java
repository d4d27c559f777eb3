package nl.ruilwerk.document;

import static nl.ruilwerk.document.DocumentRefusal.DAILY_LIMIT_REACHED;
import static nl.ruilwerk.document.DocumentRefusal.EMPTY;
import static nl.ruilwerk.document.DocumentRefusal.HEIC;
import static nl.ruilwerk.document.DocumentRefusal.NAME_OF_OTHER_TYPE;
import static nl.ruilwerk.document.DocumentRefusal.TOO_LARGE;
import static nl.ruilwerk.document.DocumentRefusal.TOO_MANY_FILES;
import static nl.ruilwerk.document.DocumentRefusal.TYPE_NOT_ALLOWED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.document.inspection.Finding;
import nl.ruilwerk.document.inspection.InspectionProcesses;
import nl.ruilwerk.document.inspection.PictureMetadata;
import nl.ruilwerk.document.inspection.Signature;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a file in: reads it up to the limit, looks at what it really is, draws its previews, stores everything in one
 * transaction. Looking takes up to ten seconds and needs no database, so it comes before the transaction; who has one
 * open already calls {@link #check} before it and {@link #store(CheckedDocument)} within.
 */
@Service
public class StoringDocument {

    private final Documents documents;
    private final InspectionProcesses inspections;
    private final DocumentSettings settings;
    private final Clock clock;
    private final TransactionOperations transaction;

    StoringDocument(Documents documents, InspectionProcesses inspections, DocumentSettings settings, Clock clock,
            TransactionOperations transaction) {
        this.documents = documents;
        this.inspections = inspections;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Checks and stores one file. */
    public Outcome<StoredDocument> store(StoreDocument asked) {
        return check(asked).either(this::store, Outcome::refused);
    }

    /** Checks and stores several files of one request: all of them or, with the first refusal, none. */
    public Outcome<List<StoredDocument>> storeAll(List<StoreDocument> asked) {
        if (asked.size() > DocumentSettings.FILES_AT_ONCE) {
            return Outcome.refused(refusal(TOO_MANY_FILES, DocumentPurpose.RECEIPT, DocumentName.cleaned(asked.get(0).name())));
        }
        List<CheckedDocument> checked = new ArrayList<>();
        for (StoreDocument one : asked) {
            Outcome<CheckedDocument> outcome = check(one);
            if (!outcome.isAccepted()) {
                return Outcome.refused(outcome.refusalOrThrow());
            }
            checked.add(outcome.orThrow());
        }
        return transaction.execute(status -> {
            List<StoredDocument> stored = new ArrayList<>();
            for (CheckedDocument one : checked) {
                Outcome<StoredDocument> outcome = store(one);
                if (!outcome.isAccepted()) {
                    status.setRollbackOnly();
                    return Outcome.refused(outcome.refusalOrThrow());
                }
                stored.add(outcome.orThrow());
            }
            return Outcome.accepted(List.copyOf(stored));
        });
    }

    /** Stores a checked file in the caller's transaction, or in one of its own. */
    public Outcome<StoredDocument> store(CheckedDocument checked) {
        return transaction.execute(status -> {
            Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
            if (checked.purpose().comesFromOutside() && documents.countReceipts(checked.owner(), today) >= settings.filesPerDay()) {
                return Outcome.refused(refusal(DAILY_LIMIT_REACHED, checked.purpose(), checked.name()));
            }
            return Outcome.accepted(documents.add(checked, clock.instant()));
        });
    }

    /**
     * Looks at a file without storing anything; the stream is not read beyond the limit.
     *
     * @throws UncheckedIOException if the file stops coming, or if files cannot be opened on this machine at all
     */
    public Outcome<CheckedDocument> check(StoreDocument asked) {
        DocumentName name = DocumentName.cleaned(asked.name());
        DocumentPurpose purpose = asked.purpose();
        byte[] content = read(asked);
        if (content.length == 0) {
            return Outcome.refused(refusal(EMPTY, purpose, name));
        } else if (content.length > settings.maxSize().toBytes()) {
            return Outcome.refused(refusal(TOO_LARGE, purpose, name));
        } else if (Signature.isHeic(content)) {
            return Outcome.refused(refusal(HEIC, purpose, name));
        }
        Optional<DocumentType> type = typeOf(purpose, content);
        if (type.isEmpty()) {
            return Outcome.refused(refusal(TYPE_NOT_ALLOWED, purpose, name));
        } else if (name.saysOtherType()) {
            return Outcome.refused(refusal(NAME_OF_OTHER_TYPE, purpose, name));
        } else if (type.get() == DocumentType.CSV) {
            return Outcome.accepted(new CheckedDocument(asked, name.fitting(DocumentType.CSV), DocumentType.CSV, content, 0, List.of()));
        }
        // what is looked at is what is kept, and neither says where or with what the picture was taken
        byte[] kept = purpose.comesFromOutside() ? PictureMetadata.strip(type.get(), content) : content;
        Finding finding = inspections.inspect(type.get(), kept);
        return finding.isGood()
                ? Outcome.accepted(new CheckedDocument(asked, name.fitting(type.get()), type.get(), kept, finding.pages(), finding.previews()))
                : Outcome.refused(refusal(finding.refusal(), purpose, name));
    }

    private static Optional<DocumentType> typeOf(DocumentPurpose purpose, byte[] content) {
        if (purpose.types().contains(DocumentType.CSV)) {
            return Optional.of(DocumentType.CSV).filter(csv -> Signature.isPlainText(content));
        }
        return Signature.typeOf(content).filter(purpose.types()::contains);
    }

    private byte[] read(StoreDocument asked) {
        try {
            return asked.bytes().readNBytes((int) settings.maxSize().toBytes() + 1);
        } catch (IOException stopped) {
            throw new UncheckedIOException("The file stopped coming", stopped);
        }
    }

    private Refusal refusal(DocumentRefusal reason, DocumentPurpose purpose, DocumentName name) {
        DocumentUploadLimits limits = DocumentUploadLimits.of(purpose, settings);
        return Refusal.of(reason, Map.of("name", name.value(), "types", limits.types(), "maxSize", limits.maxSize(),
                "maxFiles", limits.maxFiles(), "maxPages", InspectionProcesses.MAX_PAGES,
                "maxMegapixels", InspectionProcesses.MAX_MEGAPIXELS, "maxPerDay", settings.filesPerDay()));
    }
}
