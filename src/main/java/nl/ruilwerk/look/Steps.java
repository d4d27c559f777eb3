package nl.ruilwerk.look;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where one is in a row of steps: "Stap 2 van 5". */
public class Steps extends Composite<Nav> {

    private final List<String> names;
    private final Paragraph words = new Paragraph();
    private final OrderedList list = new OrderedList();
    private int current;

    /** @param names the steps in order; the first is current */
    public Steps(String... names) {
        this.names = List.of(names);
        words.addClassName("rw-steps-words");
        getContent().addClassName("rw-steps");
        getContent().setAriaLabel(Texts.text("steps.LABEL"));
        getContent().add(words, list);
        setCurrent(0);
    }

    /** @param index from 0 */
    public void setCurrent(int index) {
        current = index;
        words.setText(Texts.text("steps.CURRENT", "number", index + 1, "total", names.size(), "name", names.get(index)));
        list.removeAll();
        for (int i = 0; i < names.size(); i++) {
            list.add(item(i));
        }
    }

    /** @return from 0 */
    public int getCurrent() {
        return current;
    }

    private ListItem item(int index) {
        Span mark = new Span();
        mark.addClassName("rw-steps-mark");
        if (index < current) {
            mark.add(Icons.CHECK.create());
        } else {
            mark.setText(String.valueOf(index + 1));
        }
        Span name = new Span(names.get(index));
        name.addClassName("rw-steps-name");
        ListItem item = new ListItem(mark, name);
        item.setClassName("rw-past", index < current);
        if (index == current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
