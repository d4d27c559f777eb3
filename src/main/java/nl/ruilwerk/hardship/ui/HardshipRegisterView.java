package nl.ruilwerk.hardship.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.hardship.HardshipRequest;
import nl.ruilwerk.hardship.HardshipRequests;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** All hardship requests of the employer with their terms; what is late stands on top until it is decided. */
@Route("hardships")
@Menu(title = "hardship.menu.REGISTER", order = 55, icon = "RULES")
@PermitAll
@ForRole({Role.HR, Role.EMPLOYER_SIGNER, Role.AUDITOR})
class HardshipRegisterView extends Page implements HasDynamicTitle {

    private final transient Words words;

    HardshipRegisterView(HardshipRequests hardships, People people, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.words = words;
        Actor actor = current.get();
        LocalDate today = employers.get(actor.employer()).today(clock);
        List<HardshipRequest> all = hardships.register(actor);
        setWide(true);
        setTitle(say("hardship.view.REGISTER_TITLE"));
        setLead(say("hardship.view.REGISTER_LEAD"));
        if (all.isEmpty()) {
            add(new EmptyState(Icons.RULES, say("hardship.view.REGISTER_NONE"), say("hardship.view.REGISTER_NONE_TEXT")));
            return;
        }
        Map<nl.ruilwerk.identity.PersonId, String> names = people.names(all.stream().map(HardshipRequest::person).toList());
        add(new DataTable<HardshipRequest>(say("hardship.view.REGISTER_TITLE"))
                .component(say("hardship.case.NUMBER"), request -> new Anchor("hardship/" + request.id(), request.number()))
                .text(say("hardship.case.PERSON"), request -> names.getOrDefault(request.person(), ""))
                .text(say("hardship.case.ABOUT"), request -> say("hardship.case.ABOUT_" + request.about()))
                .text(say("hardship.case.LAST_DAY"), request -> Formats.date(getLocale(), request.lastDay()))
                .component(say("hardship.view.STATE"), request -> HardshipView.badge(request, today, words, getLocale()))
                .setRows(all));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("hardship.view.REGISTER_TITLE") + " · Ruilwerk";
    }
}
