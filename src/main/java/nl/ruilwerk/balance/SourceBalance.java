package nl.ruilwerk.balance;

import nl.ruilwerk.money.Money;

/**
 * What one person has in one source in one plan year.
 *
 * @param full     EUR gross, the whole value as HR and payroll know it
 * @param reserved EUR gross, for requests that are not decided yet
 * @param used     EUR gross, for granted requests
 */
public record SourceBalance(String source, int planYear, Money full, Money reserved, Money used) {

    /** @return EUR gross that nothing is reserved or used of; what the scheme lets a person use may be less */
    public Money untouched() {
        return full.minus(reserved).minus(used);
    }
}
