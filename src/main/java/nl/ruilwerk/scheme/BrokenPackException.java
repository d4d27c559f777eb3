package nl.ruilwerk.scheme;

import java.util.List;
import java.util.stream.Collectors;

/** A scheme pack that cannot be used; lists every fault with file, line, what is wrong and what would be right. */
public class BrokenPackException extends RuntimeException {

    /**
     * One fault.
     *
     * @param file  path inside the pack
     * @param line  counted from 1; 0 when the file as a whole is meant
     * @param wrong what is wrong
     * @param right what would be right
     */
    public record Fault(String file, int line, String wrong, String right) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + wrong + " — " + right;
        }
    }

    private final String pack;
    private final List<Fault> faults;

    BrokenPackException(String pack, List<Fault> faults) {
        super("Scheme pack " + pack + " cannot be used:\n  " + faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ")));
        this.pack = pack;
        this.faults = List.copyOf(faults);
    }

    public String pack() {
        return pack;
    }

    /** @return at least one */
    public List<Fault> faults() {
        return faults;
    }
}
