package nl.ruilwerk.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.feed.FeedImport.State;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** The files that were delivered. Whether somebody may see one is the asking use case's to check. */
public interface FeedImports {

    void add(FeedImport delivered, byte[] content);

    /** @return empty for another employer's */
    Optional<FeedImport> find(EmployerId employer, UUID id);

    /** @return empty when it was erased */
    Optional<byte[]> content(EmployerId employer, UUID id);

    /** @return the latest first */
    List<FeedImport> latest(EmployerId employer, int most);

    /** @return the import that took the same file for the same day */
    Optional<UUID> applied(EmployerId employer, FeedKind kind, LocalDate asOf, String sha256);

    /** @return false if it does not wait any more */
    boolean decide(EmployerId employer, UUID id, State state, Optional<PersonId> by, Instant at);

    void keepOutcome(UUID id, FeedPlan plan);

    /** @return what became of its rows, in the order of the file */
    List<RowResult> rows(EmployerId employer, UUID id, int most);

    /** @return the days that balances were stated for */
    Map<BalanceKey, LocalDate> balancesStatedOn(EmployerId employer, Collection<Integer> planYears);

    void balancesStated(EmployerId employer, Collection<BalanceKey> balances, LocalDate on);

    /** Erases files, the values in their problems, and what nobody confirmed. @return how many files */
    int erase(Instant deliveredBefore, Instant unconfirmedBefore, Instant now);
}
