package nl.ruilwerk.leave.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.leave.LeaveChange;
import nl.ruilwerk.leave.ReadingLeaveChanges;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** What exchanges do to balances of leave, for who keeps the leave register: the latest on the screen, all of them as a file. */
@Route("leave-changes")
@Menu(title = "leave.menu.CHANGES", order = 61, icon = "CALENDAR")
@PermitAll
@ForRole({Role.HR, Role.ADMINISTRATOR, Role.AUDITOR})
class LeaveChangesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReadingLeaveChanges reading;
    private final transient Employers employers;
    private final transient People people;
    private final transient Schemes schemes;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient Clock clock;

    LeaveChangesView(ReadingLeaveChanges reading, Employers employers, People people, Schemes schemes, CurrentActor current, Words words, Clock clock) {
        this.reading = reading;
        this.employers = employers;
        this.people = people;
        this.schemes = schemes;
        this.current = current;
        this.words = words;
        this.clock = clock;
        setWide(true);
        setTitle(say("leave.view.TITLE"));
        setLead(say("leave.view.LEAD"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        Actor actor = current.get();
        List<LeaveChange> latest = reading.latest(actor);
        if (latest.isEmpty()) {
            add(new EmptyState(Icons.CALENDAR, say("leave.view.NONE"), say("leave.view.NONE_NEXT")));
            return;
        }
        Employer employer = employers.get(actor.employer());
        Map<String, String> names = names(employer);
        DataTable<LeaveChange> table = new DataTable<LeaveChange>(words.say(getLocale(), "leave.view.LATEST", Map.of("count", latest.size())))
                .text(say("leave.view.EMPLOYEE"), change -> people.get(change.person()).name() + " (" + change.employeeNumber() + ")")
                .text(say("leave.view.WHAT"), change -> say("leave.kind." + change.kind()))
                .text(say("leave.view.LEAVE"), change -> names.getOrDefault(change.leave(), change.leave()))
                .text(say("leave.view.MONTH"), change -> Formats.month(getLocale(), change.month()))
                .figure(say("leave.view.HOURS"), change -> Formats.hours(getLocale(), change.hours()))
                .text(say("leave.view.AGREEMENT"), LeaveChange::agreement)
                .text(say("leave.view.TOLD"), change -> Formats.moment(getLocale(), change.toldAt().atZone(employer.zone())))
                .figure(say("leave.view.NUMBER"), change -> String.valueOf(change.number()));
        table.setDense(true);
        Anchor file = new Anchor(LeaveChangesDownload.PATH, say("leave.view.DOWNLOAD"));
        file.setRouterIgnore(true);
        file.addClassName("rw-link");
        file.getElement().setAttribute("download", true);
        add(file, table.setRows(latest));
    }

    /** Sources and goals as the scheme of now names them; one that is no more keeps its code. */
    private Map<String, String> names(Employer employer) {
        Map<String, String> names = new HashMap<>();
        LocalDate today = employer.today(clock);
        if (!schemes.has(employer.scheme(), today.getYear())) {
            return names;
        }
        Edition edition = schemes.editionOn(employer.scheme(), today);
        edition.sources().forEach(source -> names.put(source.code(), source.name().in(getLocale())));
        edition.goals().forEach(goal -> names.put(goal.code(), goal.name().in(getLocale())));
        return names;
    }

    @Override
    public String getPageTitle() {
        return say("leave.view.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
