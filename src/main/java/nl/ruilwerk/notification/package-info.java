/**
 * Messages to people: an inbox in the product. A message is kept as the key of a sentence with its figures and is
 * written in the reader's language at the time of reading.
 *
 * <p>Telling is safe to repeat: each message has a text that makes it unique, and a second telling changes nothing. The
 * context knows people and sentences, and nothing of what a message is about.
 *
 * <p>Read first: {@link nl.ruilwerk.notification.Inbox}, {@link nl.ruilwerk.notification.Message}. Dutch words: bericht,
 * inbox, gelezen. Owner in the business: personnel administration.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "identity", "words", "look"})
package nl.ruilwerk.notification;

import org.springframework.modulith.ApplicationModule;
