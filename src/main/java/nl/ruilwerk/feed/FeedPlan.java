package nl.ruilwerk.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonnelChanges;

/**
 * What a file would do, row by row, compared with what is known now.
 *
 * @param rows      in the order of the file; of a file with problems only those that have none
 * @param problems  at most the first thousand
 * @param missing   people who are in service on the as-of day and do not stand in the file; nothing happens to them
 * @param personnel what to write of people and employments
 * @param balances  what to write of balances
 */
public record FeedPlan(FeedKind kind, LocalDate asOf, FeedStyle style, List<Row> rows, List<FeedProblem> problems, int problemCount,
                       int missing, PersonnelChanges personnel, List<Balance> balances) {

    /** What becomes of a row. */
    public enum RowOutcome {
        NEW, CHANGED,
        /** The row gives something its last day. */
        ENDED,
        UNCHANGED,
        /** A file of a later day says something else; this row changes nothing. */
        OLDER
    }

    /** @param person empty for somebody who is new */
    public record Row(int line, String employeeNumber, Optional<PersonId> person, RowOutcome outcome, List<FieldChange> changes) {

        public boolean changesSomething() {
            return outcome != RowOutcome.UNCHANGED && outcome != RowOutcome.OLDER;
        }
    }

    /** @param before as the file would write it; empty text for nothing */
    public record FieldChange(String column, String before, String after) {}

    /** @param isNews false when only the as-of day moves on */
    record Balance(int planYear, SourceLedger.Stated stated, boolean isNews) {}

    public boolean isBroken() {
        return problemCount > 0;
    }

    /** @return how many rows of each outcome */
    public Map<RowOutcome, Integer> counts() {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            counts.put(outcome, 0);
        }
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        return counts;
    }

    public boolean changesNothing() {
        return rows.stream().noneMatch(Row::changesSomething);
    }

    /** @return whether it changes something of this person */
    public boolean touches(PersonId person) {
        return rows.stream().anyMatch(row -> row.changesSomething() && row.person().filter(person::equals).isPresent());
    }

    /** @return the same text for the same effect: what was shown is what is written, or nothing */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Row row : rows) {
                digest.update((row.line() + "|" + row.outcome() + "|" + row.changes() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
