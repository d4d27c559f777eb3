package nl.ruilwerk.hardship.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentLinks;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.hardship.HardshipRequest;
import nl.ruilwerk.hardship.HardshipSubject;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.FilePreview;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** A hardship request as both sides see it: what it is about, why it is unfair, which rules led to it, and what was added. */
public final class HardshipPanel extends Div {

    /** Makes panels; the one bean that knows where everything comes from. */
    @org.springframework.stereotype.Component
    public static class Maker {

        private final People people;
        private final Employers employers;
        private final Documents documents;
        private final Schemes schemes;
        private final Words words;

        Maker(People people, Employers employers, Documents documents, Schemes schemes, Words words) {
            this.people = people;
            this.employers = employers;
            this.documents = documents;
            this.schemes = schemes;
            this.words = words;
        }

        /** @return the case for whoever decides */
        public Component forDecider(HardshipRequest request) {
            return new HardshipPanel(request, this, true);
        }

        Component forReader(HardshipRequest request) {
            return new HardshipPanel(request, this, false);
        }
    }

    private final Maker maker;
    private final Locale locale = UI.getCurrent() == null ? Words.LANGUAGES.get(0) : UI.getCurrent().getLocale();

    private HardshipPanel(HardshipRequest request, Maker maker, boolean withPictures) {
        this.maker = maker;
        addClassName("rw-stack");
        Edition edition = maker.schemes.edition(request.edition());
        Facts facts = new Facts()
                .add(say("PERSON"), maker.people.get(request.person()).name())
                .add(say("NUMBER"), request.number())
                .add(say("ABOUT"), say("ABOUT_" + request.about()));
        request.goal().ifPresent(goal -> facts.add(say("GOAL"), edition.goal(goal).name().in(locale)));
        facts.add(say("RECEIVED"), Formats.date(locale, request.receivedAt().atZone(maker.employers.get(request.employer()).zone()).toLocalDate()))
                .add(say("LAST_DAY"), Formats.date(locale, request.lastDay()));
        if (withPictures && request.about() == HardshipSubject.REQUEST) {
            facts.add(say("CASE"), new Anchor("requests/" + request.caseId().orElseThrow(), say("OPEN_CASE")));
        }
        add(new Card(say("TITLE"), facts), new Card(say("REASON"), new Paragraph(request.reason())));
        if (!request.checks().isEmpty()) {
            add(new WhyPanel(say("CHECKS"), request.checks().stream().map(check -> new WhyPanel.Finding(Tone.REFUSED, check.in(locale),
                    new WhyPanel.Ground(String.join(", ", check.rules()), check.citation(), "", java.util.List.of()))).toList()));
        }
        if (!request.enclosures().isEmpty()) {
            add(enclosures(request, withPictures));
        }
    }

    private Card enclosures(HardshipRequest request, boolean withPictures) {
        Card card = new Card(say("ENCLOSURES"));
        for (StoredDocument document : maker.documents.find(request.employer(), request.enclosures().stream().map((UUID id) -> new DocumentId(id)).toList())) {
            if (withPictures) {
                IntStream.rangeClosed(1, document.previews()).forEach(page -> card.add(new FilePreview(DocumentLinks.preview(document.id(), page),
                        "image/png", document.name().value(), maker.words.say(locale, "hardship.case.PAGE", Map.of("page", page, "pages", document.pages())))));
            }
            Anchor original = new Anchor(DocumentLinks.original(document.id()), document.name().value());
            original.setRouterIgnore(true);
            card.add(new Paragraph(original));
        }
        return card;
    }

    private String say(String key) {
        return maker.words.say(locale, "hardship.case." + key);
    }
}
