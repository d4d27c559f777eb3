/**
 * What the product says to people: messages by key and language, and the way amounts, dates and months are written.
 *
 * <p>Messages live in {@code src/main/resources/messages}, one file per context and language. A language is added by
 * adding files. Nothing here knows what a message is about.
 *
 * <p>Read first: {@link nl.ruilwerk.words.Words}, {@link nl.ruilwerk.words.Formats}.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome"})
package nl.ruilwerk.words;

import org.springframework.modulith.ApplicationModule;
