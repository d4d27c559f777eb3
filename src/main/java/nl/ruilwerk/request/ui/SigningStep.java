package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.FoldOut;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.request.spi.SigningText;
import nl.ruilwerk.words.Words;

/** The text of the addendum itself, and the signature under exactly that text. */
class SigningStep extends Div {

    private final RequestInHand hand;
    private final SubmittingRequest submitting;
    private final Words words;

    SigningStep(RequestInHand hand, SubmittingRequest submitting, Words words) {
        this.hand = hand;
        this.submitting = submitting;
        this.words = words;
        addClassName("rw-stack");
        show();
    }

    private void show() {
        removeAll();
        submitting.show(hand.actor(), hand.draft()).either(this::showText, this::showRefusal);
    }

    private Void showRefusal(Refusal refusal) {
        hand.tell(Tone.REFUSED, words.say(getLocale(), refusal));
        add(new WhyPanel(RequestCasePanel.findings(hand.judged().findings(), getLocale())));
        hand.setActions(Actions.plain(say("request.new.BACK"), click -> hand.go(NewRequestView.STATEMENTS)));
        return null;
    }

    private Void showText(SigningText.Shown text) {
        Div letter = new Div(new Html("<div lang=\"nl\">" + text.html() + "</div>"));
        letter.addClassName("rw-letter");
        Checkbox agree = new Checkbox(say("request.new.AGREE"));
        add(new MessageLine(Tone.INFO, say("request.new.SIGN_EXPLANATION")), new Card(letter),
                new FoldOut(say("request.new.HASH"), new Paragraph(text.sha256())), new Card(agree));
        Button sign = Actions.primary(say("request.new.SEND"), click -> sign(agree, text));
        sign.setIcon(Icons.SIGNATURE.create());
        hand.setActions(sign, Actions.plain(say("request.new.BACK"), click -> hand.go(NewRequestView.STATEMENTS)));
        return null;
    }

    private void sign(Checkbox agree, SigningText.Shown text) {
        if (!agree.getValue()) {
            hand.tell(Tone.ATTENTION, say("request.new.AGREE_NEEDED"));
            agree.focus();
            return;
        }
        submitting.submit(hand.actor(), hand.draft(), text.sha256()).either(id -> {
            UI.getCurrent().navigate("requests/" + id);
            return null;
        }, refusal -> {
            show();
            hand.tell(Tone.REFUSED, words.say(getLocale(), refusal));
            return null;
        });
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
