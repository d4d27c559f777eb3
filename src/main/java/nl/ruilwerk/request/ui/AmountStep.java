package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.ruilwerk.scheme.Charge;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Missing;
import nl.ruilwerk.scheme.Question;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.scheme.Term;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/**
 * What it is about and what it costs, over which period, which sources pay for it, and what that means net; it moves along while somebody
 * types. What a goal does not need, such as a cost for hours of leave, is not asked.
 */
class AmountStep extends Div {

    private final RequestInHand hand;
    private final Screens screens;
    private final CourseFacts course;
    private final Words words;
    private final LocalDate today;
    private final NetEffectPanel net = new NetEffectPanel();
    private final WhyPanel why = new WhyPanel(List.of());
    private final Div result = new Div();
    private final DateField start = new DateField("");

    AmountStep(RequestInHand hand, JudgingRequest judging, Screens screens, CourseFacts course, Words words, Clock clock) {
        this.hand = hand;
        this.screens = screens;
        this.course = course;
        this.words = words;
        this.today = LocalDate.now(clock.withZone(hand.edition().zone()));
        List<SourceRoom> rooms = judging.sources(hand.actor()).stream().filter(room -> hand.goal().sources().contains(room.source())).toList();
        Columns columns = new Columns().addToMain(figures());
        if (!hand.goal().terms().terms().isEmpty()) {
            columns.addToMain(period());
        }
        add(columns.addToMain(new SourcesCard(hand, rooms, words, getLocale(), this::judge)).addBeside(result, net, why));
        result.addClassName("rw-stack");
        hand.setActions(Actions.primary(say("request.new.NEXT"), click -> next()));
        judge();
    }

    private Card figures() {
        SubmitRequest draft = hand.draft();
        List<Question> questions = hand.goal().questions().stream().filter(hand.goal()::decidesAmount).toList();
        Card card = new Card(say(hand.goal().asksCost() ? "request.new.WHAT_PAID" : "request.new.WHAT_WANTED"));
        questions.forEach(question -> card.add(QuestionField.of(question, hand, words, getLocale(), this::judge)));
        if (hand.goal().asksCost()) {
            AmountField cost = new AmountField(say(isMonthly() ? "request.new.AMOUNT_A_MONTH" : proven() ? "request.new.COST" : "request.new.AMOUNT_WANTED"));
            cost.setWidthFull();
            draft.cost().ifPresent(cost::setValue);
            cost.setValueChangeMode(ValueChangeMode.LAZY);
            cost.addValueChangeListener(change -> save(now -> dated(now.withCost(Optional.ofNullable(change.getValue())))));
            card.add(cost);
            if (proven()) {
                card.add(paidOn());
            }
        } else if (questions.isEmpty()) {
            card.add(new Paragraph(say("request.new.COMPUTED")));
        }
        return card;
    }

    private boolean isMonthly() {
        return hand.goal().terms().charge().filter(charge -> charge.per() == Charge.Per.MONTH).isPresent();
    }

    private boolean proven() {
        return !hand.goal().evidence().isEmpty();
    }

    /** Without a proof there is no day of payment: what is asked is of today. */
    private SubmitRequest dated(SubmitRequest changed) {
        return proven() ? changed : changed.withExpenseDate(changed.cost().map(cost -> today));
    }

    private DateField paidOn() {
        DateField date = new DateField(say("request.new.DATE"));
        date.setWidthFull();
        date.setMin(hand.edition().planStart());
        date.setMax(today);
        hand.draft().expenseDate().ifPresent(date::setValue);
        date.addValueChangeListener(change -> save(now -> now.withExpenseDate(
                Optional.ofNullable(change.getValue()).filter(day -> !day.isBefore(date.getMin()) && !day.isAfter(date.getMax())))));
        return date;
    }

    /** One period for all sources; where each source has its own choice it is made beside the source. */
    private Card period() {
        List<Term> terms = hand.goal().terms().terms();
        Card card = new Card(say("request.new.HOW_LONG"));
        if (hand.goal().terms().uses().stream().anyMatch(use -> !use.terms().isEmpty())) {
            card.add(new Paragraph(say("request.new.TERM_BY_SOURCE")));
        } else if (terms.size() == 1) {
            card.add(new Paragraph(terms.get(0).name().in(getLocale())));
        } else {
            RadioButtonGroup<Term> term = new RadioButtonGroup<>(say("request.new.TERM"));
            term.setItems(terms);
            term.setItemLabelGenerator(one -> one.name().in(getLocale()));
            hand.draft().course().term().flatMap(code -> terms.stream().filter(one -> one.code().equals(code)).findFirst()).ifPresent(term::setValue);
            term.addValueChangeListener(change -> save(now -> now.withCourse(now.course().withTerm(change.getValue().code()))));
            card.add(term);
        }
        start.setLabel(say("request.new.START"));
        start.setWidthFull();
        start.setMin(today);
        hand.draft().course().start().ifPresent(start::setValue);
        start.addValueChangeListener(change -> save(now -> now.withCourse(now.course().startingOn(Optional.ofNullable(change.getValue())))));
        card.add(start);
        return card;
    }

    private void next() {
        boolean undated = hand.goal().asksCost() && proven() && hand.draft().expenseDate().isEmpty();
        List<Missing> missing = hand.judged().missing().stream().filter(one -> CourseFacts.OF_THE_AMOUNT.contains(one.code())).toList();
        if (hand.goal().asksCost() && hand.draft().cost().filter(Money::isPositive).isEmpty() || undated) {
            hand.tell(Tone.ATTENTION, say(proven() ? "request.new.FILL_AMOUNT" : "request.new.FILL_WANTED"));
        } else if (!missing.isEmpty()) {
            hand.tell(Tone.ATTENTION, missing.get(0).text().in(getLocale()));
        } else {
            hand.go(proven() ? NewRequestView.RECEIPT : NewRequestView.STATEMENTS);
        }
    }

    private void save(UnaryOperator<SubmitRequest> change) {
        hand.save(change);
        judge();
    }

    /** Asks the evaluator and shows its answer: the same answer that the process will get. */
    private void judge() {
        result.removeAll();
        Evaluation evaluation = hand.judged();
        evaluation.term().filter(term -> !hand.goal().terms().terms().isEmpty()).ifPresent(term -> start.setHelperText(
                words.say(getLocale(), "request.new.STARTS", Map.of("start", term.start()))));
        if (evaluation.cost().isZero()) {
            net.clear(say("request.new.NET_EMPTY"));
            net.setVisible(hand.edition().illustration().isPresent());
            why.setVisible(false);
            return;
        }
        evaluation.netEffect().ifPresentOrElse(effect -> net.update(screens.netEffect(effect, getLocale())),
                () -> net.clear(say("request.new.NET_EMPTY")));
        net.setVisible(evaluation.netEffect().isPresent() || evaluation.granted().isZero());
        Facts facts = new Facts();
        if (hand.goal().asksCost() || !evaluation.cost().equals(evaluation.granted())) {
            facts.add(say(hand.goal().asksCost() ? "request.case.COST" : "request.new.WORTH"), Formats.money(getLocale(), evaluation.cost()));
        }
        facts.add(course.granted(evaluation, hand.edition(), getLocale()), Formats.money(getLocale(), evaluation.granted()));
        if (evaluation.ownCost().isPositive()) {
            facts.add(say("request.new.OWN"), Formats.money(getLocale(), evaluation.ownCost()));
        }
        course.addSources(facts, evaluation, hand.edition(), getLocale());
        course.addCourse(facts, evaluation, hand.edition(), getLocale());
        Card card = new Card(say(evaluation.gives().isPresent() ? "request.new.RESULT_GIVES" : "request.new.RESULT"), facts);
        course.differences(evaluation, getLocale()).forEach(sentence -> card.add(new MessageLine(Tone.ATTENTION, sentence)));
        result.add(card);
        why.setVisible(true);
        why.setFindings(RequestCasePanel.findings(evaluation.findings(), getLocale()));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
