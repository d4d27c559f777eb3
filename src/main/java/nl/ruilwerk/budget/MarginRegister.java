package nl.ruilwerk.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.money.Money;

/** The register of the tax-free margin: wage sums and charges, append-only, each under a key of its own. */
public interface MarginRegister {

    /** @return the statement that counts: the one of the latest day, of one day the last */
    Optional<WageSum> wageSum(EmployerId employer, int planYear);

    /** @return all statements of the year, the one that counts first */
    List<WageSum> wageSums(EmployerId employer, int planYear);

    /** Keeps a statement; a repeated one with the same key changes nothing. */
    void state(EmployerId employer, WageSum stated, String key);

    /** @return every entry of the year, in order of day */
    List<MarginEntry> entries(EmployerId employer, int planYear);

    /** @return EUR of the year's entries: of the scheme, or of all others less what was taken back */
    Money total(EmployerId employer, int planYear, boolean ofScheme);

    Optional<MarginEntry> find(EmployerId employer, UUID entry);

    /** @return whether it is new; false when an entry with the key is there, or when it takes back what was taken back before */
    boolean add(EmployerId employer, MarginEntry entry, String key);
}
