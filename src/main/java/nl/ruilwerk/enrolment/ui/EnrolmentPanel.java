package nl.ruilwerk.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.enrolment.Participations;
import nl.ruilwerk.enrolment.SignedEnrolment;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** An enrolment as its decider sees it beside the form: who, from when and why, and the text to sign. */
public final class EnrolmentPanel extends Div {

    /** Makes panels; the one bean that knows where everything comes from. */
    @org.springframework.stereotype.Component
    public static class Maker {

        private final Participations participations;
        private final People people;
        private final Employers employers;
        private final Words words;

        Maker(Participations participations, People people, Employers employers, Words words) {
            this.participations = participations;
            this.people = people;
            this.employers = employers;
            this.words = words;
        }

        /** @return the case for whoever signs for the employer */
        public Component forSigner(Participation enrolment) {
            return new EnrolmentPanel(enrolment, this);
        }
    }

    private EnrolmentPanel(Participation enrolment, Maker maker) {
        Locale locale = UI.getCurrent() == null ? Words.LANGUAGES.get(0) : UI.getCurrent().getLocale();
        Person person = maker.people.get(enrolment.person());
        SignedEnrolment signed = maker.participations.signed(enrolment.id());
        ZonedDateTime submitted = enrolment.submittedAt().atZone(maker.employers.get(enrolment.employer()).zone());
        addClassName("rw-stack");
        Facts facts = new Facts()
                .add(maker.words.say(locale, "enrolment.case.PERSON"), person.name())
                .add(maker.words.say(locale, "enrolment.case.NUMBER"), person.employeeNumber())
                .add(maker.words.say(locale, "enrolment.case.SIGNED"), Formats.moment(locale, submitted));
        signed.assessment().start().ifPresent(start -> facts.add(maker.words.say(locale, "enrolment.case.START"), Formats.date(locale, start)));
        add(new Card(maker.words.say(locale, "enrolment.case.TITLE"), facts),
                new WhyPanel(findings(signed.assessment().findings(), locale)),
                new Card(maker.words.say(locale, "enrolment.case.TEXT", Map.of()), prose(signed.text())));
    }

    /** @return the scheme's findings as a person reads them: what failed first */
    static List<WhyPanel.Finding> findings(List<Finding> findings, Locale locale) {
        List<WhyPanel.Finding> shown = new ArrayList<>();
        for (Finding.Result wanted : List.of(Finding.Result.FAIL, Finding.Result.NOTE, Finding.Result.PASS)) {
            Tone tone = switch (wanted) {
                case FAIL -> Tone.REFUSED;
                case NOTE -> Tone.INFO;
                case PASS -> Tone.GOOD;
            };
            findings.stream().filter(finding -> finding.outcome() == wanted).forEach(finding -> shown.add(new WhyPanel.Finding(tone,
                    finding.say(locale), new WhyPanel.Ground(String.join(", ", finding.ruleIds()), finding.citation(), "", List.of()))));
        }
        return shown;
    }

    /** @return the signed text with room between its paragraphs */
    static Div prose(String html) {
        Div prose = new Div(new Html(html));
        prose.addClassName("rw-prose");
        return prose;
    }
}
