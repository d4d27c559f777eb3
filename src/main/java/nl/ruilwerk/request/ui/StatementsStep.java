package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.Consequences;
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
        Columns columns = new Columns();
        statements().ifPresent(columns::addToMain);
        if (!hand.judged().notices().isEmpty()) {
            columns.addBeside(consequences());
        }
        add(columns);
        hand.setActions(Actions.primary(say("request.new.NEXT"), click -> next()), Actions.plain(say("request.new.BACK"),
                click -> hand.go(hand.goal().evidence().isEmpty() ? NewRequestView.AMOUNT : NewRequestView.RECEIPT)));
    }

    private Optional<Card> statements() {
        List<Question> questions = hand.goal().questions().stream().filter(question -> !hand.goal().decidesAmount(question)).toList();
        if (questions.isEmpty() && hand.goal().declarations().isEmpty()) {
            return Optional.empty();
        }
        Card statements = new Card(say("request.new.YOU_STATE"));
        for (Declaration declaration : hand.goal().declarations()) {
            Checkbox tick = new Checkbox(declaration.text().in(getLocale()), hand.draft().declarations().contains(declaration.code()));
            tick.addValueChangeListener(change -> declare(declaration, change.getValue()));
            statements.add(tick);
        }
        questions.forEach(question -> statements.add(QuestionField.of(question, hand, words, getLocale(), () -> { })));
        return Optional.of(statements);
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

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
