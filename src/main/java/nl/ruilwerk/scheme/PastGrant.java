package nl.ruilwerk.scheme;

import nl.ruilwerk.money.Money;

/** What happened before with a goal, in this or an earlier calendar year. */
public record PastGrant(String goal, int year, Money amount, Kind kind) {

    /** Granted by the scheme, provided by the employer outside it, or refused. */
    public enum Kind { GRANTED, PROVIDED, REFUSED }
}
