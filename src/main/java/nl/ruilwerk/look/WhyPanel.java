package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Why it is so: one plain sentence per rule with its figures, and the rule itself behind a fold-out. What asks for
 * attention is in sight; many rules that are simply met fold into one line with their number.
 */
public class WhyPanel extends Composite<Section> {

    /**
     * @param tone     GOOD for a check mark, REFUSED for a cross, ATTENTION for something a person must judge, INFO
     * @param sentence with its figures
     * @param ground   the rule behind it; empty for none
     */
    public record Finding(Tone tone, String sentence, Optional<Ground> ground) implements Serializable {

        public Finding(Tone tone, String sentence) {
            this(tone, sentence, Optional.empty());
        }

        public Finding(Tone tone, String sentence, Ground ground) {
            this(tone, sentence, Optional.of(ground));
        }
    }

    /**
     * The rule behind a finding.
     *
     * @param ruleId   such as HS-53
     * @param article  where it is written; empty when unknown
     * @param validity from when to when it holds; empty when unknown
     * @param sum      the figures that led to it, in order; may be empty
     */
    public record Ground(String ruleId, String article, String validity, List<SumLine> sum) implements Serializable {

        public Ground {
            sum = List.copyOf(sum);
        }
    }

    /** As many lines as can be read at a glance; when more are in order, those fold. */
    private static final int GLANCE = 3;

    private final UnorderedList list = new UnorderedList();
    private final UnorderedList inOrder = new UnorderedList();
    private final FoldOut folded = new FoldOut("", inOrder);

    public WhyPanel(List<Finding> findings) {
        this(Texts.text("why.TITLE"), findings);
    }

    public WhyPanel(String title, List<Finding> findings) {
        list.addClassName("rw-findings");
        getContent().addClassNames("rw-card", "rw-stack", "rw-why");
        inOrder.addClassName("rw-findings");
        getContent().add(new H2(title), list, folded);
        setFindings(findings);
    }

    public void setFindings(List<Finding> findings) {
        list.removeAll();
        inOrder.removeAll();
        List<Finding> good = findings.stream().filter(finding -> finding.tone() == Tone.GOOD).toList();
        boolean fold = good.size() > GLANCE;
        findings.stream().filter(finding -> !fold || finding.tone() != Tone.GOOD).forEach(finding -> list.add(item(finding)));
        list.setVisible(list.getChildren().findAny().isPresent());
        folded.setVisible(fold);
        if (fold) {
            good.forEach(finding -> inOrder.add(item(finding)));
            folded.say(Icons.CHECK, Texts.text("why.IN_ORDER", "count", good.size()));
        }
    }

    private static ListItem item(Finding finding) {
        Span icon = new Span(finding.tone().icon().create());
        icon.addClassName("rw-finding-icon");
        Span spoken = new Span(Texts.text("tone." + finding.tone()));
        spoken.addClassName("rw-spoken");
        Div body = new Div(new Span(finding.sentence()));
        finding.ground().ifPresent(ground -> body.add(foldOut(ground)));
        ListItem item = new ListItem(icon, spoken, body);
        item.addClassName(finding.tone().className());
        return item;
    }

    private static Component foldOut(Ground ground) {
        Facts facts = new Facts().add(Texts.text("why.RULE"), ground.ruleId());
        if (!ground.article().isEmpty()) {
            facts.add(Texts.text("why.ARTICLE"), ground.article());
        }
        if (!ground.validity().isEmpty()) {
            facts.add(Texts.text("why.VALIDITY"), ground.validity());
        }
        FoldOut foldOut = new FoldOut(Texts.text("why.GROUND"));
        if (ground.sum().isEmpty()) {
            foldOut.setComponents(facts);
        } else {
            foldOut.setComponents(Facts.sum(ground.sum()), facts);
        }
        return foldOut;
    }
}
