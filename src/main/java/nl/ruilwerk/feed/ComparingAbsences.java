package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.identity.Absence;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.StatedPerson;

/** Compares rows of absences with those that are known. */
final class ComparingAbsences {

    private record Key(PersonId person, String kind, LocalDate starts) {}

    private ComparingAbsences() {}

    static FeedPlan compare(FeedTable table, LocalDate asOf, KnownFacts known) {
        PlanSheet sheet = new PlanSheet(table, asOf, known);
        Map<Key, Absence> absences = new LinkedHashMap<>();
        known.absences().forEach(absence -> absences.put(key(absence), absence));
        Map<Key, FeedRow> rows = new HashMap<>();
        for (FeedRow row : table.rows()) {
            sheet.person(row).filter(person -> row.has("kind") && row.has("starts"))
                    .flatMap(person -> stated(sheet, table, row, person, absences))
                    .ifPresent(absence -> {
                        rows.put(key(absence), row);
                        compare(sheet, row, absence, absences);
                    });
        }
        findOverlaps(sheet, absences, rows);
        return sheet.finished();
    }

    private static Key key(Absence absence) {
        return new Key(absence.person(), absence.kind(), absence.starts());
    }

    private static Optional<Absence> stated(PlanSheet sheet, FeedTable table, FeedRow row, StatedPerson person, Map<Key, Absence> known) {
        LocalDate starts = row.date("starts").orElseThrow();
        Key key = new Key(person.id(), row.text("kind"), starts);
        if (!sheet.isFirst(row, "starts", key)) {
            return Optional.empty();
        }
        if (row.date("ends").filter(end -> end.isBefore(starts)).isPresent()) {
            sheet.problem(row, "ends", row.date("ends"), Code.END_BEFORE_START, Map.of("starts", PlanSheet.shown(starts)));
            return Optional.empty();
        }
        int unsaid = table.has("percent") || !known.containsKey(key) ? 100 : known.get(key).percent();
        return Optional.of(new Absence(person.id(), row.text("kind"), starts, row.date("ends"),
                row.number("percent").map(BigDecimal::intValueExact).orElse(unsaid), sheet.asOf()));
    }

    private static void compare(PlanSheet sheet, FeedRow row, Absence stated, Map<Key, Absence> absences) {
        Absence before = absences.get(key(stated));
        List<FieldChange> changed = new ArrayList<>();
        if (before == null) {
            changed.add(new FieldChange("starts", "", PlanSheet.shown(stated.starts())));
            sheet.outcome(row, stated.person(), RowOutcome.NEW, changed);
            sheet.changes().put(stated);
            absences.put(key(stated), stated);
            return;
        }
        PlanSheet.compare(changed, "ends", before.ends(), stated.ends());
        PlanSheet.compare(changed, "percent", before.percent(), stated.percent());
        boolean older = before.statedOn().isAfter(sheet.asOf());
        if (changed.isEmpty()) {
            if (before.statedOn().isBefore(sheet.asOf())) {
                sheet.changes().statedAgain(stated);
            }
            sheet.outcome(row, stated.person(), RowOutcome.UNCHANGED, changed);
        } else if (older) {
            sheet.outcome(row, stated.person(), RowOutcome.OLDER, changed);
        } else {
            sheet.changes().put(stated);
            absences.put(key(stated), stated);
            sheet.outcome(row, stated.person(), before.ends().isEmpty() && stated.ends().isPresent() ? RowOutcome.ENDED : RowOutcome.CHANGED, changed);
        }
    }

    private static void findOverlaps(PlanSheet sheet, Map<Key, Absence> absences, Map<Key, FeedRow> rows) {
        Map<List<Object>, List<Absence>> kinds = new LinkedHashMap<>();
        absences.values().forEach(absence -> kinds.computeIfAbsent(List.of(absence.person(), absence.kind()), none -> new ArrayList<>()).add(absence));
        kinds.values().forEach(same -> {
            same.sort(Comparator.comparing(Absence::starts));
            for (int i = 1; i < same.size(); i++) {
                Absence earlier = same.get(i - 1);
                Absence later = same.get(i);
                FeedRow row = rows.getOrDefault(key(later), rows.get(key(earlier)));
                if (row != null && earlier.ends().map(end -> !end.isBefore(later.starts())).orElse(true)) {
                    sheet.problem(row, "starts", later.starts(), Code.OVERLAPPING_ABSENCES, Map.of("starts", PlanSheet.shown(earlier.starts())));
                }
            }
        });
    }
}
