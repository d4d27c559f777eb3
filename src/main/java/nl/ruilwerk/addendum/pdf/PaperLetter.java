package nl.ruilwerk.addendum.pdf;

import java.util.ArrayList;
import java.util.List;
import nl.ruilwerk.addendum.Paper;

/** Brings a letter of another context into the form that the template sets. */
final class PaperLetter {

    private PaperLetter() {}

    static Letter of(Paper paper) {
        List<Letter.Section> sections = new ArrayList<>();
        for (Paper.Part part : paper.parts()) {
            List<Letter.Block> blocks = new ArrayList<>();
            part.paragraphs().forEach(text -> blocks.add(new Letter.Paragraph(PrintableText.of(text))));
            if (!part.points().isEmpty()) {
                blocks.add(new Letter.Points(false, part.points().stream().map(text -> new Letter.Points.Point(PrintableText.of(text), "")).toList()));
            }
            sections.add(new Letter.Section(sections.size() + 1, part.heading(), blocks));
        }
        return new Letter(paper.language().getLanguage(), paper.reference(), paper.date(), paper.title(), PrintableText.of(paper.subtitle()),
                new Letter.Address(PrintableText.of(paper.sender()), paper.senderLines().stream().map(PrintableText::of).toList()), paper.confidential(),
                new Letter.Address(PrintableText.of(paper.recipient()), List.of()),
                paper.marks().stream().map(mark -> new Letter.Fact(mark.label(), PrintableText.of(mark.text()))).toList(), PrintableText.of(paper.salutation()),
                paper.opening().stream().map(PrintableText::of).toList(), sections, paper.closing(), List.of());
    }
}
