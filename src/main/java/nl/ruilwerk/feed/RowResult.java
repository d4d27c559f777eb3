package nl.ruilwerk.feed;

import nl.ruilwerk.feed.FeedPlan.RowOutcome;

/**
 * What became of one row of a file that was taken.
 *
 * @param fields names of the columns that changed, separated by commas
 */
public record RowResult(int line, String employeeNumber, RowOutcome outcome, String fields) {}
