/**
 * The feed from HR: files with people, employments, hours, salaries, managers, absences and balances, brought in on a
 * screen or by another system.
 *
 * <p>A file is read, compared with what is known, and shown: what is new, changed, ended, unchanged, and what a newer file
 * already says. Then all of it is written or nothing. What its columns mean stands in {@code docs/hr-feed.md}. The facts
 * themselves belong to {@code identity} and {@code balance}; this context only brings them there, and keeps who brought
 * what. It decides no rule of a scheme and starts no process: others listen to the events of {@code identity}.
 *
 * <p>Read first: {@link nl.ruilwerk.feed.FeedKind}, {@link nl.ruilwerk.feed.ImportingFeed}, {@link nl.ruilwerk.feed.FeedPlan}.
 * Dutch words: personeelsgegevens, aanlevering, peildatum. Owner in the business: personnel administration.
 */
@ApplicationModule(allowedDependencies = {"money", "outcome", "time", "words", "look", "identity", "scheme", "balance"})
package nl.ruilwerk.feed;

import org.springframework.modulith.ApplicationModule;
