package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.AmountField;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.NetEffectPanel;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** What was paid and when, which sources pay for it, and what that means net; it moves along while somebody types. */
class AmountStep extends Div {

    private final RequestInHand hand;
    private final JudgingRequest judging;
    private final Screens screens;
    private final Words words;
    private final NetEffectPanel net = new NetEffectPanel();
    private final WhyPanel why = new WhyPanel(List.of());
    private final Div granted = new Div();

    AmountStep(RequestInHand hand, JudgingRequest judging, Screens screens, Words words, Clock clock) {
        this.hand = hand;
        this.judging = judging;
        this.screens = screens;
        this.words = words;
        add(new Columns().addToMain(figures(clock), sources()).addBeside(granted, net, why));
        hand.setActions(Actions.primary(say("request.new.NEXT"), click -> next()));
        judge();
    }

    private Card figures(Clock clock) {
        SubmitRequest draft = hand.draft();
        AmountField cost = new AmountField(say("request.new.COST"));
        cost.setWidthFull();
        draft.cost().ifPresent(cost::setValue);
        cost.setValueChangeMode(ValueChangeMode.LAZY);
        cost.addValueChangeListener(change -> save(now -> now.withCost(Optional.ofNullable(change.getValue()))));
        DateField date = new DateField(say("request.new.DATE"));
        date.setWidthFull();
        date.setMin(hand.edition().planStart());
        date.setMax(LocalDate.now(clock.withZone(hand.edition().zone())));
        draft.expenseDate().ifPresent(date::setValue);
        date.addValueChangeListener(change -> save(now -> now.withExpenseDate(
                Optional.ofNullable(change.getValue()).filter(day -> !day.isBefore(date.getMin()) && !day.isAfter(date.getMax())))));
        return new Card(say("request.new.WHAT_PAID"), cost, date);
    }

    private void next() {
        if (hand.draft().cost().filter(Money::isPositive).isEmpty() || hand.draft().expenseDate().isEmpty()) {
            hand.tell(Tone.ATTENTION, say("request.new.FILL_AMOUNT"));
        } else {
            hand.go(NewRequestView.RECEIPT);
        }
    }

    private Component sources() {
        List<SourceRoom> rooms = judging.sources(hand.actor()).stream().filter(room -> hand.goal().sources().contains(room.source())).toList();
        Div amounts = new Div();
        amounts.addClassName("rw-stack");
        Map<String, Money> split = new TreeMap<>(hand.draft().split());
        for (SourceRoom room : rooms) {
            if (room.open() && room.free().isPositive()) {
                AmountField amount = new AmountField(room.name().in(getLocale()));
                amount.setWidthFull();
                amount.setMaximum(room.free());
                amount.setHelperText(words.say(getLocale(), "request.new.FREE", Map.of("free", room.free(),
                        "month", room.payMonth().map(month -> Formats.month(getLocale(), month)).orElse(""))));
                Optional.ofNullable(split.get(room.source())).ifPresent(amount::setValue);
                amount.setValueChangeMode(ValueChangeMode.LAZY);
                amount.addValueChangeListener(change -> {
                    if (change.getValue() == null || change.getValue().isZero()) {
                        split.remove(room.source());
                    } else {
                        split.put(room.source(), change.getValue());
                    }
                    saveSplit(split);
                });
                amounts.add(amount);
            } else {
                String reason = room.findings().stream().filter(Finding::failed).findFirst().map(finding -> finding.say(getLocale()))
                        .orElse(say("request.new.NOTHING_FREE"));
                amounts.add(new MessageLine(Tone.NEUTRAL, room.name().in(getLocale()) + ": " + reason));
            }
        }
        RadioButtonGroup<Boolean> who = new RadioButtonGroup<>(say("request.new.WHO_SPLITS"));
        who.setItems(true, false);
        who.setItemLabelGenerator(scheme -> say(scheme ? "request.new.SCHEME_SPLITS" : "request.new.I_SPLIT"));
        who.setValue(split.isEmpty());
        amounts.setVisible(!split.isEmpty());
        who.addValueChangeListener(change -> {
            amounts.setVisible(!change.getValue());
            if (change.getValue()) {
                split.clear();
                saveSplit(split);
            }
        });
        return new Card(say("request.new.SOURCES"), who, amounts);
    }

    private void saveSplit(Map<String, Money> split) {
        save(now -> now.withSplit(split));
    }

    private void save(UnaryOperator<SubmitRequest> change) {
        hand.save(change);
        judge();
    }

    /** Asks the evaluator and shows its answer: the same answer that the process will get. */
    private void judge() {
        granted.removeAll();
        if (hand.draft().cost().filter(Money::isPositive).isEmpty()) {
            net.clear(say("request.new.NET_EMPTY"));
            why.setVisible(false);
            return;
        }
        Evaluation evaluation = hand.judged();
        evaluation.netEffect().ifPresentOrElse(effect -> net.update(screens.netEffect(effect, getLocale())),
                () -> net.clear(say("request.new.NET_EMPTY")));
        Facts facts = new Facts()
                .add(say("request.case.COST"), Formats.money(getLocale(), evaluation.cost()))
                .add(say("request.case.ASKED"), Formats.money(getLocale(), evaluation.granted()))
                .add(say("request.new.OWN"), Formats.money(getLocale(), evaluation.ownCost()));
        evaluation.split().forEach((source, amount) -> facts.add(hand.edition().source(source).name().in(getLocale()), Formats.money(getLocale(), amount)));
        granted.add(new Card(say("request.new.RESULT"), facts));
        why.setVisible(true);
        why.setFindings(RequestCasePanel.findings(evaluation.findings(), getLocale()));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
