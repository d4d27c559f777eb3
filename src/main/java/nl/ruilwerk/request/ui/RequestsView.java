package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.CardGrid;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The employee's own requests, newest first. */
@Route("requests")
@Menu(title = "request.menu.REQUESTS", order = 20, icon = "REQUESTS")
@PermitAll
@ForRole(Role.EMPLOYEE)
class RequestsView extends Page implements HasDynamicTitle {

    private final Words words;

    RequestsView(ExecutionRequests requests, Schemes schemes, Screens screens, CurrentActor current, Words words) {
        this.words = words;
        Actor actor = current.get();
        setTitle(say("request.list.TITLE"));
        List<ExecutionRequest> own = requests.of(actor.person());
        if (own.isEmpty()) {
            add(new EmptyState(Icons.REQUESTS, say("request.list.EMPTY"), say("request.list.EMPTY_NEXT"),
                    Actions.primary(say("request.home.NEW_REQUEST"), click -> UI.getCurrent().navigate(ChoicesView.class))));
            return;
        }
        CardGrid cards = new CardGrid();
        for (ExecutionRequest request : own) {
            Facts facts = new Facts().add(say("request.case.ASKED"), Formats.money(getLocale(), request.granted().orElse(request.asked())));
            request.split().values().stream().map(ExecutionRequest.Part::payMonth).distinct().sorted()
                    .forEach(month -> facts.add(say("request.list.PAID_WITH"), Formats.month(getLocale(), month)));
            Anchor open = new Anchor("requests/" + request.id(), say(request.state() == RequestState.SENT_BACK ? "request.list.DO" : "request.list.OPEN"));
            cards.add(new Card(schemes.edition(request.edition()).goal(request.goal()).name().in(getLocale()),
                    words.say(getLocale(), "request.list.NUMBER", Map.of("number", request.number())), facts)
                    .withBeside(new StatusBadge(Screens.tone(request.state()), screens.state(request.state(), getLocale())))
                    .withFooter(open));
        }
        add(cards);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("request.list.TITLE") + " · Ruilwerk";
    }
}
