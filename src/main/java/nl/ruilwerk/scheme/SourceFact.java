package nl.ruilwerk.scheme;

import nl.ruilwerk.money.Money;

/**
 * What the person has in one source.
 *
 * @param fullValue EUR gross of the whole plan year or accrual period, as valued on the day of the request
 * @param used      EUR already exchanged
 * @param reserved  EUR set aside and not yet exchanged, for granted and for undecided requests together
 */
public record SourceFact(Money fullValue, Money used, Money reserved) {

    public static SourceFact of(Money fullValue) {
        return new SourceFact(fullValue, Money.ZERO, Money.ZERO);
    }
}
