package nl.ruilwerk.budget.spi;

import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.money.Money;

/** What the exchanges of the scheme charge to the tax-free margin; every goal does (HS-08). */
public interface SchemeCharges {

    /**
     * What is charged in one plan year.
     *
     * @param granted   EUR of granted requests, without what lapsed because a source turned out lower
     * @param undecided EUR that requests not yet decided ask for
     */
    record Charges(Money granted, Money undecided) {}

    Charges of(EmployerId employer, int planYear);
}
