package nl.ruilwerk.hardship.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.DocumentUploadLimits;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.hardship.AskHardship;
import nl.ruilwerk.hardship.AskingHardship;
import nl.ruilwerk.hardship.Dispute;
import nl.ruilwerk.hardship.Disputes;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.ActionBar;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.FileUpload;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.words.Words;

/** Where an employee says which outcome is unfair and why, and adds documents. */
@Route("hardship/new")
@PermitAll
@ForRole(Role.EMPLOYEE)
class AskHardshipView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    /** Query parameter with the key of what it is about. */
    static final String ABOUT = "about";

    private final transient Disputes disputes;
    private final transient AskingHardship asking;
    private final transient StoringDocument storing;
    private final transient DocumentUploadLimits limits;
    private final transient Words words;
    private final transient Actor actor;
    private final UUID id = UUID.randomUUID();
    private final List<UUID> enclosures = new ArrayList<>();
    private final RadioButtonGroup<Dispute> about = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Div why = new Div();
    private final Div added = new Div();
    private final ActionBar bar = new ActionBar();

    AskHardshipView(Disputes disputes, AskingHardship asking, StoringDocument storing, DocumentUploadLimits limits, CurrentActor current, Words words) {
        this.disputes = disputes;
        this.asking = asking;
        this.storing = storing;
        this.limits = limits;
        this.words = words;
        this.actor = current.get();
        setTitle(say("hardship.ask.TITLE"));
        setBack(new RouterLink(say("hardship.view.OWN_TITLE"), HardshipsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        LocalDate lastDay = asking.lastDay(actor).orElseThrow(NotFoundException::new);
        setLead(words.say(getLocale(), "hardship.ask.LEAD", Map.of("lastDay", lastDay)));
        Optional<String> wanted = entering.getLocation().getQueryParameters().getSingleParameter(ABOUT);
        // make the parts
        List<Dispute> all = disputes.of(actor);
        about.setLabel(say("hardship.ask.ABOUT"));
        about.setItems(all);
        about.setItemLabelGenerator(this::name);
        about.addThemeName("vertical");
        reason.setLabel(say("hardship.ask.REASON"));
        reason.setHelperText(say("hardship.ask.REASON_HELP"));
        reason.setMaxLength(AskingHardship.LONGEST_REASON);
        reason.setMinHeight("10rem");
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        // attach the listeners
        about.addValueChangeListener(change -> showChecks());
        about.setValue(all.stream().filter(one -> wanted.equals(Optional.of(one.key()))).findFirst().orElse(all.get(0)));
        // lay them out
        removeAll();
        add(new Columns(new Card(about, reason), new Div(why, documents())));
        bar.setButtons(Actions.primary(say("hardship.ask.SEND"), click -> send()));
        setActionBar(bar);
    }

    private void showChecks() {
        why.removeAll();
        Dispute chosen = about.getValue();
        if (chosen != null && !chosen.checks().isEmpty()) {
            why.add(new WhyPanel(say("hardship.case.CHECKS"), chosen.checks().stream().map(check -> new WhyPanel.Finding(Tone.REFUSED, check.in(getLocale()),
                    new WhyPanel.Ground(String.join(", ", check.rules()), check.citation(), "", List.of()))).toList()));
        }
    }

    private Card documents() {
        FileUpload upload = new FileUpload(UploadHandler.inMemory((file, bytes) -> storing.store(StoreDocument.of(actor.employer(), actor.person(),
                DocumentPurpose.ENCLOSURE, file.fileName(), bytes)).either(document -> {
                    enclosures.add(document.id().value());
                    added.add(new Paragraph(document.name().value()));
                    return null;
                }, refusal -> {
                    tell(Tone.REFUSED, words.say(getLocale(), refusal));
                    return null;
                })));
        upload.setAcceptedFileTypes(limits.accept().toArray(String[]::new));
        upload.setMaxFileSize((int) limits.maxBytes());
        upload.setMaxFiles(limits.maxFiles());
        upload.addFileRejectedListener(rejected -> tell(Tone.REFUSED, rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setWidthFull();
        return new Card(say("hardship.case.ENCLOSURES"), say("hardship.ask.ENCLOSURES"), upload, added);
    }

    private void send() {
        asking.ask(actor, new AskHardship(id, about.getValue() == null ? "" : about.getValue().key(), reason.getValue(), enclosures)).either(sent -> {
            UI.getCurrent().navigate("hardship/" + sent);
            return null;
        }, refusal -> {
            tell(Tone.ATTENTION, words.say(getLocale(), refusal));
            return null;
        });
    }

    private String name(Dispute dispute) {
        Map<String, Object> figures = new HashMap<>(dispute.figures());
        figures.replaceAll((name, value) -> value instanceof Map<?, ?> texts
                ? Optional.<Object>ofNullable(texts.get(getLocale().getLanguage())).orElseGet(() -> texts.values().iterator().next()) : value);
        return words.say(getLocale(), "hardship.dispute." + dispute.what(), figures);
    }

    private void tell(Tone tone, String sentence) {
        bar.setMessage(new MessageLine(tone, sentence));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("hardship.ask.TITLE") + " · Ruilwerk";
    }
}
