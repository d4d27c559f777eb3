package nl.ruilwerk.feed;

/**
 * How a file turned out to be written; shown to who brings it, so that nothing is guessed in silence.
 *
 * @param separator   {@code ;}, {@code ,} or a tab; JSON for JSON lines
 * @param mark        whether a byte order mark stands at the beginning
 * @param decimalSign {@code ,} or {@code .}; empty text when no number shows it
 * @param dates       {@code ISO} for 2026-08-01, {@code DUTCH} for 1-8-2026, {@code BOTH}, or empty text for none
 */
public record FeedStyle(String separator, boolean mark, String decimalSign, String dates) {}
