package nl.ruilwerk.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.StatedPerson;

/** Compares rows of people with the people who are known (AL-13, AL-14). */
final class ComparingPeople {

    private ComparingPeople() {}

    static FeedPlan compare(FeedTable table, LocalDate asOf, KnownFacts known) {
        PlanSheet sheet = new PlanSheet(table, asOf, known);
        List<FeedColumn> attributes = table.attributes();
        for (FeedRow row : table.rows()) {
            if (sheet.isOurs(row) && row.has("employee_number") && sheet.isFirst(row, "employee_number", row.text("employee_number"))) {
                compare(sheet, table, attributes, row, Optional.ofNullable(known.people().get(row.text("employee_number"))));
            }
        }
        return sheet.finished();
    }

    private static void compare(PlanSheet sheet, FeedTable table, List<FeedColumn> attributes, FeedRow row, Optional<StatedPerson> known) {
        if (known.isEmpty()) {
            StatedPerson joiner = new StatedPerson(new PersonId(UUID.randomUUID()), row.text("employee_number"), row.text("given_name"),
                    row.text("surname"), row.date("birth_date"), Locale.forLanguageTag(row.has("language") ? row.text("language") : "nl"),
                    Optional.of(row.text("email")), facts(attributes, row, Map.of()), Optional.of(sheet.asOf()));
            sheet.changes().add(joiner);
            sheet.outcome(row, joiner.id(), RowOutcome.NEW, List.of(new FieldChange("given_name", "", joiner.givenName()),
                    new FieldChange("surname", "", joiner.surname())));
            return;
        }
        StatedPerson before = known.get();
        StatedPerson after = new StatedPerson(before.id(), before.number(), row.text("given_name"), row.text("surname"),
                table.has("birth_date") ? row.date("birth_date") : before.birthDate(), before.language(), Optional.of(row.text("email")),
                facts(attributes, row, before.attributes()), sheet.statedNow(before.statedOn()));
        List<FieldChange> changed = new ArrayList<>();
        PlanSheet.compare(changed, "given_name", before.givenName(), after.givenName());
        PlanSheet.compare(changed, "surname", before.surname(), after.surname());
        PlanSheet.compare(changed, "email", before.email(), after.email());
        PlanSheet.compare(changed, "birth_date", before.birthDate(), after.birthDate());
        compareFacts(changed, attributes, before.attributes(), after.attributes());
        if (changed.isEmpty()) {
            if (!after.statedOn().equals(before.statedOn())) {
                sheet.changes().statedAgain(after);
            }
            sheet.outcome(row, before.id(), RowOutcome.UNCHANGED, changed);
        } else if (sheet.isOlder(before.statedOn())) {
            sheet.outcome(row, before.id(), RowOutcome.OLDER, changed);
        } else {
            sheet.changes().change(after);
            sheet.outcome(row, before.id(), RowOutcome.CHANGED, changed);
        }
    }

    /** @return the facts with those of the row in place of the former; an empty cell takes the fact away */
    static Map<String, Object> facts(List<FeedColumn> attributes, FeedRow row, Map<String, Object> before) {
        Map<String, Object> facts = new HashMap<>(before);
        for (FeedColumn attribute : attributes) {
            Object value = row.values().get(attribute.name());
            if (value == null) {
                facts.remove(fact(attribute));
            } else if (!PlanSheet.isSame(facts.get(fact(attribute)), value)) {
                facts.put(fact(attribute), value);
            }
        }
        return facts;
    }

    static void compareFacts(List<FieldChange> changed, List<FeedColumn> attributes, Map<String, Object> before, Map<String, Object> after) {
        attributes.forEach(attribute -> PlanSheet.compare(changed, attribute.name(), before.get(fact(attribute)), after.get(fact(attribute))));
    }

    private static String fact(FeedColumn attribute) {
        return attribute.name().substring(attribute.name().indexOf('.') + 1, attribute.name().indexOf(':'));
    }
}
