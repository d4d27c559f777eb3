package nl.ruilwerk.hardship;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.notification.Inbox;
import org.springframework.stereotype.Component;

/** Tells the employee and the deciders in the inbox how a hardship request stands. */
@Component
class TellingHardship {

    private final Inbox inbox;
    private final People people;

    TellingHardship(Inbox inbox, People people) {
        this.inbox = inbox;
        this.people = people;
    }

    void tellEmployee(HardshipRequest request, String what, Map<String, Object> figures) {
        tell(request, request.person(), what, figures, what);
    }

    /** Tells those who can decide it; HR when there is nobody. */
    void tellDeciders(HardshipRequest request, String what, String once) {
        List<PersonId> deciders = people.holders(request.employer(), Role.EMPLOYER_SIGNER, request.unit()).stream()
                .filter(person -> !request.barred().contains(person)).toList();
        tellAll(request, deciders.isEmpty() ? people.holders(request.employer(), Role.HR, request.unit()) : deciders, what, once);
    }

    /** Tells deciders and HR. */
    void tellEmployerSide(HardshipRequest request, String what, String once) {
        Set<PersonId> all = new LinkedHashSet<>(people.holders(request.employer(), Role.EMPLOYER_SIGNER, request.unit()));
        all.addAll(people.holders(request.employer(), Role.HR, request.unit()));
        tellAll(request, List.copyOf(all), what, once);
    }

    private void tellAll(HardshipRequest request, List<PersonId> readers, String what, String once) {
        readers.stream().filter(reader -> !reader.equals(request.person()))
                .forEach(reader -> tell(request, reader, what, Map.of("person", people.get(request.person()).name()), once));
    }

    private void tell(HardshipRequest request, PersonId reader, String what, Map<String, Object> figures, String once) {
        Map<String, Object> all = new HashMap<>(figures);
        all.put("number", request.number());
        all.put("lastDay", request.lastDay());
        inbox.tell(reader, "hardship.message." + what, all, Optional.of("hardship/" + request.id()),
                "hardship/" + request.id() + "/" + once + "/" + reader);
    }
}
