package nl.ruilwerk.scheme;

import nl.ruilwerk.money.Money;

/**
 * How the cap of one goal stands in the person's unit; this request is not counted in.
 *
 * @param amount        EUR budget, after decisions of the employer during the year
 * @param guaranteed    guaranteed participants
 * @param countedPlaces participants with an undecided or granted request, each once
 * @param usedAmount    EUR reserved and granted
 * @param waiting       requests of others that wait for a place before this one
 * @param personHasPlace whether the person is one of the counted participants
 */
public record CapFact(String unit, Money amount, int guaranteed, int countedPlaces, Money usedAmount, boolean personHasPlace,
        int waiting) {

    public CapFact(String unit, Money amount, int guaranteed, int countedPlaces, Money usedAmount, boolean personHasPlace) {
        this(unit, amount, guaranteed, countedPlaces, usedAmount, personHasPlace, 0);
    }
}
