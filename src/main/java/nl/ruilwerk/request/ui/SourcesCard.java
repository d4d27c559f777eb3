package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.ruilwerk.look.AmountField;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.QuantityField;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.scheme.Term;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** Which sources pay: the scheme divides, or the employee says how many euros and hours come from each, and over which period where that differs. */
class SourcesCard extends Card {

    private final RequestInHand hand;
    private final Words words;
    private final Locale locale;
    private final Runnable afterwards;
    private final Map<String, Money> split;
    private final Map<String, BigDecimal> units;
    private final Div amounts = new Div();

    /** @param afterwards is run after each change */
    SourcesCard(RequestInHand hand, List<SourceRoom> rooms, Words words, Locale locale, Runnable afterwards) {
        super(words.say(locale, "request.new.SOURCES"));
        this.hand = hand;
        this.words = words;
        this.locale = locale;
        this.afterwards = afterwards;
        this.split = new TreeMap<>(hand.draft().split());
        this.units = new TreeMap<>(hand.draft().course().units());
        for (SourceRoom room : rooms) {
            if (usable(room)) {
                term(room).ifPresent(this::add);
            }
        }
        amounts.addClassName("rw-stack");
        rooms.forEach(room -> amounts.add(usable(room) ? field(room) : reason(room)));
        if (rooms.stream().filter(SourcesCard::usable).count() > 1 || !split.isEmpty() || !units.isEmpty()) {
            add(whoDivides());
        } else {
            rooms.stream().filter(SourcesCard::usable).forEach(room -> add(new MessageLine(Tone.NEUTRAL, room.name().in(locale) + ". " + free(room))));
        }
        add(amounts);
    }

    private static boolean usable(SourceRoom room) {
        return room.open() && (room.free().isPositive() || room.hours().map(hours -> hours.free().signum() > 0).orElse(false));
    }

    private RadioButtonGroup<Boolean> whoDivides() {
        RadioButtonGroup<Boolean> who = new RadioButtonGroup<>(say("request.new.WHO_SPLITS"));
        who.setItems(true, false);
        who.setItemLabelGenerator(scheme -> say(scheme ? "request.new.SCHEME_SPLITS" : "request.new.I_SPLIT"));
        boolean scheme = split.isEmpty() && units.isEmpty();
        who.setValue(scheme);
        amounts.setVisible(!scheme);
        who.addValueChangeListener(change -> {
            amounts.setVisible(!change.getValue());
            if (change.getValue()) {
                split.clear();
                units.clear();
                divide();
            }
        });
        return who;
    }

    private Component field(SourceRoom room) {
        String name = room.name().in(locale);
        if (room.hours().isPresent()) {
            QuantityField hours = new QuantityField(name, say("request.new.HOURS"));
            hours.setHelperText(free(room));
            Optional.ofNullable(units.get(room.source())).ifPresent(hours::setValue);
            hours.addValueChangeListener(change -> put(units, room.source(), Optional.ofNullable(change.getValue()).filter(value -> value.signum() != 0)));
            return hours;
        }
        AmountField amount = new AmountField(name);
        amount.setWidthFull();
        amount.setHelperText(free(room));
        if (hand.goal().terms().terms().isEmpty()) {
            // over a term more comes in than there is in one month
            amount.setMaximum(room.free());
        }
        Optional.ofNullable(split.get(room.source())).ifPresent(amount::setValue);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.addValueChangeListener(change -> put(split, room.source(), Optional.ofNullable(change.getValue()).filter(value -> !value.isZero())));
        return amount;
    }

    private String free(SourceRoom room) {
        return room.hours().map(hours -> words.say(locale, "request.new.FREE_HOURS", Map.of("hours", Hours.of(hours.free().setScale(2, RoundingMode.DOWN)),
                        "worth", Money.of(hours.unitValue(), RoundingMode.HALF_UP))))
                .orElseGet(() -> room.payMonth().map(month -> words.say(locale, "request.new.FREE", Map.of("free", room.free(), "month", Formats.month(locale, month))))
                        .orElseGet(() -> words.say(locale, "request.new.FREE_MONTHLY", Map.of("free", room.free()))));
    }

    private Component reason(SourceRoom room) {
        String reason = room.findings().stream().filter(Finding::failed).findFirst().map(finding -> finding.say(locale)).orElse(say("request.new.NOTHING_FREE"));
        return new MessageLine(Tone.NEUTRAL, room.name().in(locale) + ": " + reason);
    }

    /** @return a choice of period for a source that has one of its own, such as hours over years beside salary over months (AV-39, AV-51) */
    private Optional<Component> term(SourceRoom room) {
        List<String> own = hand.goal().terms().uses().stream().filter(use -> use.source().equals(room.source())).flatMap(use -> use.terms().stream()).toList();
        if (own.size() < 2) {
            return Optional.empty();
        }
        List<Term> terms = hand.goal().terms().terms().stream().filter(term -> own.contains(term.code())).toList();
        Select<Term> select = new Select<>();
        select.setLabel(words.say(locale, "request.new.TERM_OF", Map.of("source", room.name().in(locale))));
        select.setItems(terms);
        select.setItemLabelGenerator(term -> term == null ? say("request.new.TERM_NONE") : term.name().in(locale));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(say("request.new.TERM_NONE"));
        select.setWidthFull();
        Optional.ofNullable(hand.draft().course().sourceTerms().get(room.source()))
                .flatMap(code -> terms.stream().filter(term -> term.code().equals(code)).findFirst()).ifPresent(select::setValue);
        select.addValueChangeListener(change -> save(now -> now.withCourse(now.course().withSourceTerm(room.source(),
                Optional.ofNullable(change.getValue()).map(Term::code)))));
        return Optional.of(select);
    }

    private <V> void put(Map<String, V> all, String source, Optional<V> value) {
        value.ifPresentOrElse(given -> all.put(source, given), () -> all.remove(source));
        divide();
    }

    private void divide() {
        Map<String, BigDecimal> hours = new HashMap<>(units);
        save(now -> now.withSplit(split).withCourse(now.course().withAllUnits(hours)));
    }

    private void save(UnaryOperator<SubmitRequest> change) {
        hand.save(change);
        afterwards.run();
    }

    private String say(String key) {
        return words.say(locale, key);
    }
}
