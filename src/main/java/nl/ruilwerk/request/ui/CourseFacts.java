package nl.ruilwerk.request.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.scheme.ChosenTerm;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Funding;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** How a request runs, in pairs of label and value: what each source gives and when, over which period, and what does not fit. */
@Component
class CourseFacts {

    /** More groups of equal instalments than this are told as the least and the most. */
    private static final int MOST_RUNS = 3;
    /** Codes under which the evaluator speaks of it. */
    private static final Set<String> DIFFERENCES = Set.of("shortage", "surplus", "partial");

    /** Codes of what is missing and belongs to the step with the amount. */
    static final Set<String> OF_THE_AMOUNT = Set.of("charge", "term", "shortage", "surplus", "split");

    private final Words words;

    CourseFacts(Words words) {
        this.words = words;
    }

    /** Adds a line per source, with the month where it is paid in one. */
    void addSources(Facts facts, Evaluation judged, Edition edition, Locale locale) {
        for (Funding part : judged.funding()) {
            String source = edition.source(part.source()).name().in(locale);
            facts.add(part.shares().size() == 1 ? words.say(locale, "request.case.PART", Map.of("source", source, "month", part.shares().get(0).month())) : source,
                    isTime(part) ? words.say(locale, "request.course.HOURS_WORTH", Map.of("hours", Hours.of(part.quantity()), "worth", part.value()))
                            : Formats.money(locale, part.value()));
        }
    }

    /** @return what the sum of the sources is called for a goal that reimburses, pays out taxed, or gives something else than money */
    String granted(Evaluation judged, Edition edition, Locale locale) {
        if (judged.gives().isPresent()) {
            return words.say(locale, "request.course.GIVEN_UP");
        }
        boolean taxed = edition.goal(judged.goal()).terms().payment().treatment() == Payment.Treatment.TAXED;
        return words.say(locale, taxed ? "request.course.PAID_OUT" : "request.case.ASKED");
    }

    /** Adds the period and the instalments; nothing for what is exchanged once. */
    void addCourse(Facts facts, Evaluation judged, Edition edition, Locale locale) {
        judged.term().filter(term -> !term.code().isEmpty()).ifPresent(term -> facts.add(words.say(locale, "request.course.PERIOD"), period(term, locale)));
        judged.funding().stream().filter(part -> part.shares().size() > 1).forEach(part -> facts.add(
                words.say(locale, "request.course.MONTHLY", Map.of("source", edition.source(part.source()).name().in(locale))), instalments(part, locale)));
        judged.gives().filter(given -> given.unit().equals("hours")).ifPresent(given -> facts.add(words.say(locale, "request.course.GIVES"),
                Formats.hours(locale, Hours.of(given.quantity()))));
    }

    /** @return what is said about sources that bring in less or more than it costs; empty when they fit */
    List<String> differences(Evaluation judged, Locale locale) {
        return Stream.concat(
                judged.findings().stream().filter(finding -> DIFFERENCES.contains(finding.code())).map(finding -> finding.say(locale)),
                judged.missing().stream().filter(missing -> DIFFERENCES.contains(missing.code())).map(missing -> missing.text().in(locale))).toList();
    }

    String period(ChosenTerm term, Locale locale) {
        return term.openEnded() ? words.say(locale, "request.course.OPEN_ENDED", Map.of("start", term.start()))
                : words.say(locale, "request.course.FROM_TO", Map.of("start", term.start(), "end", term.end()));
    }

    /** Such as "4 × € 18,90, daarna 20 × € 18,72": or "24 × € 4,00 tot € 4,01" where they change often. */
    private String instalments(Funding part, Locale locale) {
        List<Run> runs = new ArrayList<>();
        for (Funding.Share share : part.shares()) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            // of hours nobody reads the cent by which their value differs from month to month
            boolean same = last != null && last.each().quantity().compareTo(share.quantity()) == 0 && (isTime(part) || last.each().value().equals(share.value()));
            if (same) {
                runs.set(runs.size() - 1, new Run(last.times() + 1, share));
            } else {
                runs.add(new Run(1, share));
            }
        }
        if (runs.size() > MOST_RUNS) {
            return words.say(locale, "request.course.TIMES_ABOUT", Map.of("times", part.shares().size(), "least", least(part), "most", most(part)));
        }
        return runs.stream().map(run -> isTime(part)
                ? words.say(locale, "request.course.TIMES_HOURS", Map.of("times", run.times(), "hours", Hours.of(run.each().quantity())))
                : words.say(locale, "request.course.TIMES", Map.of("times", run.times(), "amount", run.each().value())))
                .collect(Collectors.joining(words.say(locale, "request.course.THEN")));
    }

    private static Object least(Funding part) {
        return isTime(part) ? Hours.of(part.shares().stream().map(Funding.Share::quantity).min(Comparator.naturalOrder()).orElseThrow())
                : part.shares().stream().map(Funding.Share::value).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Object most(Funding part) {
        return isTime(part) ? Hours.of(part.shares().stream().map(Funding.Share::quantity).max(Comparator.naturalOrder()).orElseThrow())
                : part.shares().stream().map(Funding.Share::value).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Instalments in a row that are the same. */
    private record Run(int times, Funding.Share each) {}

    private static boolean isTime(Funding part) {
        return part.unit().equals("hours");
    }
}
