package nl.ruilwerk.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ruilwerk.feed.FeedColumn;
import nl.ruilwerk.feed.FeedDelivery;
import nl.ruilwerk.feed.FeedImport;
import nl.ruilwerk.feed.FeedKind;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedSettings;
import nl.ruilwerk.feed.ImportingFeed;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.FileUpload;
import nl.ruilwerk.look.FoldOut;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** Files of the personnel system: bring one, see what it does, confirm; and what was brought before. */
@Route("hr-feed/:file?")
@Menu(title = "feed.menu.FEED", order = 60, icon = "UPLOAD")
@PermitAll
@ForRole({Role.HR, Role.ADMINISTRATOR, Role.AUDITOR})
class FeedView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ImportingFeed importing;
    private final transient Employers employers;
    private final transient People people;
    private final transient FeedSettings settings;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient Clock clock;
    private final Div refusal = new Div();
    private final DateField asOf;

    FeedView(ImportingFeed importing, Employers employers, People people, FeedSettings settings, CurrentActor current, Words words, Clock clock) {
        this.importing = importing;
        this.employers = employers;
        this.people = people;
        this.settings = settings;
        this.current = current;
        this.words = words;
        this.clock = clock;
        setWide(true);
        asOf = new DateField(say("feed.view.AS_OF"));
        asOf.setHelperText(say("feed.view.AS_OF_HELP"));
        refusal.addClassName("rw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Actor actor = current.get();
        removeAll();
        setActions();
        Optional<UUID> file = entering.getRouteParameters().get("file").map(FeedView::id);
        setTitle(say("feed.view.TITLE"));
        setLead(file.isPresent() ? "" : say("feed.view.LEAD"));
        if (file.isPresent()) {
            ImportingFeed.Preview preview = importing.preview(actor, file.get());
            RouterLink back = new RouterLink(say("feed.view.BACK"), FeedView.class);
            back.addClassName("rw-back");
            back.addComponentAsFirst(Icons.BACK.create());
            FeedFilePanel panel = new FeedFilePanel(preview, importing, employers.get(actor.employer()), sender(actor, preview.delivered()), current, words);
            add(back, panel);
            panel.actions().ifPresent(this::setActionBar);
        } else {
            List<FeedImport> files = importing.latest(actor);
            if (ImportingFeed.isImporter(actor)) {
                add(bring(actor), columns());
            }
            add(history(actor, files));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchElementException("No file " + text);
        }
    }

    private Card bring(Actor actor) {
        LocalDate today = employers.get(actor.employer()).today(clock);
        asOf.setMax(today);
        asOf.setValue(today);
        FileUpload upload = new FileUpload(event -> {
            // one byte more than is taken is enough to see that it is too much
            byte[] content = event.getInputStream().readNBytes((int) settings.mostBytes().toBytes() + 1);
            event.getUI().access(() -> deliver(event.getFileName(), content));
        });
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setMaxFileSize((int) settings.mostBytes().toBytes());
        upload.setMaxFiles(1);
        upload.setWidthFull();
        UploadI18N labels = upload.getI18n();
        labels.getAddFiles().setOne(say("feed.view.CHOOSE"));
        upload.setI18n(labels);
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        refusal.removeAll();
        return new Card(say("feed.view.NEW"), say("feed.view.FILE_HELP", Map.of("most", settings.mostBytes().toMegabytes())), asOf, upload, refusal);
    }

    /** Keeps the file and goes on to what it would do. */
    void deliver(String name, byte[] content) {
        if (asOf.isInvalid() || asOf.isEmpty()) {
            refuse(say("feed.view.AS_OF_MISSING"));
            return;
        }
        importing.deliver(current.get(), new FeedDelivery(name, asOf.getValue(), content, false, Optional.empty())).either(kept -> {
            getUI().ifPresent(ui -> ui.navigate(FeedView.class, new RouteParameters("file", kept.id().toString())));
            return null;
        }, no -> {
            refuse(words.say(getLocale(), no));
            return null;
        });
    }

    private void refuse(String sentence) {
        refusal.removeAll();
        refusal.add(new MessageLine(Tone.REFUSED, sentence));
    }

    private FoldOut columns() {
        FoldOut all = new FoldOut(say("feed.view.EXAMPLES"));
        Div kinds = new Div();
        kinds.addClassName("rw-stack");
        for (FeedKind kind : FeedKind.values()) {
            String name = say("feed.kind." + kind);
            DataTable<FeedColumn> table = new DataTable<FeedColumn>(name)
                    .text(say("feed.view.COLUMN"), FeedColumn::name)
                    .text(say("feed.view.DUTCH"), FeedColumn::dutch)
                    .text(say("feed.view.NEED"), column -> say("feed.view.NEED_" + column.need()));
            table.setDense(true);
            Anchor example = new Anchor("feed-examples/" + kind.code(), say("feed.view.EXAMPLE", Map.of("kind", name.toLowerCase(getLocale()))));
            example.setRouterIgnore(true);
            example.addClassName("rw-link");
            example.getElement().setAttribute("download", true);
            kinds.add(table.setRows(kind.columns()), example);
        }
        all.setComponents(kinds);
        return all;
    }

    private Component history(Actor actor, List<FeedImport> files) {
        if (files.isEmpty()) {
            return new EmptyState(Icons.DOCUMENT, say("feed.view.NO_FILES"), say(ImportingFeed.isImporter(actor) ? "feed.view.NO_FILES_NEXT" : "feed.view.NO_FILES_READ"));
        }
        Map<PersonId, String> names = people.names(files.stream().flatMap(file -> file.deliveredBy().stream()).toList());
        Map<UUID, String> systems = importing.systems(actor);
        Employer employer = employers.get(actor.employer());
        DataTable<FeedImport> table = new DataTable<FeedImport>(say("feed.view.HISTORY"))
                .component(say("feed.view.FILE"), file -> new RouterLink(file.fileName(), FeedView.class, new RouteParameters("file", file.id().toString())))
                .text(say("feed.view.KIND"), file -> say("feed.kind." + file.kind()))
                .text(say("feed.view.AS_OF"), file -> Formats.date(getLocale(), file.asOf()))
                .component(say("feed.view.STATE"), file -> state(this::say, file))
                .figure(say("feed.view.COUNTS"), file -> file.counts().get(RowOutcome.NEW) + " / " + file.counts().get(RowOutcome.CHANGED) + " / "
                        + file.counts().get(RowOutcome.ENDED))
                .text(say("feed.view.AT"), file -> Formats.moment(getLocale(), file.deliveredAt().atZone(employer.zone())))
                .text(say("feed.view.BY"), file -> file.deliveredBy().map(by -> names.getOrDefault(by, "")).or(() -> file.token()
                        .map(token -> say("feed.view.BY_TOKEN", Map.of("name", systems.getOrDefault(token, ""))))).orElse(""));
        table.setDense(true);
        return table.setRows(files);
    }

    private String sender(Actor actor, FeedImport file) {
        return file.deliveredBy().map(by -> people.names(List.of(by)).getOrDefault(by, "")).or(() -> file.token()
                .map(token -> say("feed.view.BY_TOKEN", Map.of("name", importing.systems(actor).getOrDefault(token, ""))))).orElse("");
    }

    static StatusBadge state(UnaryOperator<String> say, FeedImport file) {
        return new StatusBadge(switch (file.state()) {
            case PREVIEW -> Tone.ATTENTION;
            case BROKEN -> Tone.REFUSED;
            case APPLIED -> Tone.GOOD;
            case DISCARDED -> Tone.NEUTRAL;
        }, say.apply("feed.state." + file.state()));
    }

    @Override
    public String getPageTitle() {
        return say("feed.view.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    private String say(String key, Map<String, ?> figures) {
        return words.say(getLocale(), key, figures);
    }
}
