package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.QuantityField;
import nl.ruilwerk.scheme.Question;
import nl.ruilwerk.words.Words;

/** The field in which a question of a goal is answered; each answer is saved at once. */
final class QuestionField {

    private static final int LONGEST_TEXT = 500;

    private final Question question;
    private final RequestInHand hand;
    private final Runnable afterwards;

    private QuestionField(Question question, RequestInHand hand, Runnable afterwards) {
        this.question = question;
        this.hand = hand;
        this.afterwards = afterwards;
    }

    /** @param afterwards is run after each answer */
    static Component of(Question question, RequestInHand hand, Words words, Locale locale, Runnable afterwards) {
        QuestionField made = new QuestionField(question, hand, afterwards);
        String label = question.label().in(locale);
        Object answer = hand.draft().answers().get(question.name());
        switch (question.type()) {
            case "boolean": {
                RadioButtonGroup<Boolean> yesOrNo = new RadioButtonGroup<>(label);
                yesOrNo.setItems(true, false);
                yesOrNo.setItemLabelGenerator(yes -> words.say(locale, yes ? "request.new.YES" : "request.new.NO"));
                return made.ready(yesOrNo, answer instanceof Boolean chosen ? chosen : null, chosen -> chosen, locale);
            }
            case "choice": {
                RadioButtonGroup<Question.Option> choice = new RadioButtonGroup<>(label);
                choice.setItems(question.options());
                choice.setItemLabelGenerator(option -> option.name().in(locale));
                return made.ready(choice, question.options().stream().filter(option -> option.code().equals(answer)).findFirst().orElse(null),
                        Question.Option::code, locale);
            }
            case "date":
                return made.ready(new DateField(label), answer == null ? null : LocalDate.parse(answer.toString()), LocalDate::toString, locale);
            case "number":
                return made.ready(new QuantityField(label, ""), number(answer), number -> number, locale);
            default: {
                TextField text = new TextField(label);
                text.setMaxLength(LONGEST_TEXT);
                text.setWidthFull();
                return made.ready(text, answer == null ? "" : answer.toString(), typed -> typed.isBlank() ? null : typed.strip(), locale);
            }
        }
    }

    /** Drafts of before had numbers as they were typed. */
    private static BigDecimal number(Object answer) {
        try {
            return answer == null ? null : new BigDecimal(answer.toString().replace(',', '.'));
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private <F extends AbstractField<?, V> & HasHelper, V> Component ready(F field, V given, Function<V, Object> answer, Locale locale) {
        if (given != null) {
            field.setValue(given);
        }
        field.setHelperText(question.help().in(locale));
        ((HasValue<?, V>) field).addValueChangeListener(change -> save(change.getValue() == null ? null : answer.apply(change.getValue())));
        return field;
    }

    private void save(Object answer) {
        Map<String, Object> answers = new HashMap<>(hand.draft().answers());
        if (answer == null) {
            answers.remove(question.name());
        } else {
            answers.put(question.name(), answer);
        }
        hand.save(now -> now.withAnswers(answers));
        afterwards.run();
    }
}
