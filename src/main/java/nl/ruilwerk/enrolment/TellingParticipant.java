package nl.ruilwerk.enrolment;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.scheme.Schemes;
import org.springframework.stereotype.Component;

/** Tells people in the inbox what happened to an enrolment or a participation. */
@Component
class TellingParticipant {

    private final Inbox inbox;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Clock clock;

    TellingParticipant(Inbox inbox, People people, Employers employers, Schemes schemes, Clock clock) {
        this.inbox = inbox;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @param what last part of the key {@code enrolment.message.<what>}; the scheme's name is a figure of every message */
    void tell(Participation participation, String what, Map<String, Object> figures) {
        tell(participation, participation.person(), what, figures, "enrolment");
    }

    /** Tells the personnel officers of the person's unit, except the person. */
    void tellHr(Participation participation, String what, Map<String, Object> figures) {
        Person person = people.get(participation.person());
        String unit = person.unitOn(employers.get(participation.employer()).today(clock));
        Map<String, Object> named = new HashMap<>(figures);
        named.put("person", person.name());
        people.holders(participation.employer(), Role.HR, unit).stream().filter(officer -> !officer.equals(person.id()))
                .forEach(officer -> tell(participation, officer, what, named, "participants"));
    }

    private void tell(Participation participation, PersonId to, String what, Map<String, Object> figures, String link) {
        Map<String, Object> all = new HashMap<>(figures);
        all.put("scheme", schemes.edition(participation.edition()).name().byLanguage());
        // an end may be moved to an earlier day, and each such message counts; all others are told once
        String once = "enrolment/" + participation.id() + "/" + what + "/" + to + figures.getOrDefault("from", "");
        inbox.tell(to, "enrolment.message." + what, all, Optional.of(link), once);
    }
}
