package nl.ruilwerk.budget;

import nl.ruilwerk.money.Money;

/**
 * What is taken and what is free under one cap.
 *
 * @param guaranteed     places that may not be refused for lack of budget
 * @param reservedPlaces places of requests not decided yet
 * @param waiting        requests received beyond the guarantee and not decided yet, or in line for a place; they hold no room
 * @param beyondPlaces   places that the employer allowed beyond the guarantee
 * @param beyond         EUR that the employer allowed beyond the budget
 * @param heldPlaces     of the reserved places, those that are held before a purchase
 * @param offered        of the reserved places, those that are offered to who waited and not answered yet
 */
public record CapRoom(String goal, String unit, int planYear, int guaranteed, int reservedPlaces, int grantedPlaces,
                      int waiting, int beyondPlaces, Money budget, Money reserved, Money granted, Money beyond, int heldPlaces,
                      int offered) {

    /** @return guaranteed places that nobody holds */
    public int freePlaces() {
        return Math.max(0, guaranteed - reservedPlaces - grantedPlaces);
    }

    /** @return EUR of the budget that nothing is reserved or granted of */
    public Money free() {
        return Money.max(Money.ZERO, budget.minus(reserved).minus(granted));
    }
}
