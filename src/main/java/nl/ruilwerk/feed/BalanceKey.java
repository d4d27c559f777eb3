package nl.ruilwerk.feed;

import nl.ruilwerk.identity.PersonId;

/** One source of one person in one plan year. */
public record BalanceKey(PersonId person, String source, int planYear) {}
