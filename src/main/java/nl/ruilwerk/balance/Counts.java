package nl.ruilwerk.balance;

import nl.ruilwerk.scheme.Source;

/** What the figures of a balance count. */
public enum Counts {

    /** EUR gross of the plan year. */
    MONEY,

    /**
     * EUR gross per month, of pay that is exchanged each month. What is reserved and used runs over many months, so the ledger records it
     * without a bound; the bound is the room of each pay month, which the evaluator keeps in order of complete receipt.
     */
    PAY_EACH_MONTH,

    /** Hours. */
    HOURS;

    public static Counts of(Source source) {
        if (source.kind() == Source.Kind.TIME) {
            return HOURS;
        }
        return source.kind() == Source.Kind.MONEY && source.exchange() == Source.Exchange.EACH_MONTH ? PAY_EACH_MONTH : MONEY;
    }
}
