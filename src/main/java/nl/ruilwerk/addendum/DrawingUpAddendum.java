package nl.ruilwerk.addendum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.addendum.pdf.AddendumText;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.ExecutionRequests;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.WorkingTerm;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up the addendum of an accepted request. When HR accepted exactly what the employee signed on submission, that
 * very text is the addendum and it is signed already (HS-137); with other figures it is a new text to be signed anew.
 */
@Service
public class DrawingUpAddendum {

    private static final Locale LETTER = new Locale("nl", "NL");

    private final Addenda addenda;
    private final ExecutionRequests requests;
    private final WritingTerms writing;
    private final People people;
    private final Schemes schemes;
    private final Words words;
    private final ObjectMapper json;
    private final Clock clock;

    DrawingUpAddendum(Addenda addenda, ExecutionRequests requests, WritingTerms writing, People people, Schemes schemes,
                      Words words, ObjectMapper json, Clock clock) {
        this.addenda = addenda;
        this.requests = requests;
        this.writing = writing;
        this.people = people;
        this.schemes = schemes;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** @return whether the employee has signed this very text */
    @Transactional
    public boolean drawUp(RequestId id) {
        ExecutionRequest request = requests.get(id);
        addenda.live(id).ifPresent(former -> addenda.end(former.id(), Addendum.State.SUPERSEDED));
        String signed = requests.signedText(id);
        String now = AddendumText.of(writing.of(request, LETTER), words).canonical();
        boolean unchanged = agreed(signed).equals(agreed(now));
        AddendumText text = AddendumText.ofCanonical(unchanged ? signed : now);
        Addendum addendum = new Addendum(new AddendumId(UUID.randomUUID()), id, addenda.of(id).size() + 1, request.person(),
                text.canonical(), text.sha256(), Addendum.State.DRAWN_UP, clock.instant(), Optional.empty(), List.of());
        addenda.add(addendum);
        if (unchanged) {
            Person employee = people.get(request.person());
            addenda.sign(addendum.id(), new Signature(UUID.randomUUID(), SignatureMark.Party.EMPLOYEE, employee.id(),
                    employee.name(), "", request.submittedAt(), request.signedHow(), text.sha256()));
        }
        return unchanged;
    }

    /** @return the last day on which the employee may sign, in the zone of the deadline */
    public ZonedDateTime signatureTerm(RequestId id) {
        Edition edition = schemes.edition(requests.get(id).edition());
        return ZonedDateTime.now(clock.withZone(edition.zone())).plusDays(WorkingTerm.SIGNATURE.days(edition));
    }

    /** What two texts must share to be the same agreement: cost, grant and dates, and each source with amount and month. */
    private List<Object> agreed(String canonical) {
        try {
            JsonNode terms = json.readTree(canonical).path("terms");
            List<Object> parts = new ArrayList<>(List.of(terms.path("expense")));
            terms.path("sources").forEach(source -> parts.add(List.of(source.path("name"), source.path("exchanged"), source.path("month"))));
            return parts;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A signed text cannot be read", broken);
        }
    }
}
