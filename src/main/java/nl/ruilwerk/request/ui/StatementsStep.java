package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.Consequences;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Notice;
import nl.ruilwerk.scheme.Question;
import nl.ruilwerk.words.Words;

/** What the employee states and answers, and what the exchange means for pay, benefits and pension. */
class StatementsStep extends Div {

    private final RequestInHand hand;
    private final Words words;

    StatementsStep(RequestInHand hand, Words words) {
        this.hand = hand;
        this.words = words;
        add(new Columns(statements(), consequences()));
        hand.setActions(Actions.primary(say("request.new.NEXT"), click -> next()),
                Actions.plain(say("request.new.BACK"), click -> hand.go(NewRequestView.RECEIPT)));
    }

    private Card statements() {
        Card statements = new Card(say("request.new.YOU_STATE"));
        for (Declaration declaration : hand.goal().declarations()) {
            Checkbox tick = new Checkbox(declaration.text().in(getLocale()), hand.draft().declarations().contains(declaration.code()));
            tick.addValueChangeListener(change -> declare(declaration, change.getValue()));
            statements.add(tick);
        }
        hand.goal().questions().forEach(question -> statements.add(field(question)));
        return statements;
    }

    private void declare(Declaration declaration, boolean ticked) {
        Set<String> declared = new HashSet<>(hand.draft().declarations());
        if (ticked) {
            declared.add(declaration.code());
        } else {
            declared.remove(declaration.code());
        }
        hand.save(now -> now.withDeclarations(declared));
    }

    private Consequences consequences() {
        List<Notice> notices = hand.judged().notices();
        List<Consequences.Line> lines = notices.stream()
                .map(notice -> new Consequences.Line(Icons.INFO, notice.text().in(getLocale()))).toList();
        String places = String.join("\n", notices.stream().map(notice -> notice.title().in(getLocale()) + ": " + notice.citation()).toList());
        Consequences consequences = new Consequences(say("request.new.CONSEQUENCES"), lines,
                List.of(new Consequences.Article(say("request.new.CONSEQUENCES_PLACES"), places)), say("request.new.CONSEQUENCES_READ"));
        consequences.setTicked(hand.draft().consequencesRead());
        consequences.onTick(ticked -> hand.save(now -> now.withConsequencesRead(ticked)));
        return consequences;
    }

    private void next() {
        List<String> missing = hand.judged().missing().stream().map(one -> one.text().in(getLocale())).toList();
        if (missing.isEmpty()) {
            hand.go(NewRequestView.SIGN);
        } else {
            UnorderedList list = new UnorderedList();
            missing.forEach(one -> list.add(new ListItem(one)));
            hand.tell(Tone.ATTENTION, say("request.new.MISSING"), list);
        }
    }

    private Component field(Question question) {
        String label = question.label().in(getLocale());
        Object answer = hand.draft().answers().get(question.name());
        switch (question.type()) {
            case "boolean": {
                RadioButtonGroup<Boolean> yesOrNo = new RadioButtonGroup<>(label);
                yesOrNo.setItems(true, false);
                yesOrNo.setItemLabelGenerator(yes -> say(yes ? "request.new.YES" : "request.new.NO"));
                if (answer instanceof Boolean chosen) {
                    yesOrNo.setValue(chosen);
                }
                yesOrNo.setHelperText(question.help().in(getLocale()));
                yesOrNo.addValueChangeListener(change -> answer(question, change.getValue()));
                return yesOrNo;
            }
            case "choice": {
                RadioButtonGroup<Question.Option> choice = new RadioButtonGroup<>(label);
                choice.setItems(question.options());
                choice.setItemLabelGenerator(option -> option.name().in(getLocale()));
                question.options().stream().filter(option -> option.code().equals(answer)).findFirst().ifPresent(choice::setValue);
                choice.setHelperText(question.help().in(getLocale()));
                choice.addValueChangeListener(change -> answer(question, change.getValue().code()));
                return choice;
            }
            case "date": {
                DateField date = new DateField(label);
                if (answer != null) {
                    date.setValue(LocalDate.parse(answer.toString()));
                }
                date.setHelperText(question.help().in(getLocale()));
                date.addValueChangeListener(change -> answer(question, change.getValue() == null ? null : change.getValue().toString()));
                return date;
            }
            default: {
                TextField text = new TextField(label);
                text.setMaxLength(500);
                text.setWidthFull();
                text.setValue(answer == null ? "" : answer.toString());
                text.setHelperText(question.help().in(getLocale()));
                text.addValueChangeListener(change -> answer(question, change.getValue().isBlank() ? null : change.getValue().strip()));
                return text;
            }
        }
    }

    private void answer(Question question, Object answer) {
        Map<String, Object> answers = new HashMap<>(hand.draft().answers());
        if (answer == null) {
            answers.remove(question.name());
        } else {
            answers.put(question.name(), answer);
        }
        hand.save(now -> now.withAnswers(answers));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
