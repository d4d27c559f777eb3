package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.CardGrid;
import nl.ruilwerk.look.GoalCard;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.RequestDrafts;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.GoalRoom;
import nl.ruilwerk.words.Words;

/** What somebody can exchange for: every goal, with its room and last day, closed ones with the reason. */
@Route("choices")
@Menu(title = "request.menu.CHOICES", order = 10, icon = "CHOICES")
@PermitAll
@ForRole(Role.EMPLOYEE)
class ChoicesView extends Page implements HasDynamicTitle {

    private final Words words;

    ChoicesView(JudgingRequest judging, RequestDrafts drafts, CurrentActor current, Screens screens, Words words) {
        this.words = words;
        Actor actor = current.get();
        Edition edition = judging.edition(actor);
        setTitle(words.say(getLocale(), "request.choices.TITLE"));
        setLead(words.say(getLocale(), "request.choices.LEAD", Map.of("scheme", edition.name().in(getLocale()))));
        screens.carriedOver(edition, getLocale()).ifPresent(note -> add(new MessageLine(Tone.INFO, note)));
        Map<String, CapFact> caps = judging.caps(actor);
        CardGrid goals = new CardGrid();
        for (GoalRoom room : judging.goals(actor)) {
            GoalCard.Data data = screens.goal(edition.goal(room.goal()), room, Optional.ofNullable(caps.get(room.goal())), getLocale());
            goals.add(room.open() ? new GoalCard(data, () -> begin(drafts, actor, room.goal())) : new GoalCard(data));
        }
        add(goals, new Paragraph(words.say(getLocale(), "request.choices.NO_PROMISE")));
    }

    private void begin(RequestDrafts drafts, Actor actor, String goal) {
        UUID id = UUID.randomUUID();
        drafts.save(actor, SubmitRequest.begin(id, goal), 0).orThrow();
        UI.getCurrent().navigate(NewRequestView.class, NewRequestView.at(id, NewRequestView.AMOUNT));
    }

    @Override
    public String getPageTitle() {
        return words.say(getLocale(), "request.choices.TITLE") + " · Ruilwerk";
    }
}
