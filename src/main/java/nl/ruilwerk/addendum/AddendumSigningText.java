package nl.ruilwerk.addendum;

import java.util.Locale;
import nl.ruilwerk.addendum.pdf.AddendumText;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.spi.SigningText;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** What the employee signs on submission is the addendum itself (HS-03, HS-137). */
@Component
class AddendumSigningText implements SigningText {

    private final WritingTerms writing;
    private final Words words;

    AddendumSigningText(WritingTerms writing, Words words) {
        this.writing = writing;
        this.words = words;
    }

    @Override
    public Shown of(ExecutionRequest request, Locale language) {
        AddendumText text = AddendumText.of(writing.of(request, language), words);
        return new Shown(text.html(), text.canonical(), text.sha256());
    }
}
