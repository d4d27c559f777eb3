/**
 * The addendum to the employment contract: the text that both parties agree, their signatures, and the sealed document.
 *
 * <p>What was signed never changes: a text that has to change is drawn up anew and signed anew. Each signature keeps the
 * hash of exactly what was shown. This context decides nothing about the request that it is drawn up for.
 *
 * <p>Read first: {@link nl.ruilwerk.addendum.DrawingUpAddendum}, {@link nl.ruilwerk.addendum.SigningAddendum},
 * {@code addendum.pdf.AddendumText}. Dutch words: addendum, aanvulling op de arbeidsovereenkomst. Owner in the business:
 * HR.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "words", "look", "identity", "scheme", "document",
        "document::spi", "notification", "forms", "forms::ui", "studio", "approval", "approval::spi", "request",
        "request::spi"})
package nl.ruilwerk.addendum;

import org.springframework.modulith.ApplicationModule;
