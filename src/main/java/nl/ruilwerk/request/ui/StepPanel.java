package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.request.AskedSteps;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.TeamLeave;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Funding;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/**
 * What stands beside the form of a step: as much as the scheme lets that role see, and for hours what else the team takes in the same
 * months. HR and the employer, where the scheme holds nothing back, see the whole request.
 */
public final class StepPanel extends Div {

    /** Makes the panel for who was asked. */
    @org.springframework.stereotype.Component
    public static final class Maker {

        private final Schemes schemes;
        private final People people;
        private final TeamLeave team;
        private final Words words;
        private final RequestCasePanel.Maker whole;

        Maker(Schemes schemes, People people, TeamLeave team, Words words, RequestCasePanel.Maker whole) {
            this.schemes = schemes;
            this.people = people;
            this.team = team;
            this.words = words;
            this.whole = whole;
        }

        /** @param sees what the one who decides may see; empty: everything but documents, which need a role of their own */
        public Component of(ExecutionRequest request, AskedSteps.AskedStep asked, List<String> sees, Actor actor) {
            boolean seesAll = sees.isEmpty() && (actor.holds(Role.HR, request.unit()) || actor.holds(Role.EMPLOYER_SIGNER, request.unit()));
            return seesAll ? whole.forDecider(request, actor) : new StepPanel(this, request, asked, sees);
        }
    }

    private final Maker maker;
    private final Locale locale = UI.getCurrent() == null ? Words.LANGUAGES.get(0) : UI.getCurrent().getLocale();

    private StepPanel(Maker maker, ExecutionRequest request, AskedSteps.AskedStep asked, List<String> sees) {
        this.maker = maker;
        addClassName("rw-stack");
        Edition edition = maker.schemes.edition(request.edition());
        Evaluation judged = request.evaluation();
        Facts facts = new Facts().add(say("request.case.PERSON"), maker.people.get(request.person()).name());
        if (may(sees, "goal")) {
            facts.add(say("request.case.GOAL"), edition.goal(request.goal()).name().in(locale));
        }
        if (may(sees, "hours")) {
            judged.funding().stream().filter(part -> part.unit().equals("hours")).forEach(part ->
                    facts.add(edition.source(part.source()).name().in(locale), say("request.step.HOURS", Map.of("hours", part.quantity()))));
            judged.gives().ifPresent(given -> facts.add(say("request.step.BUYS"), say("request.step.HOURS", Map.of("hours", given.quantity()))));
        }
        Optional<YearMonth> from = months(judged).stream().min(YearMonth::compareTo);
        Optional<YearMonth> until = months(judged).stream().max(YearMonth::compareTo);
        if (may(sees, "period") && from.isPresent()) {
            facts.add(say("request.step.PERIOD"), period(from.get(), until.orElseThrow()));
        }
        if (may(sees, "amount")) {
            facts.add(say("request.case.ASKED"), Formats.money(locale, request.asked()));
        }
        asked.lastDay().ifPresent(day -> facts.add(say("request.step.LAST_DAY"), Formats.date(locale, day)));
        add(new Card(say("request.case.REQUEST"), facts));
        if (from.isPresent() && may(sees, "hours")) {
            add(team(request, from.get(), until.orElseThrow()));
        }
    }

    private Card team(ExecutionRequest request, YearMonth from, YearMonth until) {
        UnorderedList list = new UnorderedList();
        maker.team.around(request, from, until).forEach(effect -> list.add(new ListItem(say(
                effect.hours().signum() < 0 ? "request.step.TEAM_BUYS" : effect.granted() ? "request.step.TEAM_GRANTED" : "request.step.TEAM_ASKED",
                Map.of("person", maker.people.get(effect.person()).name(), "hours", effect.hours().abs(), "period", period(effect.from(), effect.until()))))));
        return list.getChildren().findAny().isEmpty() ? new Card(say("request.step.TEAM"), new Span(say("request.step.TEAM_NOBODY")))
                : new Card(say("request.step.TEAM"), list);
    }

    private static List<YearMonth> months(Evaluation judged) {
        List<YearMonth> hours = judged.funding().stream().filter(part -> part.unit().equals("hours")).flatMap(part -> part.shares().stream())
                .map(Funding.Share::month).toList();
        return hours.isEmpty() ? judged.lines().stream().map(line -> line.payMonth()).toList() : hours;
    }

    private String period(YearMonth from, YearMonth until) {
        return from.equals(until) ? Formats.month(locale, from) : Formats.month(locale, from) + " – " + Formats.month(locale, until);
    }

    private static boolean may(List<String> sees, String what) {
        return sees.isEmpty() || sees.contains(what);
    }

    private String say(String key) {
        return maker.words.say(locale, key);
    }

    private String say(String key, Map<String, ?> figures) {
        return maker.words.say(locale, key, figures);
    }
}
