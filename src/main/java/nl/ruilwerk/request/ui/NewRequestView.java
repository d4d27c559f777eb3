package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentLinks;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.DocumentUploadLimits;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.AmountField;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.Consequences;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.FilePreview;
import nl.ruilwerk.look.FileUpload;
import nl.ruilwerk.look.FoldOut;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.NetEffectPanel;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Steps;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.RequestDraft;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.request.spi.SigningText;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Evidence;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Question;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/**
 * A new request in steps, each with an address of its own: amount and sources, receipt, statements, signing. What is
 * filled in is saved as a draft at once, so the way back, a second window or an expired session loses nothing.
 */
@StyleSheet("context://ruilwerk/letter.css")
@Route("requests/new/:draft/:step")
@PermitAll
@ForRole(Role.EMPLOYEE)
class NewRequestView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final int AMOUNT = 1;
    static final int RECEIPT = 2;
    static final int STATEMENTS = 3;
    static final int SIGN = 4;

    private final JudgingRequest judging;
    private final SubmittingRequest submitting;
    private final RequestDrafts drafts;
    private final StoringDocument storing;
    private final Documents documents;
    private final DocumentUploadLimits limits;
    private final Screens screens;
    private final Words words;
    private final Clock clock;
    private final Actor actor;

    private SubmitRequest draft;
    private int version;
    private Edition edition;
    private Goal goal;
    private final NetEffectPanel net = new NetEffectPanel();
    private final WhyPanel why = new WhyPanel(List.of());
    private final Div granted = new Div();
    private final Div message = new Div();

    NewRequestView(JudgingRequest judging, SubmittingRequest submitting, RequestDrafts drafts, StoringDocument storing,
                   Documents documents, DocumentUploadLimits limits, Screens screens, Words words, Clock clock, CurrentActor current) {
        this.judging = judging;
        this.submitting = submitting;
        this.drafts = drafts;
        this.storing = storing;
        this.documents = documents;
        this.limits = limits;
        this.screens = screens;
        this.words = words;
        this.clock = clock;
        this.actor = current.get();
        setBack(new RouterLink(words.say(getLocale(), "request.new.OTHER_GOAL"), ChoicesView.class));
    }

    static RouteParameters at(UUID draft, int step) {
        return new RouteParameters(Map.of("draft", draft.toString(), "step", String.valueOf(step)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<RequestDraft> saved = entering.getRouteParameters().get("draft").flatMap(NewRequestView::id)
                .flatMap(id -> drafts.find(actor, id));
        int step = entering.getRouteParameters().get("step").filter(text -> text.matches("[1-4]")).map(Integer::parseInt).orElse(0);
        if (saved.isEmpty() || step == 0) {
            throw new NotFoundException();
        }
        draft = saved.get().content();
        version = saved.get().version();
        edition = judging.edition(actor);
        goal = edition.goal(draft.goal());
        show(step);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    private void show(int step) {
        removeAll();
        setTitle(goal.name().in(getLocale()));
        setLead(goal.summary().in(getLocale()));
        Steps steps = new Steps(say("request.new.AMOUNT"), say("request.new.RECEIPT"), say("request.new.STATEMENTS"), say("request.new.SIGN"));
        steps.setCurrent(step - 1);
        message.removeAll();
        add(steps, message);
        switch (step) {
            case AMOUNT -> showAmount();
            case RECEIPT -> showReceipt();
            case STATEMENTS -> showStatements();
            default -> showSigning();
        }
    }

    // ---- amount and sources

    private void showAmount() {
        AmountField cost = new AmountField(say("request.new.COST"));
        cost.setWidthFull();
        draft.cost().ifPresent(cost::setValue);
        cost.setValueChangeMode(ValueChangeMode.LAZY);
        cost.addValueChangeListener(change -> save(now -> new SubmitRequest(now.id(), now.goal(), Optional.ofNullable(change.getValue()),
                now.expenseDate(), now.receipts(), now.split(), now.declarations(), now.consequencesRead(), now.answers())));
        DateField date = new DateField(say("request.new.DATE"));
        date.setWidthFull();
        date.setMin(edition.planStart());
        date.setMax(LocalDate.now(clock.withZone(edition.zone())));
        draft.expenseDate().ifPresent(date::setValue);
        date.addValueChangeListener(change -> save(now -> new SubmitRequest(now.id(), now.goal(), now.cost(),
                Optional.ofNullable(change.getValue()), now.receipts(), now.split(), now.declarations(), now.consequencesRead(), now.answers())));
        Card figures = new Card(say("request.new.WHAT_PAID"), cost, date);
        add(new Columns().addToMain(figures, sources()).addBeside(granted, net, why));
        setActions(Actions.primary(say("request.new.NEXT"), click -> {
            if (draft.cost().isEmpty() || draft.expenseDate().isEmpty()) {
                tell(Tone.ATTENTION, say("request.new.FILL_AMOUNT"));
            } else {
                go(RECEIPT);
            }
        }));
        judge();
    }

    private Component sources() {
        List<SourceRoom> rooms = judging.sources(actor).stream().filter(room -> goal.sources().contains(room.source())).toList();
        Div amounts = new Div();
        amounts.addClassName("rw-stack");
        Map<String, Money> split = new TreeMap<>(draft.split());
        for (SourceRoom room : rooms) {
            if (room.open() && room.free().isPositive()) {
                AmountField amount = new AmountField(room.name().in(getLocale()));
                amount.setWidthFull();
                amount.setMaximum(room.free());
                amount.setHelperText(words.say(getLocale(), "request.new.FREE", Map.of("free", room.free(),
                        "month", room.payMonth().map(month -> Formats.month(getLocale(), month)).orElse(""))));
                Optional.ofNullable(split.get(room.source())).ifPresent(amount::setValue);
                amount.setValueChangeMode(ValueChangeMode.LAZY);
                amount.addValueChangeListener(change -> {
                    if (change.getValue() == null || change.getValue().isZero()) {
                        split.remove(room.source());
                    } else {
                        split.put(room.source(), change.getValue());
                    }
                    saveSplit(split);
                });
                amounts.add(amount);
            } else {
                String reason = room.findings().stream().filter(Finding::failed).findFirst().map(finding -> finding.say(getLocale()))
                        .orElse(say("request.new.NOTHING_FREE"));
                amounts.add(new MessageLine(Tone.NEUTRAL, room.name().in(getLocale()) + ": " + reason));
            }
        }
        RadioButtonGroup<Boolean> who = new RadioButtonGroup<>(say("request.new.WHO_SPLITS"));
        who.setItems(true, false);
        who.setItemLabelGenerator(scheme -> say(scheme ? "request.new.SCHEME_SPLITS" : "request.new.I_SPLIT"));
        who.setValue(split.isEmpty());
        amounts.setVisible(!split.isEmpty());
        who.addValueChangeListener(change -> {
            amounts.setVisible(!change.getValue());
            if (change.getValue()) {
                split.clear();
                saveSplit(split);
            }
        });
        return new Card(say("request.new.SOURCES"), who, amounts);
    }

    private void saveSplit(Map<String, Money> split) {
        save(now -> new SubmitRequest(now.id(), now.goal(), now.cost(), now.expenseDate(), now.receipts(), split,
                now.declarations(), now.consequencesRead(), now.answers()));
    }

    /** Asks the evaluator and shows its answer: the same answer that the process will get. */
    private void judge() {
        granted.removeAll();
        if (draft.cost().isEmpty()) {
            net.clear(say("request.new.NET_EMPTY"));
            why.setVisible(false);
            return;
        }
        Evaluation evaluation = judging.preview(actor, draft);
        evaluation.netEffect().ifPresentOrElse(effect -> net.update(screens.netEffect(effect, getLocale())),
                () -> net.clear(say("request.new.NET_EMPTY")));
        Facts facts = new Facts()
                .add(say("request.case.COST"), Formats.money(getLocale(), evaluation.cost()))
                .add(say("request.case.ASKED"), Formats.money(getLocale(), evaluation.granted()))
                .add(say("request.new.OWN"), Formats.money(getLocale(), evaluation.ownCost()));
        evaluation.split().forEach((source, amount) -> facts.add(edition.source(source).name().in(getLocale()), Formats.money(getLocale(), amount)));
        granted.add(new Card(say("request.new.RESULT"), facts));
        why.setVisible(true);
        why.setFindings(RequestCasePanel.findings(evaluation.findings(), getLocale()));
    }

    // ---- receipt

    private void showReceipt() {
        Div receipts = new Div();
        receipts.addClassName("rw-stack");
        List<Evidence> kinds = goal.evidence();
        RadioButtonGroup<Evidence> kind = new RadioButtonGroup<>(say("request.new.EVIDENCE"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(evidence -> evidence.name().in(getLocale()));
        kind.setValue(draft.receipts().stream().findFirst().flatMap(first -> kinds.stream().filter(one -> one.code().equals(first.evidence())).findFirst())
                .orElse(kinds.get(0)));
        kind.setVisible(kinds.size() > 1);
        kind.addValueChangeListener(change -> saveReceipts(draft.receipts().stream()
                .map(receipt -> new ExecutionRequest.Receipt(receipt.document(), change.getValue().code())).toList(), receipts));
        FileUpload upload = new FileUpload(UploadHandler.inMemory((file, bytes) -> {
            Outcome<StoredDocument> stored = storing.store(StoreDocument.of(actor.employer(), actor.person(), DocumentPurpose.RECEIPT, file.fileName(), bytes));
            stored.either(document -> {
                List<ExecutionRequest.Receipt> more = new ArrayList<>(draft.receipts());
                more.add(new ExecutionRequest.Receipt(document.id().value(), kind.getValue().code()));
                saveReceipts(more, receipts);
                message.removeAll();
                return null;
            }, refusal -> {
                tell(Tone.REFUSED, words.say(getLocale(), refusal));
                return null;
            });
        }));
        upload.setAcceptedFileTypes(limits.accept().toArray(String[]::new));
        upload.setMaxFileSize((int) limits.maxBytes());
        upload.setMaxFiles(limits.maxFiles());
        upload.addFileRejectedListener(rejected -> tell(Tone.REFUSED, rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setWidthFull();
        Card card = new Card(say("request.new.RECEIPT"), kinds.get(0).help().in(getLocale()), kind, upload,
                note(words.say(getLocale(), "request.new.LIMITS", Map.of("types", limits.types(), "size", limits.maxSize()))));
        add(new Columns(card, receipts));
        fillReceipts(receipts);
        setActions(Actions.primary(say("request.new.NEXT"), click -> {
            if (draft.receipts().isEmpty()) {
                tell(Tone.ATTENTION, say("request.new.ADD_RECEIPT"));
            } else {
                go(STATEMENTS);
            }
        }), Actions.plain(say("request.new.BACK"), click -> go(AMOUNT)));
    }

    private void saveReceipts(List<ExecutionRequest.Receipt> receipts, Div shown) {
        save(now -> new SubmitRequest(now.id(), now.goal(), now.cost(), now.expenseDate(), receipts, now.split(),
                now.declarations(), now.consequencesRead(), now.answers()));
        fillReceipts(shown);
    }

    private void fillReceipts(Div shown) {
        shown.removeAll();
        for (ExecutionRequest.Receipt receipt : draft.receipts()) {
            documents.find(actor.employer(), new DocumentId(receipt.document())).ifPresent(document -> {
                Button remove = Actions.quiet(say("request.new.REMOVE"), click -> saveReceipts(draft.receipts().stream()
                        .filter(other -> !other.document().equals(receipt.document())).toList(), shown));
                remove.setIcon(Icons.REMOVE.create());
                shown.add(new Card(new FilePreview(DocumentLinks.preview(document.id(), 1), "image/png", document.name().value()), remove));
            });
        }
        if (draft.receipts().isEmpty()) {
            shown.add(note(say("request.new.NO_RECEIPT")));
        }
    }

    // ---- statements, questions and consequences

    private void showStatements() {
        Card statements = new Card(say("request.new.YOU_STATE"));
        for (Declaration declaration : goal.declarations()) {
            Checkbox tick = new Checkbox(declaration.text().in(getLocale()), draft.declarations().contains(declaration.code()));
            tick.addValueChangeListener(change -> {
                Set<String> ticked = new HashSet<>(draft.declarations());
                if (change.getValue()) {
                    ticked.add(declaration.code());
                } else {
                    ticked.remove(declaration.code());
                }
                save(now -> new SubmitRequest(now.id(), now.goal(), now.cost(), now.expenseDate(), now.receipts(), now.split(), ticked,
                        now.consequencesRead(), now.answers()));
            });
            statements.add(tick);
        }
        goal.questions().forEach(question -> statements.add(field(question)));
        Evaluation evaluation = judging.preview(actor, draft);
        List<Consequences.Line> lines = evaluation.notices().stream()
                .map(notice -> new Consequences.Line(Icons.INFO, notice.title().in(getLocale()))).toList();
        List<Consequences.Article> articles = evaluation.notices().stream().map(notice -> new Consequences.Article(
                notice.title().in(getLocale()), notice.text().in(getLocale()) + " (" + notice.citation() + ")")).toList();
        Consequences consequences = new Consequences(say("request.new.CONSEQUENCES"), lines, articles, say("request.new.CONSEQUENCES_READ"));
        consequences.setTicked(draft.consequencesRead());
        consequences.onTick(ticked -> save(now -> new SubmitRequest(now.id(), now.goal(), now.cost(), now.expenseDate(), now.receipts(),
                now.split(), now.declarations(), ticked, now.answers())));
        add(new Columns(statements, consequences));
        setActions(Actions.primary(say("request.new.NEXT"), click -> {
            Evaluation now = judging.preview(actor, draft);
            if (!now.missing().isEmpty()) {
                tell(Tone.ATTENTION, words.say(getLocale(), "request.new.MISSING", Map.of("missing",
                        String.join("; ", now.missing().stream().map(one -> one.text().in(getLocale())).toList()))));
            } else {
                go(SIGN);
            }
        }), Actions.plain(say("request.new.BACK"), click -> go(RECEIPT)));
    }

    private Component field(Question question) {
        String label = question.label().in(getLocale());
        Object answer = draft.answers().get(question.name());
        switch (question.type()) {
            case "boolean": {
                RadioButtonGroup<Boolean> yesOrNo = new RadioButtonGroup<>(label);
                yesOrNo.setItems(true, false);
                yesOrNo.setItemLabelGenerator(yes -> say(yes ? "request.new.YES" : "request.new.NO"));
                if (answer instanceof Boolean chosen) {
                    yesOrNo.setValue(chosen);
                }
                yesOrNo.setHelperText(question.help().in(getLocale()));
                yesOrNo.addValueChangeListener(change -> answer(question, change.getValue()));
                return yesOrNo;
            }
            case "choice": {
                RadioButtonGroup<Question.Option> choice = new RadioButtonGroup<>(label);
                choice.setItems(question.options());
                choice.setItemLabelGenerator(option -> option.name().in(getLocale()));
                question.options().stream().filter(option -> option.code().equals(answer)).findFirst().ifPresent(choice::setValue);
                choice.setHelperText(question.help().in(getLocale()));
                choice.addValueChangeListener(change -> answer(question, change.getValue().code()));
                return choice;
            }
            case "date": {
                DateField date = new DateField(label);
                if (answer != null) {
                    date.setValue(LocalDate.parse(answer.toString()));
                }
                date.setHelperText(question.help().in(getLocale()));
                date.addValueChangeListener(change -> answer(question, change.getValue() == null ? null : change.getValue().toString()));
                return date;
            }
            default: {
                TextField text = new TextField(label);
                text.setMaxLength(500);
                text.setWidthFull();
                text.setValue(answer == null ? "" : answer.toString());
                text.setHelperText(question.help().in(getLocale()));
                text.addValueChangeListener(change -> answer(question, change.getValue().isBlank() ? null : change.getValue().strip()));
                return text;
            }
        }
    }

    private void answer(Question question, Object answer) {
        Map<String, Object> answers = new HashMap<>(draft.answers());
        if (answer == null) {
            answers.remove(question.name());
        } else {
            answers.put(question.name(), answer);
        }
        save(now -> new SubmitRequest(now.id(), now.goal(), now.cost(), now.expenseDate(), now.receipts(), now.split(),
                now.declarations(), now.consequencesRead(), answers));
    }

    // ---- signing

    private void showSigning() {
        Outcome<SigningText.Shown> shown = submitting.show(actor, draft);
        if (!shown.isAccepted()) {
            tell(Tone.REFUSED, words.say(getLocale(), shown.refusalOrThrow()));
            why.setVisible(true);
            why.setFindings(RequestCasePanel.findings(judging.preview(actor, draft).findings(), getLocale()));
            add(why);
            setActions(Actions.plain(say("request.new.BACK"), click -> go(STATEMENTS)));
            return;
        }
        SigningText.Shown text = shown.orThrow();
        Div letter = new Div(new Html("<div lang=\"nl\">" + text.html() + "</div>"));
        letter.addClassName("rw-letter");
        Checkbox agree = new Checkbox(say("request.new.AGREE"));
        add(new MessageLine(Tone.INFO, say("request.new.SIGN_EXPLANATION")), new Card(say("request.new.LETTER"), letter),
                new FoldOut(say("request.new.HASH"), new Paragraph(text.sha256())), new Card(agree));
        Button sign = Actions.primary(say("request.new.SEND"), click -> {
            if (!agree.getValue()) {
                tell(Tone.ATTENTION, say("request.new.AGREE_NEEDED"));
                agree.focus();
                return;
            }
            submitting.submit(actor, draft, text.sha256()).either(this::sent, refusal -> {
                show(SIGN);
                tell(Tone.REFUSED, words.say(getLocale(), refusal));
                return null;
            });
        });
        sign.setIcon(Icons.SIGNATURE.create());
        sign.setDisableOnClick(false);
        setActions(sign, Actions.plain(say("request.new.BACK"), click -> go(STATEMENTS)));
    }

    private Void sent(RequestId id) {
        UI.getCurrent().navigate("requests/" + id);
        return null;
    }

    // ---- shared

    private void save(UnaryOperator<SubmitRequest> change) {
        SubmitRequest changed = change.apply(draft);
        drafts.save(actor, changed, version).either(next -> {
            draft = changed;
            version = next;
            judge();
            return null;
        }, refusal -> {
            tell(Tone.ATTENTION, words.say(getLocale(), refusal));
            return null;
        });
    }

    private void go(int step) {
        UI.getCurrent().navigate(NewRequestView.class, at(draft.id(), step));
    }

    private void tell(Tone tone, String sentence) {
        message.removeAll();
        message.add(new MessageLine(tone, sentence));
        message.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private static Paragraph note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassName("rw-note");
        return note;
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("request.new.TITLE") + " · Ruilwerk";
    }
}
