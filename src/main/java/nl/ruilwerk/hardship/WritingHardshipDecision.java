package nl.ruilwerk.hardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.addendum.DrawingPaper;
import nl.ruilwerk.addendum.Paper;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.scheme.Dispensation;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a decision in writing and into the personnel file of the employee, where both sides find it (LZ-156); it names the
 * clause and the reason (AV-78).
 */
@Service
public class WritingHardshipDecision {

    /** Letters are in Dutch: the language of the contract. */
    private static final Locale LETTER = Words.LANGUAGES.get(0);

    private final HardshipRequests hardships;
    private final DrawingPaper drawing;
    private final StoringDocument storing;
    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final Words words;

    WritingHardshipDecision(HardshipRequests hardships, DrawingPaper drawing, StoringDocument storing, People people, Employers employers,
                            Schemes schemes, Words words) {
        this.hardships = hardships;
        this.drawing = drawing;
        this.storing = storing;
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.words = words;
    }

    /** A step of the process; a second time it changes nothing. */
    @Transactional
    public void write(UUID id) {
        HardshipRequest request = hardships.get(id);
        if (request.letter().isEmpty()) {
            byte[] pdf = drawing.draw(letter(request));
            hardships.keepLetter(id, storing.store(StoreDocument.of(request.employer(), request.person(), DocumentPurpose.LETTER,
                    request.number() + ".pdf", pdf)).orThrow().id());
        }
    }

    Paper letter(HardshipRequest request) {
        HardshipRequest.Decision decision = request.decision()
                .orElseThrow(() -> new IllegalStateException("Hardship request " + request.id() + " is not decided"));
        Employer employer = employers.get(request.employer());
        Person person = people.get(request.person());
        Edition edition = schemes.edition(request.edition());
        LocalDate received = LocalDate.ofInstant(request.receivedAt(), employer.zone());
        LocalDate decided = LocalDate.ofInstant(decision.at(), employer.zone());
        Optional<HardshipClause> clause = HardshipClause.of(edition);
        Map<String, Object> figures = new HashMap<>(Map.of("number", request.number(), "received", received, "decided", decided,
                "scheme", edition.document(), "article", clause.map(HardshipClause::article).orElse(""), "person", person.name()));
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Part(say("ASKED", figures), List.of(request.reason()), request.checks().stream().map(check -> check.in(LETTER)).toList()));
        parts.add(new Paper.Part(say("DECISION", figures), List.of(say("DECISION_" + request.state(), figures)), List.of()));
        parts.add(new Paper.Part(say("REASON", figures), List.of(decision.reason()), List.of()));
        List<String> effects = effects(request, decision, figures);
        if (!effects.isEmpty()) {
            parts.add(new Paper.Part(say("EFFECT", figures), List.of(), effects));
        }
        Person decider = people.get(decision.by());
        return new Paper(LETTER, request.number(), decided, say("TITLE", figures), say("SUBTITLE", figures), employer.legalName(), employer.addressLines(),
                say("CONFIDENTIAL", figures), person.name(), List.of(new Paper.Mark(say("DATE", figures), Formats.date(LETTER, decided)),
                new Paper.Mark(say("NUMBER", figures), request.number()), new Paper.Mark(say("EMPLOYEE_NUMBER", figures), person.employeeNumber())),
                say("SALUTATION", figures), List.of(say("OPENING", figures), say("CLAUSE", figures)), parts, say("CLOSING", figures),
                List.of(decider.name(), edition.signing().employerRoleName().in(LETTER), employer.legalName()));
    }

    private List<String> effects(HardshipRequest request, HardshipRequest.Decision decision, Map<String, Object> figures) {
        List<String> effects = new ArrayList<>();
        if (decision.reopens()) {
            effects.add(say("REOPENS", figures));
        }
        for (Dispensation one : hardships.dispensations(request.id())) {
            Map<String, Object> named = new HashMap<>(figures);
            named.put("rules", one.rules().isEmpty() ? one.check() : String.join(", ", one.rules()));
            named.put("until", one.until());
            one.instead().ifPresent(amount -> named.put("amount", amount));
            effects.add(say(one.instead().isPresent() ? "INSTEAD" : "LIFTED", named));
        }
        if (!decision.arrangement().isBlank()) {
            effects.add(decision.arrangement());
        }
        return effects;
    }

    private String say(String what, Map<String, Object> figures) {
        return words.say(LETTER, "hardship.letter." + what, figures);
    }
}
