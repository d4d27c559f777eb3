package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentLinks;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.DocumentUploadLimits;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.FilePreview;
import nl.ruilwerk.look.FileUpload;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.scheme.Evidence;
import nl.ruilwerk.words.Words;

/** The receipt: from the camera, by drop or as a file, kept at once and shown as the server sees it. */
class ReceiptStep extends Div {

    private final RequestInHand hand;
    private final Documents documents;
    private final Words words;
    private final Div refusals = new Div();
    private boolean newBatch;

    ReceiptStep(RequestInHand hand, StoringDocument storing, Documents documents, DocumentUploadLimits limits, Words words) {
        this.hand = hand;
        this.documents = documents;
        this.words = words;
        refusals.addClassName("rw-stack");
        Div receipts = new Div();
        receipts.addClassName("rw-stack");
        List<Evidence> kinds = hand.goal().evidence();
        RadioButtonGroup<Evidence> kind = new RadioButtonGroup<>(say("request.new.EVIDENCE"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(evidence -> evidence.name().in(getLocale()));
        kind.setValue(hand.draft().receipts().stream().findFirst().flatMap(first -> kinds.stream().filter(one -> one.code().equals(first.evidence())).findFirst())
                .orElse(kinds.get(0)));
        kind.setVisible(kinds.size() > 1);
        kind.addValueChangeListener(change -> saveReceipts(hand.draft().receipts().stream()
                .map(receipt -> new ExecutionRequest.Receipt(receipt.document(), change.getValue().code())).toList(), receipts));
        FileUpload upload = new FileUpload(UploadHandler.inMemory((file, bytes) -> {
            if (hand.draft().receipts().size() >= limits.maxFiles()) {
                refuse(words.say(getLocale(), "request.new.TOO_MANY", Map.of("most", limits.maxFiles())));
                return;
            }
            Outcome<StoredDocument> stored = storing.store(StoreDocument.of(hand.actor().employer(), hand.actor().person(), DocumentPurpose.RECEIPT, file.fileName(), bytes));
            stored.either(document -> {
                beginBatch();
                List<ExecutionRequest.Receipt> more = new ArrayList<>(hand.draft().receipts());
                more.add(new ExecutionRequest.Receipt(document.id().value(), kind.getValue().code()));
                saveReceipts(more, receipts);
                return null;
            }, refusal -> {
                refuse(words.say(getLocale(), refusal));
                return null;
            });
        }));
        upload.setAcceptedFileTypes(limits.accept().toArray(String[]::new));
        upload.setMaxFileSize((int) limits.maxBytes());
        upload.setMaxFiles(limits.maxFiles());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            newBatch = true;
        });
        upload.setWidthFull();
        Card card = new Card(say("request.new.RECEIPT"), kinds.get(0).help().in(getLocale()), kind, upload, refusals,
                note(words.say(getLocale(), "request.new.LIMITS", Map.of("types", limits.types(), "size", limits.maxSize()))));
        add(new Columns(card, receipts));
        fillReceipts(receipts);
        hand.setActions(Actions.primary(say("request.new.NEXT"), click -> {
            if (hand.draft().receipts().isEmpty()) {
                hand.tell(Tone.ATTENTION, say("request.new.ADD_RECEIPT"));
            } else {
                hand.go(NewRequestView.STATEMENTS);
            }
        }), Actions.plain(say("request.new.BACK"), click -> hand.go(NewRequestView.AMOUNT)));
    }

    /** Says each reason once, and keeps those of one batch together: fifty files at once give no fifty sentences. */
    private void refuse(String reason) {
        beginBatch();
        boolean said = refusals.getChildren().anyMatch(line -> line instanceof MessageLine told && told.getText().equals(reason));
        if (!said) {
            refusals.add(new MessageLine(Tone.REFUSED, reason));
        }
    }

    private void beginBatch() {
        if (newBatch) {
            refusals.removeAll();
            newBatch = false;
        }
    }

    private void saveReceipts(List<ExecutionRequest.Receipt> receipts, Div shown) {
        hand.save(now -> now.withReceipts(receipts));
        fillReceipts(shown);
    }

    private void fillReceipts(Div shown) {
        shown.removeAll();
        for (ExecutionRequest.Receipt receipt : hand.draft().receipts()) {
            documents.find(hand.actor().employer(), new DocumentId(receipt.document())).ifPresent(document -> {
                Button remove = Actions.quiet(say("request.new.REMOVE"), click -> saveReceipts(hand.draft().receipts().stream()
                        .filter(other -> !other.document().equals(receipt.document())).toList(), shown));
                remove.setIcon(Icons.REMOVE.create());
                shown.add(new Card(new FilePreview(DocumentLinks.preview(document.id(), 1), "image/png", document.name().value()), remove));
            });
        }
        if (hand.draft().receipts().isEmpty()) {
            shown.add(note(say("request.new.NO_RECEIPT")));
        }
    }

    private static Paragraph note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassName("rw-note");
        return note;
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
