package nl.ruilwerk.hardship.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.hardship.Disputes;
import nl.ruilwerk.hardship.HardshipClause;
import nl.ruilwerk.hardship.HardshipRequest;
import nl.ruilwerk.hardship.HardshipRequests;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.words.Words;

/** The employee's own hardship requests, and the way to a new one where the scheme offers it. */
@Route("hardship")
@PermitAll
@ForRole(Role.EMPLOYEE)
class HardshipsView extends Page implements HasDynamicTitle {

    private final transient Words words;

    HardshipsView(HardshipRequests hardships, Disputes disputes, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.words = words;
        Actor actor = current.get();
        Optional<HardshipClause> clause = disputes.clause(actor);
        List<HardshipRequest> own = hardships.own(actor);
        setTitle(say("hardship.view.OWN_TITLE"));
        setLead(clause.map(offered -> words.say(getLocale(), "hardship.view.OWN_LEAD", Map.of("article", offered.article()))).orElse(""));
        own.forEach(request -> add(new Card(words.say(getLocale(), "hardship.view.TITLE", Map.of("number", request.number())),
                new Paragraph(words.say(getLocale(), "hardship.view.UNTIL", Map.of("lastDay", request.lastDay()))))
                .withBeside(HardshipView.badge(request, employers.get(request.employer()).today(clock), words, getLocale()))
                .withFooter(new Anchor("hardship/" + request.id(), say("hardship.view.OPEN")))));
        if (own.isEmpty()) {
            add(new EmptyState(Icons.RULES, say(clause.isPresent() ? "hardship.view.NONE" : "hardship.view.NOT_OFFERED"),
                    say(clause.isPresent() ? "hardship.view.NONE_TEXT" : "hardship.view.NOT_OFFERED_TEXT")));
        }
        if (clause.isPresent()) {
            setActions(Actions.primary(say("hardship.view.ASK"), click -> UI.getCurrent().navigate(AskHardshipView.class)));
        }
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("hardship.view.OWN_TITLE") + " · Ruilwerk";
    }
}
