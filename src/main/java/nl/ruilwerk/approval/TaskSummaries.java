package nl.ruilwerk.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.look.TaskSummary;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** Says tasks in words: for the list, and for the home screens of other contexts. */
@Component
public class TaskSummaries {

    /** Further away, a date says more than a number of days. */
    private static final int DAYS_COUNTED = 14;

    private final Employers employers;
    private final Clock clock;
    private final Words words;

    TaskSummaries(Employers employers, Clock clock, Words words) {
        this.employers = employers;
        this.clock = clock;
        this.words = words;
    }

    /** @return the task as a row or card shows it; its id is that of the task */
    public TaskSummary of(TaskLine line, Actor actor, Locale locale) {
        Employer employer = employers.get(actor.employer());
        LocalDate today = employer.today(clock);
        String step = words.knows(locale, stepKey(line)) ? words.say(locale, stepKey(line)) : title(line, locale);
        String subject = Stream.of(step, goal(line, locale)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        return new TaskSummary(line.id().toString(), line.personName().isEmpty() ? employer.legalName() : line.personName(), subject,
                line.amount().map(amount -> Formats.money(locale, amount)).orElse(""),
                age(ChronoUnit.DAYS.between(LocalDate.ofInstant(line.createdAt(), employer.zone()), today), locale),
                line.dueOn().map(due -> due(today, due, locale)).orElse(""),
                line.dueOn().map(due -> urgency(today, due)).orElse(Tone.NEUTRAL),
                line.doubts().isEmpty() ? "" : words.say(locale, line.doubts().get(0)));
    }

    /** @return what is to be done, with the name or number that tells it apart: {@code Bon controleren: Fatima el Amrani} */
    public String title(TaskLine line, Locale locale) {
        return words.say(locale, "task." + line.form() + ".title", line.titleFigures());
    }

    /** @return what the title calls the goal; empty text without one */
    public String goal(TaskLine line, Locale locale) {
        return line.goal().map(code -> text(line.titleFigures().getOrDefault("goal", code), locale)).orElse("");
    }

    /** @return the last day in words and how it stands, such as "uiterlijk morgen" */
    public String due(TaskLine line, Actor actor, Locale locale) {
        return line.dueOn().map(due -> due(employers.get(actor.employer()).today(clock), due, locale)).orElse("");
    }

    /** @return the text of a figure that has one per language, or the figure as text */
    public static String text(Object figure, Locale locale) {
        return figure instanceof Map<?, ?> texts
                ? String.valueOf(texts.containsKey(locale.getLanguage()) ? texts.get(locale.getLanguage()) : texts.get("nl"))
                : String.valueOf(figure);
    }

    private static String stepKey(TaskLine line) {
        return "task." + line.form() + ".step";
    }

    private String age(long days, Locale locale) {
        return words.say(locale, days <= 0 ? "approval.age.TODAY" : days == 1 ? "approval.age.DAY" : "approval.age.DAYS", Map.of("days", days));
    }

    private String due(LocalDate today, LocalDate due, Locale locale) {
        long days = ChronoUnit.DAYS.between(today, due);
        String key = days < -1 ? "LATE_DAYS" : days == -1 ? "LATE_DAY" : days == 0 ? "TODAY" : days == 1 ? "TOMORROW"
                : days <= DAYS_COUNTED ? "IN_DAYS" : "ON";
        return words.say(locale, "approval.due." + key, Map.of("days", Math.abs(days), "date", due));
    }

    private static Tone urgency(LocalDate today, LocalDate due) {
        return due.isAfter(today.plusDays(1)) ? Tone.NEUTRAL : Tone.ATTENTION;
    }
}
