package nl.ruilwerk.feed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.feed.FeedToken;
import nl.ruilwerk.feed.FeedTokens;
import nl.ruilwerk.feed.KeepingFeedTokens;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The tokens of other systems: make, see how they were used, revoke. */
@Route("feed-tokens")
@Menu(title = "feed.menu.TOKENS", order = 85, icon = "KEY")
@PermitAll
@ForRole(Role.ADMINISTRATOR)
class FeedTokensView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient KeepingFeedTokens tokens;
    private final transient Employers employers;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient Clock clock;
    private final TextField name;
    private final Div made = new Div();
    private final Div lists = new Div();

    FeedTokensView(KeepingFeedTokens tokens, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.tokens = tokens;
        this.employers = employers;
        this.current = current;
        this.words = words;
        this.clock = clock;

        // make the parts
        setTitle(say("feed.tokens.TITLE"));
        setLead(say("feed.tokens.LEAD"));
        setWide(true);
        name = new TextField(say("feed.tokens.NAME"));
        name.setMaxLength(60);
        name.addClassName("rw-choice");
        made.addClassName("rw-stack");
        lists.addClassName("rw-stack");

        Div buttons = new Div(Actions.primary(say("feed.tokens.MAKE"), click -> make()));
        buttons.addClassName("rw-buttons");

        // lay them out
        add(new Card(say("feed.tokens.NEW"), name, buttons, made), lists);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        made.removeAll();
        refresh();
    }

    private void make() {
        made.removeAll();
        tokens.make(current.get(), name.getValue()).either(token -> {
            show(token);
            name.clear();
            refresh();
            return null;
        }, no -> {
            made.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), no)));
            return null;
        });
    }

    /** The secret is shown now and never again: only its hash is kept. */
    private void show(KeepingFeedTokens.Made token) {
        TextField secret = new TextField(words.say(getLocale(), "feed.tokens.SECRET", Map.of("name", token.token().name())));
        secret.setValue(token.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.setHelperText(say("feed.tokens.SECRET_HELP"));
        made.add(secret);
    }

    private void refresh() {
        lists.removeAll();
        List<FeedToken> all = tokens.tokens(current.get());
        if (all.isEmpty()) {
            lists.add(new EmptyState(Icons.KEY, say("feed.tokens.NONE"), say("feed.tokens.NONE_NEXT")));
            return;
        }
        DataTable<FeedToken> table = new DataTable<FeedToken>(say("feed.tokens.TITLE"))
                .text(say("feed.tokens.NAME"), FeedToken::name)
                .component(say("feed.tokens.STATE"), this::state)
                .text(say("feed.tokens.MADE"), token -> moment(token.createdAt()))
                .text(say("feed.tokens.EXPIRES"), token -> moment(token.expiresAt()))
                .text(say("feed.tokens.USED"), token -> token.lastUsedAt().map(this::moment).orElse(say("feed.tokens.NEVER")))
                .component(say("feed.tokens.ACTION"), this::action);
        table.setDense(true);
        lists.add(table.setRows(all));
        List<FeedTokens.Use> uses = tokens.uses(current.get());
        if (!uses.isEmpty()) {
            DataTable<FeedTokens.Use> log = new DataTable<FeedTokens.Use>(say("feed.tokens.USES"))
                    .text(say("feed.tokens.AT"), use -> moment(use.at()))
                    .text(say("feed.tokens.NAME"), FeedTokens.Use::token)
                    .text(say("feed.tokens.ADDRESS"), FeedTokens.Use::address)
                    .text(say("feed.tokens.ASKED"), FeedTokens.Use::asked)
                    .figure(say("feed.tokens.ANSWER"), use -> use.status().map(String::valueOf).orElse("–"));
            log.setDense(true);
            lists.add(log.setRows(uses));
        }
    }

    private StatusBadge state(FeedToken token) {
        return token.revokedAt().isPresent() ? new StatusBadge(Tone.NEUTRAL, say("feed.tokens.REVOKED"))
                : token.worksAt(clock.instant()) ? new StatusBadge(Tone.GOOD, say("feed.tokens.WORKS"))
                : new StatusBadge(Tone.ATTENTION, say("feed.tokens.EXPIRED"));
    }

    private Component action(FeedToken token) {
        return token.revokedAt().isPresent() ? new Span("–") : Actions.danger(say("feed.tokens.REVOKE"), click -> {
            tokens.revoke(current.get(), token.id());
            refresh();
        });
    }

    private String moment(Instant at) {
        ZoneId zone = employers.get(current.get().employer()).zone();
        return Formats.moment(getLocale(), at.atZone(zone));
    }

    @Override
    public String getPageTitle() {
        return say("feed.tokens.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
