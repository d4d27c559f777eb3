package nl.ruilwerk.enrolment.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.ruilwerk.enrolment.Intention;
import nl.ruilwerk.enrolment.IntentionSheet;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.FoldOut;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** What the employee means to exchange this plan year: per goal its sources to tick; it binds nobody (HS-27). */
final class IntentionCard extends Card {

    /**
     * @param zone of the employer, in which the day of the last statement is shown
     * @param send takes all that is ticked
     */
    IntentionCard(IntentionSheet sheet, ZoneId zone, Locale locale, Words words, Consumer<Set<Intention>> send) {
        super(words.say(locale, "enrolment.intention.TITLE", Map.of("year", String.valueOf(sheet.edition().planYear()))), sheet.question().in(locale));
        withBeside(sheet.statedAt()
                .map(at -> new StatusBadge(Tone.INFO, words.say(locale, "enrolment.intention.STATED",
                        Map.of("day", Formats.date(locale, LocalDate.ofInstant(at, zone))))))
                .orElseGet(() -> new StatusBadge(Tone.NEUTRAL, words.say(locale, "enrolment.intention.OPTIONAL"))));

        List<CheckboxGroup<IntentionSheet.Choice>> groups = new ArrayList<>();
        Div rows = new Div();
        rows.addClassName("rw-stack");
        for (IntentionSheet.Row row : sheet.rows()) {
            CheckboxGroup<IntentionSheet.Choice> group = new CheckboxGroup<>(row.name().in(locale), row.sources());
            group.setItemLabelGenerator(choice -> choice.source().in(locale));
            group.setValue(row.sources().stream().filter(choice -> sheet.stated().contains(choice.intention())).collect(Collectors.toSet()));
            groups.add(group);
            rows.add(group);
        }
        rows.add(Actions.plain(words.say(locale, "enrolment.intention.STATE"), click -> send.accept(groups.stream()
                .flatMap(group -> group.getValue().stream()).map(IntentionSheet.Choice::intention).collect(Collectors.toSet()))));
        add(new FoldOut(words.say(locale, sheet.statedAt().isPresent() ? "enrolment.intention.CHANGE" : "enrolment.intention.CHOOSE"), rows));
    }
}
