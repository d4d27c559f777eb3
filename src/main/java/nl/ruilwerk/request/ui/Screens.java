package nl.ruilwerk.request.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.look.GoalCard;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.NetEffectPanel;
import nl.ruilwerk.look.Part;
import nl.ruilwerk.look.SourceCard;
import nl.ruilwerk.look.SumLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.request.RequestState;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.GoalRoom;
import nl.ruilwerk.scheme.NetEffect;
import nl.ruilwerk.scheme.Source;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** Turns what the evaluator and the ledgers say into what the parts of the screens show. Decides nothing. */
@Component
class Screens {

    private static final Map<String, Icons> GOAL_ICONS = Map.ofEntries(Map.entry("bicycle", Icons.BICYCLE), Map.entry("fitness", Icons.FITNESS),
            Map.entry("book", Icons.BOOK), Map.entry("association", Icons.ASSOCIATION), Map.entry("device", Icons.DEVICE),
            Map.entry("laptop", Icons.DEVICE), Map.entry("bag", Icons.BAG), Map.entry("briefcase", Icons.BAG), Map.entry("heart", Icons.FITNESS),
            Map.entry("diploma", Icons.ASSOCIATION), Map.entry("users", Icons.UNION), Map.entry("study", Icons.STUDY),
            Map.entry("car", Icons.CAR), Map.entry("leave", Icons.LEAVE), Map.entry("calendar", Icons.LEAVE), Map.entry("health", Icons.HEALTH),
            Map.entry("group", Icons.UNION), Map.entry("badge", Icons.ASSOCIATION), Map.entry("money", Icons.MONEY), Map.entry("piggy-bank", Icons.SAVINGS),
            Map.entry("gift", Icons.EXCHANGE));

    private final Words words;

    Screens(Words words) {
        this.words = words;
    }

    static Icons icon(Goal goal) {
        return GOAL_ICONS.getOrDefault(goal.icon(), Icons.EXCHANGE);
    }

    /** @param source as the edition has it */
    SourceCard.Data source(SourceRoom room, Source source, Locale locale) {
        if (source.kind() == Source.Kind.MONEY && source.exchange() == Source.Exchange.EACH_MONTH) {
            // what is used of each month's pay differs from month to month: it stands with the choices that run
            return SourceCard.Data.monthly(room.name().in(locale), Part.of(room.free()), source.summary().in(locale));
        }
        String payout = room.payMonth().map(month -> words.say(locale, "request.source.PAYOUT", Map.of("month", month))).orElse("");
        String until = room.lastDay().map(day -> words.say(locale, "request.source.UNTIL", Map.of("day", day))).orElse("");
        Part used = room.hours().map(hours -> Part.of(of(hours.used()))).orElseGet(() -> Part.of(room.used()));
        Part reserved = room.hours().map(hours -> Part.of(of(hours.reserved()))).orElseGet(() -> Part.of(room.reserved()));
        Part free = room.hours().map(hours -> Part.of(of(hours.free()))).orElseGet(() -> Part.of(room.free()));
        String note = room.open() ? "" : room.findings().stream().filter(Finding::failed).findFirst().map(finding -> finding.say(locale)).orElse("");
        return new SourceCard.Data(room.name().in(locale), used, reserved, free, payout, until, note);
    }

    private static Hours of(BigDecimal hours) {
        return Hours.of(hours.setScale(2, RoundingMode.DOWN));
    }

    GoalCard.Data goal(Goal goal, GoalRoom room, Optional<CapFact> cap, Locale locale) {
        if (room.open()) {
            return aheadOf(goal, cap, locale);
        }
        String reason = room.findings().stream().filter(Finding::failed).findFirst().map(finding -> finding.say(locale))
                .orElseGet(() -> words.say(locale, "request.goal.CLOSED"));
        return GoalCard.Data.closed(icon(goal), goal.name().in(locale), maximum(goal, locale), places(cap), reason,
                room.opensOn().map(day -> words.say(locale, "request.goal.OPENS", Map.of("day", day))).orElse(""));
    }

    /** A goal with what is needed to ask for it. */
    GoalCard.Data aheadOf(Goal goal, Optional<CapFact> cap, Locale locale) {
        String evidence = either(goal.evidence().stream().map(one -> one.name().in(locale)).toList(), locale);
        return GoalCard.Data.open(icon(goal), goal.name().in(locale), maximum(goal, locale), places(cap),
                words.say(locale, "request.goal.EVIDENCE", Map.of("evidence", evidence)),
                words.say(locale, "request.goal.LAST_DAY", Map.of("day", goal.lastDay())));
    }

    private static Optional<GoalCard.Room> places(Optional<CapFact> cap) {
        return cap.map(fact -> new GoalCard.Room(Math.max(0, fact.guaranteed() - fact.countedPlaces()), fact.guaranteed(), fact.waiting()));
    }

    private String maximum(Goal goal, Locale locale) {
        return goal.maximum().map(most -> words.say(locale, goal.frequency().isPresent() ? "request.goal.MAXIMUM_AT_ONCE" : "request.goal.MAXIMUM", Map.of("amount", Formats.moneyShort(locale, most))))
                .orElseGet(() -> words.say(locale, "request.goal.NO_MAXIMUM"));
    }

    /** "Factuur of betaalbewijs": in the middle of a line a name begins small, unless it is an abbreviation. */
    private String either(List<String> names, Locale locale) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            boolean small = text.length() > 0 && name.length() > 1 && Character.isLowerCase(name.charAt(1));
            text.append(text.length() > 0 ? words.say(locale, "request.goal.OR") : "")
                    .append(small ? name.substring(0, 1).toLowerCase(locale) + name.substring(1) : name);
        }
        return text.toString();
    }

    NetEffectPanel.Data netEffect(NetEffect effect, Locale locale) {
        List<NetEffectPanel.Row> rows = new ArrayList<>();
        for (NetEffect.Line line : effect.lines()) {
            boolean last = line.equals(effect.lines().get(effect.lines().size() - 1));
            boolean net = last && line.without().equals(effect.withoutExchange()) && line.with().equals(effect.withExchange());
            rows.add(new NetEffectPanel.Row(line.label().in(locale), line.without(), line.with(), net));
        }
        if (rows.stream().noneMatch(NetEffectPanel.Row::total)) {
            rows.add(NetEffectPanel.Row.total(words.say(locale, "request.net.NET"), effect.withoutExchange(), effect.withExchange()));
        }
        return new NetEffectPanel.Data(rows, effect.advantage(), words.say(locale, "request.net.NOTE", Map.of("rate", effect.rate())),
                List.of(SumLine.of(words.say(locale, "request.net.WITH"), Formats.money(locale, effect.withExchange())),
                        SumLine.of(words.say(locale, "request.net.WITHOUT"), Formats.money(locale, effect.withoutExchange().negated())),
                        SumLine.total(words.say(locale, "request.net.ADVANTAGE"), Formats.money(locale, effect.advantage()))));
    }

    static Tone tone(RequestState state) {
        return switch (state) {
            case GRANTED -> Tone.GOOD;
            case SENT_BACK -> Tone.ATTENTION;
            case REFUSED, RESTRICTED -> Tone.REFUSED;
            case SUBMITTED, WAITING, ACCEPTED -> Tone.INFO;
            case WITHDRAWN, LAPSED, CLOSED -> Tone.NEUTRAL;
        };
    }

    String state(RequestState state, Locale locale) {
        return words.say(locale, "request.state." + state);
    }

    /** @return where the amounts of an edition come from, when they were carried over; empty otherwise */
    Optional<String> carriedOver(Edition edition, Locale locale) {
        return edition.carriedOverFrom().isPresent()
                ? Optional.of(words.say(locale, "request.CARRIED_OVER", Map.of("year", String.valueOf(edition.planYear()),
                        "from", String.valueOf(edition.carriedOverFrom().getAsInt()))))
                : Optional.empty();
    }
}
