package nl.ruilwerk.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.scheme.FormerTexts;
import nl.ruilwerk.scheme.SchemeText;

/** The texts of regulations, and the changes of each employer's; both append-only. */
public interface RegulationChanges extends FormerTexts {

    /** Lets the nodes of an installation wait for each other, until the end of the transaction. */
    void oneAtATime(EmployerId employer);

    /** Keeps a text; one that is kept already is left as it is. */
    void keep(SchemeText text);

    /** @return in order, the last one is in use */
    List<RegulationChange> of(EmployerId employer);

    Optional<RegulationChange> find(UUID id);

    void add(RegulationChange change);

    /** @return false if it was recorded before */
    boolean record(UUID id, RegulationChange.Recorded record);
}
