package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.ruilwerk.document.DocumentId;
import nl.ruilwerk.document.DocumentLinks;
import nl.ruilwerk.document.Documents;
import nl.ruilwerk.document.SameReceipt;
import nl.ruilwerk.document.StoredDocument;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.FilePreview;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** What stands beside the form of a step: the receipt in sight, the request in figures, and why the rules say what they say. */
public final class RequestCasePanel extends Div {

    /** Makes the panel for the two who look at it. */
    @org.springframework.stereotype.Component
    public static final class Maker {

        private final Schemes schemes;
        private final People people;
        private final Employers employers;
        private final Documents documents;
        private final CourseFacts course;
        private final Words words;

        Maker(Schemes schemes, People people, Employers employers, Documents documents, CourseFacts course, Words words) {
            this.schemes = schemes;
            this.people = people;
            this.employers = employers;
            this.documents = documents;
            this.course = course;
            this.words = words;
        }

        /** @return receipt, doubts, figures and findings, for whoever decides */
        public Component forDecider(ExecutionRequest request, Actor actor) {
            RequestCasePanel panel = new RequestCasePanel(request, this);
            panel.addDoubts();
            panel.addReceipts();
            panel.addFigures();
            panel.addFindings();
            return panel;
        }

        /** @return figures and receipts as the employee sent them */
        public Component forEmployee(ExecutionRequest request, Actor actor) {
            RequestCasePanel panel = new RequestCasePanel(request, this);
            panel.addFigures();
            panel.addReceipts();
            return panel;
        }
    }

    private final ExecutionRequest request;
    private final Maker maker;
    private final Edition edition;
    private final Locale locale = UI.getCurrent() == null ? Words.LANGUAGES.get(0) : UI.getCurrent().getLocale();

    private RequestCasePanel(ExecutionRequest request, Maker maker) {
        this.request = request;
        this.maker = maker;
        this.edition = maker.schemes.edition(request.edition());
        addClassName("rw-stack");
    }

    private void addDoubts() {
        for (ExecutionRequest.Receipt receipt : request.receipts()) {
            for (SameReceipt same : maker.documents.sameReceipts(request.employer(), new DocumentId(receipt.document()))) {
                add(new MessageLine(Tone.ATTENTION, say("request.case.SAME_RECEIPT", Map.of(
                        "person", maker.people.get(same.owner()).name(),
                        "date", same.storedAt().atZone(zone()).toLocalDate()))));
            }
        }
    }

    private void addReceipts() {
        List<StoredDocument> receipts = maker.documents.find(request.employer(),
                request.receipts().stream().map(receipt -> new DocumentId(receipt.document())).toList());
        if (receipts.isEmpty()) {
            return;
        }
        Card card = new Card(say("request.case.RECEIPTS", Map.of()));
        for (StoredDocument receipt : receipts) {
            // pictures that the server drew, never the file itself: nothing foreign runs in the browser
            IntStream.rangeClosed(1, receipt.previews()).forEach(page -> card.add(new FilePreview(
                    DocumentLinks.preview(receipt.id(), page), "image/png", receipt.name().value(),
                    say("request.case.PAGE", Map.of("page", page, "pages", receipt.pages())))));
        }
        add(card);
    }

    private void addFigures() {
        Facts facts = new Facts()
                .add(say("request.case.PERSON", Map.of()), maker.people.get(request.person()).name())
                .add(say("request.case.GOAL", Map.of()), edition.goal(request.goal()).name().in(locale))
                .add(say("request.case.NUMBER", Map.of()), request.number())
                .add(say("request.case.UNIT", Map.of()), edition.unit(request.unit()).name().in(locale));
        request.expenseDate().ifPresent(day -> facts.add(say("request.case.EXPENSE_DATE", Map.of()), Formats.date(locale, day)));
        if (request.cost().isPositive()) {
            facts.add(say("request.case.COST", Map.of()), Formats.money(locale, request.cost()));
        }
        facts.add(maker.course.granted(request.evaluation(), edition, locale), Formats.money(locale, request.asked()));
        if (request.evaluation().term().isPresent()) {
            maker.course.addSources(facts, request.evaluation(), edition, locale);
            maker.course.addCourse(facts, request.evaluation(), edition, locale);
            Card card = new Card(say("request.case.REQUEST", Map.of()), facts);
            maker.course.differences(request.evaluation(), locale).forEach(sentence -> card.add(new MessageLine(Tone.INFO, sentence)));
            add(card);
            return;
        }
        request.split().forEach((source, part) -> facts.add(
                say("request.case.PART", Map.of("source", edition.source(source).name().in(locale), "month", part.payMonth())),
                Formats.money(locale, part.amount())));
        add(new Card(say("request.case.REQUEST", Map.of()), facts));
    }

    private void addFindings() {
        add(new WhyPanel(say("request.case.RULES", Map.of("person", maker.people.get(request.person()).name())), findings(request.evaluation().findings(), locale)));
    }

    /** @return the evaluator's findings as a person reads them: what failed first */
    static List<WhyPanel.Finding> findings(List<Finding> findings, Locale locale) {
        List<WhyPanel.Finding> shown = new ArrayList<>();
        for (Finding.Result wanted : List.of(Finding.Result.FAIL, Finding.Result.NOTE, Finding.Result.PASS)) {
            findings.stream().filter(finding -> finding.outcome() == wanted).forEach(finding -> shown.add(new WhyPanel.Finding(
                    switch (wanted) {
                        case FAIL -> Tone.REFUSED;
                        case NOTE -> Tone.INFO;
                        case PASS -> Tone.GOOD;
                    },
                    finding.say(locale) + (finding.saySum(locale).isBlank() ? "" : " " + finding.saySum(locale)),
                    new WhyPanel.Ground(String.join(", ", finding.ruleIds()), finding.citation(), "", List.of()))));
        }
        return shown;
    }

    private ZoneId zone() {
        return maker.employers.get(request.employer()).zone();
    }

    private String say(String key, Map<String, ?> figures) {
        return maker.words.say(locale, key, figures);
    }
}
