package nl.ruilwerk.balance;

import nl.ruilwerk.outcome.Reason;

/** Why a source gives no more. */
public enum BalanceRefusal implements Reason {

    /** The source has less left than was asked for (HS-42). Figures: {@code source}, {@code asked}, {@code left}, in EUR or hours. */
    SOURCE_SHORT;

    @Override
    public String messageKey() {
        return "balance.refusal." + name();
    }
}
