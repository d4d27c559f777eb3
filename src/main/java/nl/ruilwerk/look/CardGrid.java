package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** Cards of one kind beside each other, as many as fit; one column on a phone. Read as a list. */
public class CardGrid extends UnorderedList {

    public CardGrid(Component... cards) {
        addClassName("rw-card-grid");
        add(cards);
    }

    @Override
    public void add(Collection<Component> cards) {
        cards.forEach(card -> getElement().appendChild(new ListItem(card).getElement()));
    }
}
