package nl.ruilwerk.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.ruilwerk.scheme.BrokenPackException.Fault;

/** Collects what is wrong with a pack or a scenario, each fault once. */
public final class Faults {

    private static final int ENOUGH = 50;

    private final Set<Fault> found = new LinkedHashSet<>();

    public void add(String file, int line, String wrong, String right) {
        if (found.size() < ENOUGH) {
            found.add(new Fault(file, line, wrong, right));
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** @return by file and line */
    public List<Fault> all() {
        List<Fault> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Fault::file).thenComparing(Fault::line));
        return sorted;
    }

    void throwIfAny(String pack) {
        if (!none()) {
            throw new BrokenPackException(pack, all());
        }
    }
}
